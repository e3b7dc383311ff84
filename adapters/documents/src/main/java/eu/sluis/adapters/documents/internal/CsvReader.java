package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads rows of values; the first row is the header. */
final class CsvReader {

  private CsvReader() {}

  static ParsedDocument read(String text) throws IOException {
    char separator = separator(text);
    var builder = new BlockBuilder();
    builder.start("table", 1);
    try (var rows =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).get().parse(new StringReader(text))) {
      boolean first = true;
      for (CSVRecord row : rows) {
        builder.start("tr", 1);
        String cell = first ? "th" : "td";
        for (String value : row) {
          builder.start(cell, 1);
          builder.text(value);
          builder.end(cell);
        }
        builder.end("tr");
        first = false;
      }
    }
    builder.end("table");
    return new ParsedDocument(Optional.empty(), builder.finish());
  }

  /** Dutch spreadsheets write semicolons, as the comma is in the figures. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    return List.of(';', '\t', ',', '|').stream()
        .max((one, other) -> Long.compare(count(first, one), count(first, other)))
        .filter(best -> count(first, best) > 0)
        .orElse(';');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
