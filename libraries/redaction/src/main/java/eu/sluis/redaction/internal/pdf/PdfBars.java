package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.internal.pdf.Glyph.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Black bars where letters stood, with the ground in white where it fits. */
final class PdfBars {

  private static final float LABEL_POINTS_MIN = 3.5f;
  private static final float LABEL_POINTS_MAX = 10f;

  private final PDType1Font font;

  PdfBars(PDType1Font font) {
    this.font = font;
  }

  static PDType1Font helvetica() {
    return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  /** Letters that were removed one after the other on a line. */
  private record Run(List<Glyph> letters) {

    Glyph first() {
      return letters.getFirst();
    }

    Glyph last() {
      return letters.getLast();
    }

    boolean goesOnWith(Glyph next) {
      return !Reading.between(last(), next).startsWith("\n")
          && first().cell().ground().equals(next.cell().ground());
    }
  }

  /** By page, the commands that draw its bars, with the font under this name. */
  Map<Integer, String> commands(List<Glyph> glyphs, String fontName) throws IOException {
    var runs = new ArrayList<Run>();
    boolean open = false;
    for (Glyph glyph : glyphs) {
      if (!glyph.cell().removed()) {
        open = false;
      } else if (open && runs.getLast().goesOnWith(glyph)) {
        runs.getLast().letters().add(glyph);
      } else {
        runs.add(new Run(new ArrayList<>(List.of(glyph))));
        open = true;
      }
    }
    var commands = new TreeMap<Integer, String>();
    for (Run run : runs) {
      commands.merge(run.first().page(), bar(run, fontName), (one, other) -> one + "\n" + other);
    }
    return commands;
  }

  private String bar(Run run, String fontName) throws IOException {
    Point a = run.first().at(0, Glyph.BELOW);
    Point d = run.first().at(0, Glyph.ABOVE);
    float advance = run.last().advance().getX();
    Point b = run.last().at(advance == 0 ? 1 : advance, Glyph.BELOW);
    Point c = run.last().at(advance == 0 ? 1 : advance, Glyph.ABOVE);
    String box =
        String.format(
            Locale.ROOT,
            "q 0 g %.2f %.2f m %.2f %.2f l %.2f %.2f l %.2f %.2f l f Q",
            a.x(),
            a.y(),
            b.x(),
            b.y(),
            c.x(),
            c.y(),
            d.x(),
            d.y());
    return box + label(run.first().cell().ground(), a, b, d, fontName);
  }

  private String label(String ground, Point from, Point to, Point up, String fontName)
      throws IOException {
    double width = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double height = Math.hypot(up.x() - from.x(), up.y() - from.y());
    if (ground.isEmpty() || width == 0) {
      return "";
    }
    double ems = font.getStringWidth(ground) / 1000;
    double size = Math.min(Math.min(LABEL_POINTS_MAX, height * 0.72), width * 0.94 / ems);
    if (size < LABEL_POINTS_MIN) {
      return "";
    }
    double cosine = (to.x() - from.x()) / width;
    double sine = (to.y() - from.y()) / width;
    double along = (width - ems * size) / 2;
    double above = (height - size * 0.72) / 2;
    double x = from.x() + along * cosine + above * (up.x() - from.x()) / height;
    double y = from.y() + along * sine + above * (up.y() - from.y()) / height;
    return String.format(
        Locale.ROOT,
        " q 1 g BT /%s %.2f Tf %.5f %.5f %.5f %.5f %.2f %.2f Tm (%s) Tj ET Q",
        fontName,
        size,
        cosine,
        sine,
        -sine,
        cosine,
        x,
        y,
        ground.replaceAll("([()\\\\])", "\\\\$1"));
  }
}
