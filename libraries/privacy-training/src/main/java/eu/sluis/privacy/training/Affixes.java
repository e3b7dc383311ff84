package eu.sluis.privacy.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The endings and prefixes of a Hunspell dictionary with flags of two letters: `tafel/Za` makes
 * `tafels`. Only whole words; parts of compounds, which end with a hyphen, are left out.
 *
 * <p>Lucene's reader of these files was used before. It gives no forms of words that have two
 * entries or flags for compounds beside the others, which are most of the nouns.
 */
final class Affixes {

  /**
   * @param strip how many letters go
   * @param add what comes instead
   * @param fits which words it is for
   */
  private record Rule(boolean suffix, int strip, String add, Pattern fits) {

    String applied(String word) {
      if (word.length() <= strip || !fits.matcher(word).find()) {
        return "";
      }
      return suffix ? word.substring(0, word.length() - strip) + add : add + word.substring(strip);
    }
  }

  private static final int FLAG_CHARS = 2;

  private final Map<String, List<Rule>> rules = new HashMap<>();

  private Affixes() {}

  /** Reads an `.aff` file. */
  static Affixes read(Path file) throws IOException {
    var affixes = new Affixes();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\\s+", -1);
      boolean suffix = parts[0].equals("SFX");
      // The first line of a flag says how many follow.
      if ((suffix || parts[0].equals("PFX")) && parts.length > 4) {
        affixes.add(suffix, parts);
      }
    }
    return affixes;
  }

  private void add(boolean suffix, String[] parts) {
    int slash = parts[3].indexOf('/');
    String add = slash < 0 ? parts[3] : parts[3].substring(0, slash);
    if (add.endsWith("-") || add.startsWith("-")) {
      return;
    }
    String condition = suffix ? parts[4] + "$" : "^" + parts[4];
    rules
        .computeIfAbsent(parts[1], flag -> new ArrayList<>())
        .add(
            new Rule(
                suffix,
                parts[2].equals("0") ? 0 : parts[2].length(),
                add.equals("0") ? "" : add,
                Pattern.compile(condition)));
  }

  /** Every form of the word but the word itself. */
  void forms(String word, String flags, Consumer<String> form) {
    var prefixes = new ArrayList<Rule>();
    var endings = new ArrayList<String>();
    endings.add(word);
    for (int at = 0; at + FLAG_CHARS <= flags.length(); at += FLAG_CHARS) {
      for (Rule rule : rules.getOrDefault(flags.substring(at, at + FLAG_CHARS), List.of())) {
        if (!rule.suffix()) {
          prefixes.add(rule);
        } else {
          String made = rule.applied(word);
          if (!made.isEmpty()) {
            endings.add(made);
            form.accept(made);
          }
        }
      }
    }
    for (Rule prefix : prefixes) {
      for (String ending : endings) {
        String made = prefix.applied(ending);
        if (!made.isEmpty()) {
          form.accept(made);
        }
      }
    }
  }
}
