package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Words;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What is known of words: whether Dutch has them in small letters and as what, whether they are
 * known as a name and of what, and what they say about a name beside them.
 *
 * <p>A word is known by its hash (32 bits; one strange word in ten thousand is taken for another).
 * `lexicon.bin` is made by `libraries/privacy-training`; `name-cues.txt` lies beside it, to be read
 * by people.
 */
public final class Lexicon {

  // A word of Dutch, and what kind.
  public static final int COMMON = 1;
  public static final int NOUN = 1 << 1;
  public static final int VERB = 1 << 2;
  public static final int ADJECTIVE = 1 << 3;
  public static final int FREQUENT = 1 << 4;
  // A known name, and of what.
  public static final int GIVEN = 1 << 5;
  public static final int SURNAME = 1 << 6;
  public static final int PLACE = 1 << 7;
  public static final int ORGANISATION = 1 << 8;
  public static final int OTHER_NAME = 1 << 9;

  /** Met often in print, though less than the words that are {@link #FREQUENT}. */
  public static final int OFTEN = 1 << 10;

  /** What the file says of words by themselves; the others come from `name-cues.txt`. */
  public static final int STORED = (1 << 11) - 1;

  /** What a compound inherits from its last part: a `handelsonderneming` is an `onderneming`. */
  public static final int INHERITED =
      Cue.ORGANISATION_WORD.bit() | Cue.STREET_WORD.bit() | Cue.ROLE.bit();

  public static final int NAMES = GIVEN | SURNAME | PLACE | ORGANISATION | OTHER_NAME;

  private static final int PACKED_ORGANISATION = 1 << 11;
  private static final int PACKED_STREET = 1 << 12;
  private static final int PACKED_ROLE = 1 << 13;

  private static final int HEADS = 1 << 16;
  private static final int COMPOUND_CHARS_MAX = 48;
  private static final int PART_CHARS_MIN = 3;
  private static final int THREE_PARTS_CHARS_MIN = 13;

  private static final int[] POWERS = new int[COMPOUND_CHARS_MAX + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * Words.factor();
    }
  }

  /** Where in `words` the hashes begin whose upper half is the index. */
  private final int[] heads;

  /**
   * The lower halves of the hashes, by whole hash, unsigned, with what is known of each in the
   * lower sixteen bits, {@link #packed}: together, because a look-up costs what it fetches from
   * memory.
   */
  private final int[] words;

  private final Cues cues = Cues.shipped();

  private Lexicon(int[] heads, char[] tails, char[] known) {
    this.heads = heads;
    this.words = new int[tails.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = (tails[i] << 16) | known[i];
    }
  }

  /** Of `hashes`, in unsigned order, with their bits; and the cues. */
  public Lexicon(int[] hashes, int[] bits) {
    this(heads(hashes), new char[hashes.length], new char[hashes.length]);
    for (int i = 0; i < hashes.length; i++) {
      words[i] = (hashes[i] << 16) | packed(bits[i]);
    }
  }

  private static int[] heads(int[] hashes) {
    int[] heads = new int[HEADS + 1];
    for (int hash : hashes) {
      heads[(hash >>> 16) + 1]++;
    }
    for (int i = 0; i < HEADS; i++) {
      heads[i + 1] += heads[i];
    }
    return heads;
  }

  /** The one that is shipped. */
  static Lexicon shipped() {
    ByteBuffer file = Shipped.read("lexicon.bin");
    int[] heads = new int[HEADS + 1];
    file.asIntBuffer().get(heads);
    file.position(heads.length * Integer.BYTES);
    char[] tails = new char[heads[HEADS]];
    char[] known = new char[heads[HEADS]];
    file.asCharBuffer().get(tails).get(known);
    return new Lexicon(heads, tails, known);
  }

  /** As `lexicon.bin` has it, before it is packed. */
  public byte[] bytes() {
    var bytes =
        ByteBuffer.allocate((heads.length + words.length) * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int head : heads) {
      bytes.putInt(head);
    }
    for (int word : words) {
      bytes.putChar((char) (word >>> 16));
    }
    for (int word : words) {
      bytes.putChar((char) word);
    }
    return bytes.array();
  }

  /** The bits of a word in sixteen, as the file has them: the inherited ones above the others. */
  public static int packed(int bits) {
    return (bits & STORED)
        | (Cue.ORGANISATION_WORD.in(bits) ? PACKED_ORGANISATION : 0)
        | (Cue.STREET_WORD.in(bits) ? PACKED_STREET : 0)
        | (Cue.ROLE.in(bits) ? PACKED_ROLE : 0);
  }

  private static int unpacked(int packed) {
    return (packed & STORED)
        | ((packed & PACKED_ORGANISATION) != 0 ? Cue.ORGANISATION_WORD.bit() : 0)
        | ((packed & PACKED_STREET) != 0 ? Cue.STREET_WORD.bit() : 0)
        | ((packed & PACKED_ROLE) != 0 ? Cue.ROLE.bit() : 0);
  }

  /**
   * Whether a word counts as a word of Dutch first. A rare form that is also a name (`geert`,
   * `eric`) does so only in small letters.
   */
  static boolean ordinary(int bits, boolean capital) {
    boolean person = (bits & (GIVEN | SURNAME)) != 0;
    boolean met = (bits & (OFTEN | FREQUENT)) != 0;
    return (bits & COMMON) != 0 && (met || !person || !capital);
  }

  /** All bits of the word with this hash; 0 when it is not known. */
  public int of(int hash) {
    return stored(hash) | cues.of(hash);
  }

  private int stored(int hash) {
    int tail = hash & 0xffff;
    int head = hash >>> 16;
    int end = heads[head + 1];
    for (int i = heads[head]; i < end; i++) {
      int word = words[i];
      if (word >>> 16 >= tail) {
        return word >>> 16 == tail ? unpacked(word & 0xffff) : 0;
      }
    }
    return 0;
  }

  /**
   * Whether the word is put together of words of Dutch, as in `huisvestingsconsulent`; the kinds of
   * the last are its kinds.
   */
  int ofCompound(String view, int start, int end) {
    int length = end - start;
    if (length < 2 * PART_CHARS_MIN || length > COMPOUND_CHARS_MAX) {
      return 0;
    }
    int[] upTo = new int[length + 1];
    for (int i = 0; i < length; i++) {
      upTo[i + 1] = Words.step(upTo[i], view.charAt(start + i));
    }
    for (int split = length - PART_CHARS_MIN; split >= PART_CHARS_MIN; split--) {
      int tail = of(upTo[length] - upTo[split] * POWERS[length - split]);
      if ((tail & COMMON) == 0 || (length - split < 4 && (tail & FREQUENT) == 0)) {
        continue;
      }
      int head = split;
      if (view.charAt(start + split - 1) == '-') {
        head = split - 1;
      }
      boolean known = dutch(upTo[head]) || threeParts(upTo, head);
      char link = view.charAt(start + head - 1);
      if (!known && link == 's' && head > PART_CHARS_MIN) {
        known = dutch(upTo[head - 1]) || threeParts(upTo, head - 1);
      }
      if (known) {
        return tail & (COMMON | NOUN | VERB | ADJECTIVE | INHERITED);
      }
    }
    return 0;
  }

  private boolean dutch(int hash) {
    return (stored(hash) & COMMON) != 0;
  }

  private boolean threeParts(int[] upTo, int end) {
    if (end < THREE_PARTS_CHARS_MIN - PART_CHARS_MIN) {
      return false;
    }
    for (int split = 4; split <= end - 4; split++) {
      if (dutch(upTo[split]) && dutch(upTo[end] - upTo[split] * POWERS[end - split])) {
        return true;
      }
    }
    return false;
  }
}
