package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads web pages: what a visitor sees, without the frame around it. */
final class HtmlReader {

  private static final String UNSEEN =
      "script, style, noscript, template, iframe, object, svg, math, canvas, select, option, button,"
          + " input, textarea, [hidden], [aria-hidden=true], .sr-only, .visually-hidden";

  /** Frames of a page; inside the main text they may be part of it. */
  private static final String FRAME =
      "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=search]";

  private static final Pattern HIDING =
      Pattern.compile(
          "(?i)display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|opacity\\s*:\\s*0*\\.?0*(?:;|$|\\s)"
              + "|font-size\\s*:\\s*0|(?:text-indent|left|top)\\s*:\\s*-\\d{3,}");

  private HtmlReader() {}

  static ParsedDocument read(byte[] content) throws IOException {
    return read(Jsoup.parse(new ByteArrayInputStream(content), null, ""));
  }

  static ParsedDocument read(String html) {
    return read(Jsoup.parse(html));
  }

  private static ParsedDocument read(Document page) {
    page.select(UNSEEN).remove();
    for (Element styled : page.select("[style]")) {
      if (HIDING.matcher(styled.attr("style")).find()) {
        styled.remove();
      }
    }
    for (Element frame : page.select(FRAME)) {
      boolean inMain = frame.closest("main, article") != null && !frame.nameIs("nav");
      if (!inMain) {
        frame.remove();
      }
    }
    Element main = page.selectFirst("main");
    Element root =
        main != null && main.text().length() > page.body().text().length() / 3 ? main : page.body();
    var builder = new BlockBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              builder.text(
                  inPre(text) ? text.getWholeText() : text.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element element) {
              builder.start(
                  element.normalName(),
                  number(element, "start"),
                  number(element, "colspan"),
                  number(element, "rowspan"));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              builder.end(element.normalName());
            }
          }
        },
        root);
    List<Block> blocks = builder.finish();
    return new ParsedDocument(title(page, blocks), blocks);
  }

  private static boolean inPre(TextNode text) {
    return text.parent() != null && text.parent().nameIs("pre");
  }

  private static int number(Element element, String attribute) {
    try {
      return element.hasAttr(attribute) ? Integer.parseInt(element.attr(attribute).strip()) : 1;
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }

  private static Optional<String> title(Document page, List<Block> blocks) {
    String title = TextLines.clean(page.title());
    return title.isEmpty() ? Titles.firstHeading(blocks) : Optional.of(title);
  }
}
