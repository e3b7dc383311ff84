package eu.sluis.redaction.internal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes out of the fonts what only removed letters needed. Many programs number the letters of a
 * font in the order in which they first occur; a table from number to letter would then spell the
 * beginning of the document.
 */
final class PdfFonts {

  private static final int LINES_MAX = 100;

  private PdfFonts() {}

  /** Keeps in each table of meanings only the letters that are still drawn. */
  static void forget(PDDocument document, GlyphReader still) throws IOException {
    Set<COSBase> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (COSDictionary font : PdfGraph.of(document).dictionaries()) {
      if (!COSName.FONT.equals(font.getCOSName(COSName.TYPE))
          || font.getDictionaryObject(COSName.TO_UNICODE) == null) {
        continue;
      }
      GlyphReader.FontUse use = still.fonts().get(font);
      if (use == null) {
        font.removeItem(COSName.TO_UNICODE);
      } else if (done.add(font)) {
        COSStream table = document.getDocument().createCOSStream();
        PdfDrawing.write(table, table(use.meanings()).getBytes(StandardCharsets.US_ASCII));
        font.setItem(COSName.TO_UNICODE, table);
      }
    }
  }

  /** A CMap as ISO 32000-1, 9.10.3 wants it. */
  private static String table(Map<String, String> meanings) {
    var sorted = new TreeMap<>(meanings);
    sorted.values().removeIf(Glyph.UNKNOWN::equals);
    var cmap = new StringBuilder();
    cmap.append(
        """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        """);
    List<Integer> lengths = sorted.keySet().stream().map(String::length).distinct().toList();
    cmap.append(lengths.size()).append(" begincodespacerange\n");
    for (int length : lengths) {
      cmap.append('<').append("0".repeat(length)).append("> <").append("F".repeat(length));
      cmap.append(">\n");
    }
    cmap.append("endcodespacerange\n");
    var lines = List.copyOf(sorted.entrySet());
    for (int at = 0; at < lines.size(); at += LINES_MAX) {
      var block = lines.subList(at, Math.min(at + LINES_MAX, lines.size()));
      cmap.append(block.size()).append(" beginbfchar\n");
      for (var line : block) {
        cmap.append('<').append(line.getKey()).append("> <");
        for (byte one : line.getValue().getBytes(StandardCharsets.UTF_16BE)) {
          cmap.append("%02X".formatted(one & 0xff));
        }
        cmap.append(">\n");
      }
      cmap.append("endbfchar\n");
    }
    return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
