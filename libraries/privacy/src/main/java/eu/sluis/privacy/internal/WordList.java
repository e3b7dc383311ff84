package eu.sluis.privacy.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists that lie beside this package; `#` begins a comment. */
public final class WordList {

  private WordList() {}

  public static List<String> lines(String name) {
    return lines(WordList.class, name);
  }

  /** The lines of a list that lies beside `owner`. */
  public static List<String> lines(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the word list `" + name + "` is missing; build again");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The words on all lines, parted by white space, folded. */
  public static Set<String> folded(String name) {
    var words = new HashSet<String>();
    for (String line : lines(name)) {
      for (String word : line.split("\\s+", -1)) {
        words.add(Folding.fold(word));
      }
    }
    return Set.copyOf(words);
  }
}
