package eu.sluis.privacy;

import eu.sluis.vocabulary.DataCategory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A line of `sentences.tsv`: what stands in a text of a municipality, and what must be found. */
record LabelledSentence(String text, List<Label> labels) {

  record Label(DataCategory category, String text) {
    @Override
    public String toString() {
      return category.code() + "=" + text;
    }
  }

  static List<LabelledSentence> all() {
    try (InputStream in = LabelledSentence.class.getResourceAsStream("/sentences.tsv")) {
      var reader =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(LabelledSentence::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the detector finds, in the same form. */
  static List<Label> found(Detector detector, String text) {
    return detector.detect(text).stream()
        .map(finding -> new Label(finding.category(), finding.span().of(text)))
        .toList();
  }

  private static LabelledSentence read(String line) {
    int tab = line.indexOf('\t');
    String text = tab < 0 ? line : line.substring(0, tab);
    String labels = tab < 0 ? "" : line.substring(tab + 1);
    var read = new ArrayList<Label>();
    for (String part : labels.split(" \\| ", -1)) {
      int is = part.indexOf('=');
      if (is > 0) {
        read.add(
            new Label(
                DataCategory.ofCode(part.substring(0, is)),
                units(part.substring(is + 1)).translateEscapes()));
      }
    }
    return new LabelledSentence(units(text).translateEscapes(), List.copyOf(read));
  }

  private static String units(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
