package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.Remark;
import eu.sluis.redaction.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which pages can be read as text, and which cannot or not whole. */
final class PdfPages {

  /** Signs without meaning one after the other that may be a word; fewer are bullets and ticks. */
  private static final int UNKNOWN_MAX = 2;

  /** A page with fewer letters and a picture may be a scan with a stamp on it. */
  private static final int LETTERS_MIN = 20;

  /** Lines without letters that may be letters drawn as lines. */
  private static final int LINES_MAX = 200;

  private final GlyphReader reader;
  private final int pages;

  PdfPages(GlyphReader reader, int pages) {
    this.reader = reader;
    this.pages = pages;
  }

  List<Remark> remarks() {
    List<Integer> notRead = IntStream.rangeClosed(1, pages).filter(this::notRead).boxed().toList();
    List<Integer> withPictures =
        reader.pictures().stream().map(GlyphReader.Picture::page).distinct().toList();
    var remarks = new ArrayList<Remark>();
    if (!withPictures.isEmpty()) {
      remarks.add(new Remark(Kind.PICTURES, reader.pictures().size(), withPictures));
    }
    if (!notRead.isEmpty()) {
      remarks.add(new Remark(Kind.PAGE_NOT_READ, notRead.size(), notRead));
    }
    return remarks;
  }

  private boolean notRead(int page) {
    List<Glyph> glyphs = reader.glyphs().stream().filter(glyph -> glyph.page() == page).toList();
    boolean pictures = reader.pictures().stream().anyMatch(picture -> picture.page() == page);
    long letters = glyphs.stream().filter(glyph -> glyph.known() && !glyph.isBlank()).count();
    long withoutInk = glyphs.stream().filter(glyph -> !glyph.visible()).count();
    return (pictures && (letters < LETTERS_MIN || withoutInk * 2 > glyphs.size()))
        || (letters == 0 && reader.lines(page) > LINES_MAX)
        || longestUnknown(glyphs) > UNKNOWN_MAX;
  }

  private static int longestUnknown(List<Glyph> glyphs) {
    int longest = 0;
    int now = 0;
    for (Glyph glyph : glyphs) {
      now = glyph.known() ? 0 : now + 1;
      longest = Math.max(longest, now);
    }
    return longest;
  }
}
