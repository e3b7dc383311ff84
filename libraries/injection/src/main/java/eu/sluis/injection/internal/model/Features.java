package eu.sluis.injection.internal.model;

import eu.sluis.injection.Origin;
import eu.sluis.injection.internal.text.Hashes;
import eu.sluis.injection.internal.text.Reading;
import java.util.Arrays;

/**
 * What is seen of a sentence: its words and pairs of words, how words begin and end, the concepts
 * they stand for, which concept comes before which, how clauses begin, signs and shapes, what the
 * sentences beside it are about, and where the text came from. Each is hashed to a place in the
 * table of weights and counts once, of what a user typed twice.
 *
 * <p>Belongs to one reading and one thread.
 */
public final class Features {

  public static final int PLACES = 1 << 20;

  /** So much of one sentence is looked at. */
  private static final int LONGEST_LIST = 8192;

  private static final int FIRST_ROOM = 512;

  private static final int EARLIER_CONCEPTS = 6;
  private static final int NEAR = 3;
  private static final int SURROUNDINGS = 5;
  private static final long WORD = 0x11;
  private static final long WORDS = 0x12;
  private static final long CLAUSE_WORD = 0x13;
  private static final long BEGINNING = 0x14;
  private static final long ENDING = 0x15;
  private static final long CONCEPT = 0x21;
  private static final long ORDER = 0x22;
  private static final long NEAR_ORDER = 0x23;
  private static final long CLAUSE_CONCEPT = 0x24;
  private static final long PLACE = 0x31;
  private static final long BEFORE = 0x41;
  private static final long AFTER = 0x42;
  private static final long ACROSS = 0x43;
  private static final long AROUND = 0x44;
  private static final long FLAG = 0x51;
  private static final long SIZE = 0x52;
  private static final long SHAPE = 0x53;
  private static final long FLAG_CONCEPT = 0x54;
  private static final long WORD_BEFORE = 0x61;
  private static final long WORDS_BEFORE = 0x62;
  private static final long WORD_AFTER = 0x63;
  private static final long CALLED = 0x64;
  private static final long TOLD_ABOUT = 0x65;
  private static final long QUOTED = 0x66;
  private static final long SPOKEN_TO = 0x71;
  private static final long SPOKEN_TO_ABOUT = 0x72;

  /** Added to a group for what a user typed. */
  private static final long TYPED = 0x1000;

  private static final int MARKED_FLAGS =
      Reading.QUOTE_BEFORE
          | Reading.COMMENT
          | Reading.QUESTION
          | Reading.INVISIBLE
          | Reading.QUOTED
          | Reading.BRACKETED
          | Reading.TAG;

  private final Reading reading;
  private final Vocabulary vocabulary;
  private final boolean typed;
  private final long place;
  private final long[] means;

  /**
   * The places seen, plus one, each where its hash says or just behind; 0 is free. A bit for each
   * of {@link #PLACES} would be 128 KB for a sentence that shows some three hundred.
   */
  private int[] seen = new int[FIRST_ROOM * 4];

  private int[] places = new int[FIRST_ROOM];
  private int count;
  private int words;

  public Features(Reading reading, Vocabulary vocabulary, Origin origin) {
    this.reading = reading;
    this.vocabulary = vocabulary;
    this.typed = origin == Origin.USER;
    this.place = Hashes.of(origin.name());
    this.means = new long[reading.sentences()];
    for (int s = 0; s < means.length; s++) {
      long all = 0;
      for (int w = reading.from(s); w < reading.to(s); w++) {
        all |= reading.concepts(w);
      }
      means[s] = all;
    }
  }

  /** Looks at a sentence; then {@link #places} holds what was seen. Returns how many. */
  public int look(int sentence) {
    Arrays.fill(seen, 0);
    count = 0;
    int from = reading.from(sentence);
    int to = reading.to(sentence);
    ofWords(from, to);
    words = count;
    ofParts(from, to);
    ofConcepts(from, to);
    ofShapes(sentence, from, to);
    ofSurroundings(sentence);
    ofListener(sentence);
    ofQuotation(sentence);
    return count;
  }

  /** The places seen; only the first so many of {@link #look} count. */
  public int[] places() {
    return places;
  }

  /** How many places were seen. */
  public int count() {
    return count;
  }

  /** How many of them, at the beginning, are of words themselves. */
  public int words() {
    return words;
  }

  /** All concepts of a sentence. */
  public long means(int sentence) {
    return means[sentence];
  }

  /** The place of a concept by itself. */
  int placeOf(int concept) {
    return place(CONCEPT, vocabulary.hash(concept));
  }

  /** The place of one concept before another, or -1 when this was not seen. */
  int placeOf(int first, int second) {
    int place = place(ORDER, Hashes.pair(vocabulary.hash(first), vocabulary.hash(second)));
    return seen[at(place)] == 0 ? -1 : place;
  }

  private void ofWords(int from, int to) {
    long before = 0;
    for (int w = from; w < to; w++) {
      long hash = reading.hash(w);
      see(WORD, hash);
      see(WORDS, Hashes.pair(before, hash));
      if (reading.clause(w)) {
        see(CLAUSE_WORD, hash);
      }
      before = hash;
    }
    see(WORDS, Hashes.pair(before, 0));
  }

  /** What a word never seen shares with its other forms, and a compound with its last part. */
  private void ofParts(int from, int to) {
    for (int w = from; w < to; w++) {
      if (reading.beginning(w) != 0) {
        see(BEGINNING, reading.beginning(w));
      }
      if (reading.ending(w) != 0) {
        see(ENDING, reading.ending(w));
      }
    }
  }

  private void ofConcepts(int from, int to) {
    int[] at = new int[EARLIER_CONCEPTS];
    int held = 0;
    for (int w = from; w < to; w++) {
      long here = reading.concepts(w);
      if (here == 0) {
        continue;
      }
      boolean clause = reading.clause(w);
      for (long bits = here; bits != 0; bits &= bits - 1) {
        long concept = vocabulary.hash(Long.numberOfTrailingZeros(bits));
        see(CONCEPT, concept);
        see(PLACE, Hashes.pair(place, concept));
        if (clause) {
          see(CLAUSE_CONCEPT, concept);
        }
        between(w, from, to, concept);
        for (int i = Math.max(0, held - EARLIER_CONCEPTS); i < held; i++) {
          int earlier = at[i % EARLIER_CONCEPTS];
          boolean near = w - earlier <= NEAR;
          for (long other = reading.concepts(earlier); other != 0; other &= other - 1) {
            long pair = Hashes.pair(vocabulary.hash(Long.numberOfTrailingZeros(other)), concept);
            see(ORDER, pair);
            if (near) {
              see(NEAR_ORDER, pair);
            }
          }
        }
      }
      at[held++ % EARLIER_CONCEPTS] = w;
    }
  }

  /** The words around a concept, whichever word it was, and whether it is called by name. */
  private void between(int w, int from, int to, long concept) {
    long before = w > from ? reading.hash(w - 1) : 0;
    see(WORD_BEFORE, Hashes.pair(before, concept));
    long earlier = w - 1 > from ? reading.hash(w - 2) : 0;
    see(WORDS_BEFORE, Hashes.pair(Hashes.pair(earlier, before), concept));
    long after = w + 1 < to ? reading.hash(w + 1) : 0;
    see(WORD_AFTER, Hashes.pair(concept, after));
    if (w + 1 == to || reading.clause(w + 1)) {
      see(CALLED, concept + (reading.clause(w) ? 1 : 0));
      see(CALLED, concept + 2 + reading.behind(w));
    }
  }

  private void ofShapes(int sentence, int from, int to) {
    int flags = reading.flags(sentence);
    for (int bits = flags; bits != 0; bits &= bits - 1) {
      see(FLAG, Integer.numberOfTrailingZeros(bits));
      see(FLAG, Integer.numberOfTrailingZeros(bits) + (typed ? 64 : 32));
    }
    for (int bits = flags & MARKED_FLAGS; bits != 0; bits &= bits - 1) {
      long flag = Integer.numberOfTrailingZeros(bits);
      for (long c = means[sentence]; c != 0; c &= c - 1) {
        see(FLAG_CONCEPT, Hashes.pair(flag, vocabulary.hash(Long.numberOfTrailingZeros(c))));
      }
    }
    int size = Math.min(7, 32 - Integer.numberOfLeadingZeros(to - from));
    see(SIZE, size);
    see(PLACE, place);
    int shapes = 0;
    for (int w = from; w < to; w++) {
      shapes |= 1 << reading.kind(w);
    }
    see(SHAPE, shapes);
    if ((shapes & ((1 << Reading.LINK) | (1 << Reading.MAIL_ADDRESS))) != 0) {
      for (long c = means[sentence]; c != 0; c &= c - 1) {
        see(SHAPE, vocabulary.hash(Long.numberOfTrailingZeros(c)));
      }
    }
  }

  private void ofSurroundings(int sentence) {
    long before = sentence > 0 ? means[sentence - 1] : 0;
    long after = sentence + 1 < means.length ? means[sentence + 1] : 0;
    see(BEFORE, sentence > 0 ? 2 : 1);
    for (long c = before & vocabulary.telling(); c != 0; c &= c - 1) {
      long concept = vocabulary.hash(Long.numberOfTrailingZeros(c));
      see(BEFORE, concept);
      for (long d = means[sentence] & vocabulary.told(); d != 0; d &= d - 1) {
        see(ACROSS, Hashes.pair(concept, vocabulary.hash(Long.numberOfTrailingZeros(d))));
      }
    }
    for (long c = after & vocabulary.telling(); c != 0; c &= c - 1) {
      see(AFTER, vocabulary.hash(Long.numberOfTrailingZeros(c)));
    }
    long around = 0;
    int last = Math.min(means.length - 1, sentence + SURROUNDINGS);
    for (int s = Math.max(0, sentence - SURROUNDINGS); s <= last; s++) {
      around |= s == sentence ? 0 : means[s];
    }
    for (long c = around & vocabulary.around(); c != 0; c &= c - 1) {
      see(AROUND, vocabulary.hash(Long.numberOfTrailingZeros(c)));
    }
  }

  /** Whether words are quoted where somebody tells what attackers write, or what an example is. */
  private void ofQuotation(int sentence) {
    long near = means[sentence];
    for (int s = Math.max(0, sentence - 2); s <= Math.min(means.length - 1, sentence + 2); s++) {
      near |= means[s];
    }
    boolean lesson = (near & vocabulary.lesson()) != 0;
    boolean quoted =
        (reading.flags(sentence) & (Reading.QUOTED | Reading.QUOTE_BEFORE | Reading.QUOTE_AFTER))
            != 0;
    int context = (lesson ? 1 : 0) + (quoted ? 2 : 0) + (typed ? 4 : 0);
    see(TOLD_ABOUT, context);
    int inside = 0;
    int outside = 0;
    for (int w = reading.from(sentence); w < reading.to(sentence); w++) {
      if ((reading.concepts(w) & vocabulary.telling()) != 0) {
        inside += reading.quoted(w) ? 1 : 0;
        outside += reading.quoted(w) ? 0 : 1;
      }
    }
    if (quoted) {
      for (long c = means[sentence]; c != 0; c &= c - 1) {
        see(QUOTED, Hashes.pair(context, vocabulary.hash(Long.numberOfTrailingZeros(c))));
      }
    }
    if (inside > 0) {
      see(TOLD_ABOUT, 8 + context);
      see(TOLD_ABOUT, inside > outside ? 16 : 17);
      see(TOLD_ABOUT, 24 + context + (inside > outside ? 8 : 0));
      see(TOLD_ABOUT, outside == 0 ? 48 : 49);
    }
  }

  /** Whether a model or assistant is named: here, just before, somewhere near, or nowhere. */
  private void ofListener(int sentence) {
    long listener = vocabulary.listener();
    int where = 0;
    if ((means[sentence] & listener) != 0) {
      where = named(sentence, listener) > 1 ? 3 : 8;
    } else if (sentence > 0 && (means[sentence - 1] & listener) != 0) {
      where = 2;
    } else {
      where = named(sentence, listener) > 0 ? 1 : 0;
    }
    int told = typed ? where + 16 : where;
    see(SPOKEN_TO, told);
    for (long c = means[sentence] & vocabulary.told(); c != 0; c &= c - 1) {
      long concept = vocabulary.hash(Long.numberOfTrailingZeros(c));
      see(SPOKEN_TO_ABOUT, concept + told);
    }
  }

  /** In how many of the sentences around: who writes about assistants names them oftener. */
  private int named(int sentence, long listener) {
    int named = 0;
    int last = Math.min(means.length - 1, sentence + SURROUNDINGS);
    for (int s = Math.max(0, sentence - SURROUNDINGS); s <= last; s++) {
      named += (means[s] & listener) != 0 ? 1 : 0;
    }
    return named;
  }

  /**
   * What a user typed counts twice, as everywhere and as typed: an order to the assistant is a sign
   * in a letter, and is what a user is there for.
   */
  private void see(long group, long what) {
    see(place(group, what));
    if (typed) {
      see(place(group + TYPED, what));
    }
  }

  private void see(int place) {
    int at = at(place);
    if (seen[at] == 0 && count < LONGEST_LIST) {
      seen[at] = place + 1;
      if (count == places.length) {
        places = Arrays.copyOf(places, count * 2);
      }
      places[count++] = place;
      if (count * 2 > seen.length) {
        makeRoom();
      }
    }
  }

  /** Where a place stands among those seen, or would. */
  private int at(int place) {
    int at = place & (seen.length - 1);
    while (seen[at] != 0 && seen[at] != place + 1) {
      at = (at + 1) & (seen.length - 1);
    }
    return at;
  }

  private void makeRoom() {
    seen = new int[seen.length * 2];
    for (int i = 0; i < count; i++) {
      seen[at(places[i])] = places[i] + 1;
    }
  }

  private static int place(long group, long what) {
    return (int) (((what + group * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L) >>> 44);
  }
}
