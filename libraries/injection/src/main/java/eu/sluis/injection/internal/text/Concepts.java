package eu.sluis.injection.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What words have to do with instructions to a model: a bit per concept of `concepts.txt`. Written
 * by hand, so that what is learned of one word holds for the others of its kind.
 */
public final class Concepts {

  static final int BEGINNING_MAX = 20;

  /** Of the end of a word that is looked at, and of the words whose end is. */
  static final int END_MAX = 12;

  static final int WORD_WITH_END_MAX = 40;
  private static final int CONCEPTS_MAX = 63;
  private static final String RESOURCE = "/eu/sluis/injection/internal/model/concepts.txt";
  private static final String[] ABBREVIATIONS = {
    "bijv", "bv", "nr", "art", "ca", "dhr", "mw", "mevr", "dr", "mr", "drs", "ir", "ing", "st",
    "tel", "blz", "incl", "excl", "max", "min", "resp", "vgl", "zgn", "evt", "jl", "pag", "par"
  };

  private static final String[] SMALL = {
    "de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "voor", "met", "aan", "die",
    "door", "om", "er", "bij", "of", "over", "uit", "naar", "dan", "deze", "dit", "wel", "ook",
    "nog", "maar", "the", "and", "to", "this", "that", "for", "on", "it", "with", "be", "at", "by",
    "a", "are", "from"
  };

  private final List<String> names = new ArrayList<>();
  private final LongBits words = new LongBits(8192);
  private final LongBits phrases = new LongBits(4096);
  private final LongBits beginnings = new LongBits(2048);
  private final LongBits ends = new LongBits(256);
  private final LongBits others = new LongBits(256);
  private final boolean[] lengths = new boolean[BEGINNING_MAX + 1];
  private final boolean[] endLengths = new boolean[END_MAX + 1];

  private Concepts(String list) {
    for (String line : list.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        head(line);
      }
    }
    for (String name : TopLevelDomains.NAMES) {
      others.add(Hashes.of(name), 1);
    }
    for (String word : ABBREVIATIONS) {
      others.add(Hashes.of(word), 2);
    }
    for (String word : SMALL) {
      others.add(Hashes.of(word), 4);
    }
  }

  /** Those that are shipped. */
  public static Concepts shipped() {
    try (InputStream stream = Concepts.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("`concepts.txt` is missing from the library");
      }
      return new Concepts(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of the concepts, in the order of their bits. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** The bit of a concept. */
  public long bit(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("there is no concept `" + name + "`");
    }
    return 1L << at;
  }

  /** Whether a word of these letters is known, or begins as one does. */
  public boolean knows(CharSequence folded) {
    long hash = Hashes.EMPTY;
    boolean begins = false;
    for (int i = 0; i < folded.length(); i++) {
      hash = Hashes.with(hash, folded.charAt(i));
      begins |= i > 2 && i < BEGINNING_MAX && beginnings.get(hash) != 0;
    }
    return begins || words.get(hash) != 0 || small(hash);
  }

  /** Whether it is one of the small words that nearly every sentence has. */
  public boolean small(long hash) {
    return (others.get(hash) & 4) != 0;
  }

  /** Whether a word with this hash is known as a whole. */
  public boolean whole(long hash) {
    return words.get(hash) != 0;
  }

  long of(long hash, long[] begins, int size) {
    long bits = words.get(hash);
    for (int length = Math.min(size, BEGINNING_MAX); length > 2; length--) {
      if (lengths[length]) {
        bits |= beginnings.get(begins[length]);
      }
    }
    return bits;
  }

  /** What the end of a word says, of words of which each letter is at hand. */
  long ofEnd(char[] letters, int size) {
    long bits = 0;
    for (int length = Math.min(size - 2, END_MAX); length > 2; length--) {
      if (endLengths[length]) {
        long hash = Hashes.EMPTY;
        for (int i = size - length; i < size; i++) {
          hash = Hashes.with(hash, letters[i]);
        }
        bits |= ends.get(hash);
      }
    }
    return bits;
  }

  long ofPhrase(long hash) {
    return phrases.get(hash);
  }

  boolean topLevel(long hash) {
    return (others.get(hash) & 1) != 0;
  }

  boolean abbreviation(long hash) {
    return (others.get(hash) & 2) != 0;
  }

  private void head(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || names.size() == CONCEPTS_MAX) {
      throw new IllegalArgumentException("a line of `concepts.txt` is `NAME: words`, at most 63");
    }
    long bit = 1L << names.size();
    names.add(line.substring(0, colon));
    for (String entry : line.substring(colon + 1).strip().split("\\s+", -1)) {
      add(entry, bit);
    }
  }

  private void add(String entry, long bit) {
    if (entry.startsWith("*")) {
      addEnd(parts(entry).getFirst(), bit);
      return;
    }
    boolean anyEnding = entry.endsWith("*");
    List<String> parts = parts(entry);
    if (parts.size() == 1) {
      String word = parts.getFirst();
      if (!anyEnding) {
        words.add(Hashes.of(word), bit);
      } else if (word.length() > 2 && word.length() <= BEGINNING_MAX) {
        beginnings.add(Hashes.of(word), bit);
        lengths[word.length()] = true;
      } else {
        throw new IllegalArgumentException("`" + entry + "` must have 3 to 20 letters before *");
      }
    } else if (parts.size() == 2) {
      phrases.add(Hashes.pair(Hashes.of(parts.get(0)), Hashes.of(parts.get(1))), bit);
    } else if (parts.size() == 3) {
      long last = Hashes.pair(Hashes.of(parts.get(1)), Hashes.of(parts.get(2)));
      phrases.add(Hashes.pair(Hashes.of(parts.get(0)), last), bit);
    } else {
      throw new IllegalArgumentException("`" + entry + "` must have one to three words");
    }
  }

  private void addEnd(String end, long bit) {
    if (end.length() < 3 || end.length() > END_MAX) {
      throw new IllegalArgumentException("`*" + end + "` must have 3 to 12 letters behind *");
    }
    ends.add(Hashes.of(end), bit);
    endLengths[end.length()] = true;
  }

  private static List<String> parts(String entry) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i <= entry.length(); i++) {
      char folded = i < entry.length() ? Letters.folded(entry.charAt(i)) : Letters.NONE;
      if (folded != Letters.NONE) {
        part.append(folded);
      } else if (!part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    return parts;
  }
}
