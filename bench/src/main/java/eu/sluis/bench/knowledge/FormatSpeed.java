package eu.sluis.bench.knowledge;

import eu.sluis.adapters.documents.ProcessDocumentParser;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.vocabulary.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how fast a document of each format becomes findable: read in a process of its own as a
 * server does, cut into passages and put in the index. The text is the same in all, that of the
 * laws; each is done once before it counts.
 */
final class FormatSpeed {

  private static final int TEXT_CHARACTERS = 1_000_000;
  private static final int SCANNED_PAGES = 4;
  private static final int TIMES = 3;
  private static final double MEGABYTE = 1_000_000;

  private final PrintStream out;

  FormatSpeed(PrintStream out) {
    this.out = out;
  }

  void measure(Path laws) throws IOException, BadSet {
    var lines = lines(laws);
    var files = new FormatFiles(lines);
    out.println("| format | file, MB | text, MB | read, ms | whole, ms | text, MB/s |");
    out.println("|---|---|---|---|---|---|");
    try (var parser = new ProcessDocumentParser();
        var index = LuceneIndex.inMemory()) {
      row(parser, index, "wet.md", files.text(), TIMES);
      row(parser, index, "wet.txt", files.text(), TIMES);
      row(parser, index, "wet.html", files.html(), TIMES);
      row(parser, index, "wet.csv", files.csv(), TIMES);
      row(parser, index, "wet.eml", files.mail(), TIMES);
      row(parser, index, "wet.xml", files.law(), TIMES);
      row(parser, index, "inventaris.xml", files.inventory(), TIMES);
      row(parser, index, "wet.odt", files.openDocument(), TIMES);
      row(parser, index, "wet.docx", files.word(), TIMES);
      row(parser, index, "wet.xlsx", files.spreadsheet(), TIMES);
      row(parser, index, "wet.pdf", files.pdf(), TIMES);
      row(parser, index, "scan.pdf", files.scan(SCANNED_PAGES), 1);
    } catch (Unreadable unreadable) {
      throw new BadSet("a file could not be read: " + unreadable.reason());
    }
  }

  private void row(
      ProcessDocumentParser parser, LuceneIndex index, String name, byte[] file, int times)
      throws Unreadable {
    long read = 0;
    long whole = 0;
    long characters = 0;
    // The first round warms the process up, where more than one is asked for.
    for (int round = times > 1 ? -1 : 0; round < times; round++) {
      long begin = System.nanoTime();
      ParsedDocument document = parser.parse(name, new ByteArrayInputStream(file));
      long parsed = System.nanoTime();
      var passages = Desk.passages(name, name, new Segmenter().segment(document), Desk.Access.OPEN);
      index.replace(Desk.ORGANISATION, new DocumentId(Desk.named(name)), passages);
      long done = System.nanoTime();
      if (round >= 0) {
        read += parsed - begin;
        whole += done - begin;
        characters = passages.stream().mapToLong(passage -> passage.text().length()).sum();
      }
    }
    double seconds = whole / 1e9 / times;
    out.printf(
        "| %s | %.2f | %.2f | %.0f | %.0f | %.2f |%n",
        name.equals("scan.pdf")
            ? "scan.pdf, " + SCANNED_PAGES + " pages"
            : name.equals("inventaris.xml") ? "EAD" : name.substring(name.indexOf('.') + 1),
        file.length / MEGABYTE,
        characters / MEGABYTE,
        read / 1e6 / times,
        seconds * 1_000,
        characters / MEGABYTE / seconds);
  }

  /** Paragraphs of the laws, without their marks. */
  private static List<String> lines(Path laws) throws IOException {
    var lines = new ArrayList<String>();
    int characters = 0;
    try (var files = Files.list(laws)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
          String clean = line.replaceAll("[#|*_]", " ").replaceAll("\\s+", " ").strip();
          if (!clean.isEmpty() && !clean.startsWith("<") && characters < TEXT_CHARACTERS) {
            lines.add(clean);
            characters += clean.length();
          }
        }
      }
    }
    return lines;
  }
}
