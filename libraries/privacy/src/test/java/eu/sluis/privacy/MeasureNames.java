package eu.sluis.privacy;

import eu.sluis.vocabulary.DataCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures names on a file in the form of CoNLL-2002 (`word tag ner`, an empty line after a
 * sentence): how many words of persons stay in clear, how many other words go. News is not what
 * Sluis reads; the figures say how it does on text that it was not written for.
 */
public final class MeasureNames {

  private MeasureNames() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (!Files.exists(file)) {
      System.out.println("there is no such file; nothing measured");
      return;
    }
    var detector = new DutchDetector();
    int[] counts = new int[4];
    var text = new StringBuilder();
    var starts = new ArrayList<Integer>();
    var persons = new ArrayList<Boolean>();
    int sentences = 0;
    for (String line : Files.readAllLines(file)) {
      List<String> parts = List.of(line.split("[ \t]", -1));
      if (line.startsWith("-DOCSTART") || parts.size() < 3) {
        // A document is read whole, as the gateway reads it.
        if (!text.isEmpty() && ++sentences % 20 == 0) {
          count(detector, text.toString(), starts, persons, counts);
          text.setLength(0);
          starts.clear();
          persons.clear();
        } else if (!text.isEmpty()) {
          text.append('\n');
        }
        continue;
      }
      String word = parts.getFirst();
      boolean tight = word.matches("[.,:;!?)]") || text.isEmpty();
      if (!tight) {
        text.append(' ');
      }
      starts.add(text.length());
      persons.add(parts.getLast().endsWith("PER"));
      text.append(word);
    }
    count(detector, text.toString(), starts, persons, counts);
    System.out.printf(
        Locale.ROOT,
        "words of persons: %d, in clear: %d (%.1f%%); other words taken out: %d of %d (%.2f%%)%n",
        counts[0],
        counts[1],
        100.0 * counts[1] / Math.max(1, counts[0]),
        counts[3],
        counts[2],
        100.0 * counts[3] / Math.max(1, counts[2]));
  }

  private static void count(
      Detector detector, String text, List<Integer> starts, List<Boolean> persons, int[] counts) {
    boolean[] named = new boolean[text.length() + 1];
    for (Finding finding : detector.detect(text)) {
      if (finding.category() == DataCategory.NAME || finding.category() == DataCategory.ADDRESS) {
        for (int i = finding.span().start(); i < finding.span().end(); i++) {
          named[i] = true;
        }
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      boolean found = named[starts.get(i)];
      counts[persons.get(i) ? 0 : 2]++;
      if (persons.get(i) ? !found : found) {
        counts[persons.get(i) ? 1 : 3]++;
      }
    }
  }
}
