package eu.sluis.knowledge;

import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What people say beside what government writes, so that a question in plain words finds a text in
 * other words.
 *
 * <p>An implementation is safe on every thread and answers from memory: it is asked with every
 * search. It returns the same list as long as nothing changed.
 */
@FunctionalInterface
public interface Synonyms {

  /** The pairs for the readers of one organisation. */
  List<Pair> of(OrganisationId organisation);

  /** Our own list, the same for every organisation: `words-of-government.txt`. */
  static Synonyms ofGovernment() {
    List<Pair> ours = Built.IN;
    return _ -> ours;
  }

  /** No pairs at all. */
  static Synonyms none() {
    return _ -> List.of();
  }

  /** These pairs, and then those of another list. */
  default Synonyms and(Synonyms more) {
    return organisation -> {
      var both = new ArrayList<>(of(organisation));
      both.addAll(more.of(organisation));
      return List.copyOf(both);
    };
  }

  /**
   * A way to say something.
   *
   * @param said one word or a few; a question must hold all of them, in any order and inflection
   * @param written words that a text may have for it, each on its own
   */
  record Pair(String said, List<String> written) {

    public Pair {
      written = List.copyOf(written);
      if (said.isBlank() || written.isEmpty() || written.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("a pair needs words on both sides");
      }
    }
  }

  /**
   * Reads lines as `said, said > written, written`, or with `=` for both ways. Empty lines and
   * lines that begin with # are left out.
   *
   * @throws IllegalArgumentException with the number of the first line that is wrong
   */
  static List<Pair> parse(String lines) {
    var pairs = new ArrayList<Pair>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      boolean both = line.indexOf('=') >= 0;
      String[] sides = line.split(both ? "=" : ">", -1);
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new IllegalArgumentException(
            "line %d has not two sides; write `said > written` or `one = other`".formatted(number));
      }
      List<String> said = words(sides[0]);
      List<String> written = words(sides[1]);
      said.forEach(one -> pairs.add(new Pair(one, written)));
      if (both) {
        written.forEach(one -> pairs.add(new Pair(one, said)));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<String> words(String side) {
    return Arrays.stream(side.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Read once, when first asked for. */
  final class Built {
    private static final List<Pair> IN = read();

    private Built() {}

    private static List<Pair> read() {
      try (InputStream list = Synonyms.class.getResourceAsStream("words-of-government.txt")) {
        if (list == null) {
          throw new IllegalStateException("`words-of-government.txt` is not in the build");
        }
        return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
