#!/usr/bin/env python3
"""Render the binary demonstration documents (PDF, DOCX, ODT) from sources/*.md.

Pinned packages (PyPI), installed with:
    pip install reportlab==5.1.0 python-docx==1.2.0 odfpy==1.4.1 pillow==13.0.0

Usage:  python make.py [name ...]      (names of sources without .md; default: all)

The output is deterministic: fixed dates and metadata, no randomness without a
fixed seed, and DOCX/ODT archives are repacked with a fixed timestamp.
HTML, Markdown and e-mail documents are not rendered: they are kept as they are.
"""
import datetime
import io
import random
import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
AUTHOR = "Gemeente Waterhoven"


# --- source format: front matter and a small, strict subset of Markdown ------

def parse(path):
    text = path.read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    meta = dict(line.split(": ", 1) for line in head.strip().splitlines())
    blocks, para = [], []

    def flush():
        if para:
            blocks.append(("p", " ".join(para)))
            para.clear()

    for line in body.splitlines():
        s = line.strip()
        heading = re.match(r"(#{1,3}) (.+)", s)
        numbered = re.match(r"(\d+)\. (.+)", s)
        if not s:
            flush()
        elif heading:
            flush()
            blocks.append(("h%d" % len(heading[1]), heading[2]))
        elif s.startswith("- "):
            flush()
            blocks.append(("ul", s[2:]))
        elif numbered:
            flush()
            blocks.append(("ol", (numbered[1], numbered[2])))
        elif s.startswith("|"):
            flush()
            cells = [c.strip() for c in s.strip("|").split("|")]
            if all(re.fullmatch(r":?-+:?", c) for c in cells):
                continue
            if blocks and blocks[-1][0] == "table":
                blocks[-1][1].append(cells)
            else:
                blocks.append(("table", [cells]))
        else:
            para.append(s)
    flush()
    return meta, blocks


def runs(text):
    """Yield (text, bold) pairs for **bold** markup."""
    for i, part in enumerate(text.split("**")):
        if part:
            yield part, i % 2 == 1


# --- PDF ---------------------------------------------------------------------

def make_pdf(meta, blocks, target):
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import cm
    from reportlab.platypus import (BaseDocTemplate, Frame, PageTemplate,
                                    Paragraph, Spacer, Table, TableStyle)

    blue = colors.HexColor("#123f5c")
    base = ParagraphStyle("p", fontName="Helvetica", fontSize=10.5, leading=15, spaceAfter=6)
    styles = {
        "p": base,
        "h1": ParagraphStyle("h1", base, fontName="Helvetica-Bold", fontSize=18, leading=23,
                             textColor=blue, spaceAfter=12),
        "h2": ParagraphStyle("h2", base, fontName="Helvetica-Bold", fontSize=13.5, leading=18,
                             textColor=blue, spaceBefore=14, spaceAfter=6, keepWithNext=1),
        "h3": ParagraphStyle("h3", base, fontName="Helvetica-Bold", fontSize=11, leading=15,
                             spaceBefore=9, spaceAfter=3, keepWithNext=1),
        "li": ParagraphStyle("li", base, leftIndent=18, bulletIndent=3, spaceAfter=3),
        "td": ParagraphStyle("td", base, fontSize=9.5, leading=12.5, spaceAfter=0),
        "th": ParagraphStyle("th", base, fontName="Helvetica-Bold", fontSize=9.5, leading=12.5,
                             spaceAfter=0, textColor=colors.white),
    }

    def rich(text):
        return "".join("<b>%s</b>" % escape(t) if b else escape(t) for t, b in runs(text))

    def furniture(canvas, doc):
        canvas.saveState()
        canvas.setFont("Helvetica", 8.5)
        canvas.setFillColor(colors.HexColor("#555555"))
        canvas.drawString(2.3 * cm, A4[1] - 1.4 * cm, meta["title"])
        canvas.drawRightString(A4[0] - 2.3 * cm, 1.3 * cm,
                               "Gemeente Waterhoven · pagina %d" % doc.page)
        canvas.restoreState()

    class Doc(BaseDocTemplate):
        def afterFlowable(self, flowable):
            level = {"h1": 0, "h2": 1, "h3": 2}.get(getattr(getattr(flowable, "style", None), "name", ""))
            if level is not None:
                self.count = getattr(self, "count", 0) + 1
                key = "kop%d" % self.count
                self.canv.bookmarkPage(key)
                level = min(level, getattr(self, "last", -1) + 1)
                self.last = level
                self.canv.addOutlineEntry(flowable.getPlainText(), key, level, level < 1)

    doc = Doc(str(target), pagesize=A4, leftMargin=2.3 * cm, rightMargin=2.3 * cm,
              topMargin=2.3 * cm, bottomMargin=2.3 * cm, title=meta["title"], author=AUTHOR,
              subject=meta.get("subject", ""), creator=AUTHOR, lang="nl-NL", invariant=1)
    frame = Frame(doc.leftMargin, doc.bottomMargin, doc.width, doc.height, id="f", leftPadding=0,
                  rightPadding=0)
    doc.addPageTemplates([PageTemplate(id="a", frames=[frame], onPage=furniture)])
    story = []
    for kind, value in blocks:
        if kind == "ul":
            story.append(Paragraph(rich(value), styles["li"], bulletText="•"))
        elif kind == "ol":
            story.append(Paragraph(rich(value[1]), styles["li"], bulletText=value[0] + "."))
        elif kind == "table":
            rows = [[Paragraph(rich(c), styles["th" if i == 0 else "td"]) for c in row]
                    for i, row in enumerate(value)]
            table = Table(rows, colWidths=[doc.width / len(rows[0])] * len(rows[0]), repeatRows=1)
            table.setStyle(TableStyle([
                ("BACKGROUND", (0, 0), (-1, 0), blue),
                ("GRID", (0, 0), (-1, -1), 0.4, colors.HexColor("#9fb4c2")),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]))
            story += [Spacer(1, 4), table, Spacer(1, 10)]
        else:
            story.append(Paragraph(rich(value), styles[kind]))
    doc.build(story)


# --- DOCX --------------------------------------------------------------------

def repack(data, target, first=None):
    """Write the zip archive again with fixed timestamps and a fixed order."""
    with zipfile.ZipFile(io.BytesIO(data)) as src, zipfile.ZipFile(target, "w") as out:
        names = src.namelist()
        if first:
            names = [first] + [n for n in names if n != first]
        for name in names:
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            out.writestr(info, src.read(name))


def make_docx(meta, blocks, target):
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    doc = Document()
    doc.styles["Normal"].font.name = "Calibri"
    doc.styles["Normal"].font.size = Pt(11)
    lang = doc.styles["Normal"].element.get_or_add_rPr()
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), "nl-NL")
    lang.append(tag)
    for section in doc.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        foot.add_run("Gemeente Waterhoven · pagina ")
        run = foot.add_run()
        for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
            if kind:
                el = OxmlElement("w:fldChar")
                el.set(qn("w:fldCharType"), kind)
            else:
                el = OxmlElement("w:instrText")
                el.set(qn("xml:space"), "preserve")
                el.text = text
            run._r.append(el)

    def fill(par, text):
        for t, b in runs(text):
            par.add_run(t).bold = True if b else None

    for kind, value in blocks:
        if kind[0] == "h":
            fill(doc.add_heading(level=int(kind[1])), value)
        elif kind == "ul":
            fill(doc.add_paragraph(style="List Bullet"), value)
        elif kind == "ol":
            # the number is written out, so that every list starts at its own 1
            par = doc.add_paragraph(style="List")
            fill(par, value[0] + ". " + value[1])
        elif kind == "table":
            table = doc.add_table(rows=0, cols=len(value[0]), style="Table Grid")
            for i, row in enumerate(value):
                cells = table.add_row().cells
                for cell, text in zip(cells, row):
                    fill(cell.paragraphs[0], "**%s**" % text if i == 0 else text)
            doc.add_paragraph()
        else:
            fill(doc.add_paragraph(), value)
    props = doc.core_properties
    stamp = datetime.datetime.fromisoformat(meta["date"] + "T09:00:00")
    props.title, props.subject = meta["title"], meta.get("subject", "")
    props.author = props.last_modified_by = AUTHOR
    props.created = props.modified = stamp
    props.language, props.revision, props.comments = "nl-NL", 1, ""
    buffer = io.BytesIO()
    doc.save(buffer)
    repack(buffer.getvalue(), target)


# --- ODT ---------------------------------------------------------------------

def make_odt(meta, blocks, target):
    from odf import dc, meta as odfmeta, table, text
    from odf.opendocument import OpenDocumentText
    from odf.style import (Footer, MasterPage, PageLayout, PageLayoutProperties,
                           ParagraphProperties, Style, TextProperties)

    doc = OpenDocumentText()
    doc.meta.childNodes[:] = []
    for el, value in ((dc.Title, meta["title"]), (dc.Subject, meta.get("subject", "")),
                      (odfmeta.InitialCreator, AUTHOR), (dc.Creator, AUTHOR),
                      (odfmeta.CreationDate, meta["date"] + "T09:00:00"),
                      (dc.Date, meta["date"] + "T09:00:00"), (dc.Language, "nl-NL")):
        doc.meta.addElement(el(text=value))

    def style(name, parent=None, display=None, para=None, **font):
        s = Style(name=name, family="paragraph",
                  **{k: v for k, v in (("parentstylename", parent), ("displayname", display)) if v})
        s.addElement(ParagraphProperties(**(para or {"marginbottom": "0.2cm"})))
        s.addElement(TextProperties(**font))
        doc.styles.addElement(s)
        return s

    style("Standard", fontsize="11pt", fontfamily="Liberation Sans", language="nl", country="NL")
    for level, size in ((1, "18pt"), (2, "14pt"), (3, "12pt")):
        style("Heading_20_%d" % level, "Standard", "Heading %d" % level,
              {"margintop": "0.4cm", "marginbottom": "0.2cm", "keepwithnext": "always"},
              fontsize=size, fontweight="bold", color="#123f5c")
    style("Lijst", "Standard", None, {"marginleft": "0.8cm", "textindent": "-0.5cm"})
    bold = Style(name="Vet", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    doc.automaticstyles.addElement(bold)

    layout = PageLayout(name="Pagina")
    layout.addElement(PageLayoutProperties(pagewidth="21cm", pageheight="29.7cm", margintop="2.3cm",
                                           marginbottom="2cm", marginleft="2.5cm", marginright="2.5cm"))
    doc.automaticstyles.addElement(layout)
    master = MasterPage(name="Standard", pagelayoutname=layout)
    footer = Footer()
    par = text.P(stylename="Standard", text="Gemeente Waterhoven · pagina ")
    par.addElement(text.PageNumber(selectpage="current"))
    footer.addElement(par)
    master.addElement(footer)
    doc.masterstyles.addElement(master)

    def fill(par, value):
        for t, b in runs(value):
            if b:
                par.addElement(text.Span(stylename=bold, text=t))
            else:
                par.addText(t)
        return par

    bullets, tables = None, 0
    for kind, value in blocks:
        if kind == "ul":
            if bullets is None:
                bullets = text.List()
                doc.text.addElement(bullets)
            item = text.ListItem()
            item.addElement(fill(text.P(stylename="Standard"), value))
            bullets.addElement(item)
            continue
        bullets = None
        if kind[0] == "h":
            level = int(kind[1])
            doc.text.addElement(fill(text.H(outlinelevel=level,
                                            stylename="Heading_20_%d" % level), value))
        elif kind == "ol":
            doc.text.addElement(fill(text.P(stylename="Lijst"), value[0] + ". " + value[1]))
        elif kind == "table":
            tables += 1
            t = table.Table(name="Tabel%d" % tables)
            t.addElement(table.TableColumn(numbercolumnsrepeated=len(value[0])))
            for i, row in enumerate(value):
                tr = table.TableRow()
                for c in row:
                    cell = table.TableCell(valuetype="string")
                    cell.addElement(fill(text.P(stylename="Standard"), "**%s**" % c if i == 0 else c))
                    tr.addElement(cell)
                t.addElement(tr)
            doc.text.addElement(t)
        else:
            doc.text.addElement(fill(text.P(stylename="Standard"), value))
    buffer = io.BytesIO()
    doc.write(buffer)
    repack(buffer.getvalue(), target, first="mimetype")


# --- the document that cannot be read on purpose -----------------------------

def make_damaged(target):
    """A scan that was cut off while it was copied: half an image, no page tree."""
    from PIL import Image, ImageDraw
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    rng = random.Random(2019)
    page = Image.new("L", (620, 877), 244)
    draw = ImageDraw.Draw(page)
    draw.text((70, 80), "GEMEENTE WATERHOVEN", fill=40)
    draw.text((70, 110), "Besluit van 14 maart 2019", fill=40)
    for _ in range(30000):
        draw.point((rng.randrange(620), rng.randrange(877)), fill=rng.randrange(120, 240))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setTitle("Gescand besluit 2019")
    canvas.setAuthor(AUTHOR)
    canvas.drawImage(ImageReader(page), 0, 0, *A4)
    canvas.save()
    data = buffer.getvalue()
    target.write_bytes(data[: len(data) * 45 // 100])


def main():
    wanted = set(sys.argv[1:])
    makers = {".pdf": make_pdf, ".docx": make_docx, ".odt": make_odt}
    for source in sorted((HERE / "sources").glob("*.md")):
        if wanted and source.stem not in wanted:
            continue
        meta, blocks = parse(source)
        target = HERE / meta["output"]
        target.parent.mkdir(parents=True, exist_ok=True)
        makers[target.suffix](meta, blocks, target)
        print(meta["output"])
    if not wanted or "gescand-besluit-2019" in wanted:
        make_damaged(HERE / "documents/archief/gescand-besluit-2019.pdf")
        print("documents/archief/gescand-besluit-2019.pdf (damaged on purpose)")


if __name__ == "__main__":
    main()
