package eu.sluis.injection.internal.text;

import java.util.Arrays;

/**
 * A text as sentences of words. Words are hashes of their folded letters; nothing of the text is
 * copied. Sentences end at a full stop, at a line that ends there, at a cell, a tag, a field of
 * JSON, and after {@link #SENTENCE_WORDS_MAX} words. Time and room grow with the length.
 */
public final class Reading {

  public static final int SENTENCE_WORDS_MAX = 40;

  /** So many letters of a word are what it shares with its other forms, or with its compounds. */
  static final int PART_LETTERS = 5;

  /** What a word is. */
  public static final byte PLAIN = 0;

  public static final byte NUMBER = 1;
  public static final byte LINK = 2;
  public static final byte MAIL_ADDRESS = 3;

  /** What is to be said of a sentence. */
  public static final int QUOTE_BEFORE = 1;

  public static final int QUOTE_AFTER = 1 << 1;
  public static final int QUESTION = 1 << 2;
  public static final int EXCLAMATION = 1 << 3;
  public static final int COLON = 1 << 4;
  public static final int COMMENT = 1 << 5;
  public static final int BULLET = 1 << 6;
  public static final int CELL = 1 << 7;
  public static final int INVISIBLE = 1 << 8;
  public static final int LOOK_ALIKE = 1 << 9;
  public static final int CAPITALS = 1 << 10;
  public static final int IMAGE = 1 << 11;
  public static final int TAG = 1 << 12;
  public static final int BRACES = 1 << 13;

  /** Some of its words stand between quotation marks. */
  public static final int QUOTED = 1 << 14;

  /** It begins with a bracket. */
  public static final int BRACKETED = 1 << 15;

  final String text;
  private int words;
  private int[] start = new int[64];
  private int[] end = new int[64];
  private long[] hash = new long[64];
  private long[] beginning = new long[64];
  private long[] ending = new long[64];
  private long[] concepts = new long[64];
  private byte[] kind = new byte[64];
  private boolean[] clause = new boolean[64];
  private boolean[] quoted = new boolean[64];
  private int sentences;
  private int[] firstWord = new int[16];
  private int[] flags = new int[16];

  private Reading(String text) {
    this.text = text;
  }

  /** Reads the whole text; `vocabulary` says what its words mean. */
  public static Reading of(String text, Concepts vocabulary) {
    var reading = new Reading(text);
    new Reader(reading, vocabulary).read();
    return reading;
  }

  public int sentences() {
    return sentences;
  }

  public int words() {
    return words;
  }

  public int from(int sentence) {
    return firstWord[sentence];
  }

  public int to(int sentence) {
    return sentence + 1 < sentences ? firstWord[sentence + 1] : words;
  }

  public int flags(int sentence) {
    return flags[sentence];
  }

  public long hash(int word) {
    return hash[word];
  }

  /** Its first {@link #PART_LETTERS}, or all of it when it is shorter; 0 for what is no word. */
  public long beginning(int word) {
    return beginning[word];
  }

  /** Its last {@link #PART_LETTERS}; 0 when it is no longer than that, or no word. */
  public long ending(int word) {
    return ending[word];
  }

  /** A bit per concept. */
  public long concepts(int word) {
    return concepts[word];
  }

  public byte kind(int word) {
    return kind[word];
  }

  /** Whether a clause begins here: at the start of a sentence, or behind a sign. */
  public boolean clause(int word) {
    return clause[word];
  }

  public int start(int word) {
    return start[word];
  }

  public int end(int word) {
    return end[word];
  }

  /** The sign right behind a word; a space when there is none. */
  public char behind(int word) {
    return end[word] < text.length() ? text.charAt(end[word]) : ' ';
  }

  /** Whether it stands between quotation marks of prose, not of a field of JSON or of a tag. */
  public boolean quoted(int word) {
    return quoted[word];
  }

  void quote(int word) {
    quoted[word] = true;
  }

  int add(int from, int to, long number, byte what, boolean begins) {
    if (words == start.length) {
      int room = words * 2;
      start = Arrays.copyOf(start, room);
      end = Arrays.copyOf(end, room);
      hash = Arrays.copyOf(hash, room);
      beginning = Arrays.copyOf(beginning, room);
      ending = Arrays.copyOf(ending, room);
      concepts = Arrays.copyOf(concepts, room);
      kind = Arrays.copyOf(kind, room);
      clause = Arrays.copyOf(clause, room);
      quoted = Arrays.copyOf(quoted, room);
    }
    start[words] = from;
    end[words] = to;
    hash[words] = number;
    kind[words] = what;
    clause[words] = begins;
    quoted[words] = false;
    beginning[words] = 0;
    ending[words] = 0;
    concepts[words] = 0;
    return words++;
  }

  void parts(int word, long begins, long ends) {
    beginning[word] = begins;
    ending[word] = ends;
  }

  void mean(int word, long bits) {
    concepts[word] |= bits;
  }

  void close(int from, int of) {
    if (sentences == firstWord.length) {
      firstWord = Arrays.copyOf(firstWord, sentences * 2);
      flags = Arrays.copyOf(flags, sentences * 2);
    }
    firstWord[sentences] = from;
    flags[sentences++] = of;
  }
}
