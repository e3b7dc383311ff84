package eu.sluis.injection.internal;

import eu.sluis.injection.Origin;
import eu.sluis.injection.Sign;
import eu.sluis.injection.TextReader;
import eu.sluis.injection.internal.model.Sentences;
import eu.sluis.injection.internal.text.Language;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A text in parts of whole sentences, each of which words weigh and a reader reads as a whole. A
 * sentence that words take for an order to a model may be one to a colleague, which what stands
 * around it shows; and one in words that no list knows may be an order after all.
 */
final class Parts {

  /** In UTF-16 code units; a longer sentence is a part alone. */
  private static final int CHARACTERS = 1_000;

  /** What words are so sure of is not read: two of three ordinary passages. */
  private static final double READ_FROM = -3.5;

  /**
   * Who types tells a model what to do all day, and pastes in what it is about. A reader only takes
   * back there what words call a sign: of the texts that it was judged by it found none that they
   * did not, and it would read nearly everything.
   */
  private static final double READ_FROM_TYPED = 0;

  /** Of more parts the likeliest are read, and words decide of the others. */
  private static final int READ_MAX = 8;

  /** What a score of words counts for beside the odds of a reader. */
  private static final double WORDS = 0.8;

  /** Neither of the two decides alone by being very sure. */
  private static final double WORDS_MAX = 6;

  private static final double ODDS_MAX = 6;

  /** From this sum on a part holds a sign. */
  private static final double LIMIT = 0.75;

  /** The same in a document: most are long, and hardly any holds one. */
  private static final double LIMIT_IN_DOCUMENT = 1.5;

  /** From a sum to a score, so that what is strong is hardly ever an innocent text. */
  private static final double SCORE = 1.22;

  private record Part(int from, int to, double highest) {}

  private final TextReader reader;

  Parts(TextReader reader) {
    this.reader = reader;
  }

  /** The sentences that are instructions to a model, in order. */
  List<Sign> signs(String text, Sentences.Weighing weighing, Origin origin) {
    List<Part> parts = parts(weighing);
    double from = origin == Origin.USER ? READ_FROM_TYPED : READ_FROM;
    List<Part> read =
        parts.stream()
            .filter(part -> part.highest >= from)
            .sorted(Comparator.comparingDouble(Part::highest).reversed())
            .limit(READ_MAX)
            .toList();
    var signs = new ArrayList<Sign>();
    for (Part part : parts) {
      OptionalDouble odds =
          read.contains(part)
              ? read(span(part, weighing).of(text), origin)
              : OptionalDouble.empty();
      if (odds.isPresent()) {
        both(part, odds.getAsDouble(), origin, weighing, signs);
      } else {
        signs.addAll(weighing.signs(part.from, part.to));
      }
    }
    return signs;
  }

  /** It learned from hardly any English: of that it knows less than the words. */
  private OptionalDouble read(String part, Origin origin) {
    return Language.english(part) ? OptionalDouble.empty() : reader.instructs(part, origin);
  }

  private static List<Part> parts(Sentences.Weighing weighing) {
    var parts = new ArrayList<Part>();
    int from = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < weighing.sentences(); s++) {
      if (s > from && weighing.span(s).end() - weighing.span(from).start() > CHARACTERS) {
        parts.add(new Part(from, s, highest));
        from = s;
        highest = Double.NEGATIVE_INFINITY;
      }
      highest = Math.max(highest, weighing.score(s));
    }
    if (from < weighing.sentences()) {
      parts.add(new Part(from, weighing.sentences(), highest));
    }
    return parts;
  }

  private static Span span(Part part, Sentences.Weighing weighing) {
    return new Span(weighing.span(part.from).start(), weighing.span(part.to - 1).end());
  }

  /**
   * Every sentence that words would take for a sign, or else the likeliest. What is in disguise is
   * no text that a reader knows, so it does not lift that.
   */
  private static void both(
      Part part, double odds, Origin origin, Sentences.Weighing weighing, List<Sign> signs) {
    double sum =
        WORDS * Math.clamp(part.highest, -WORDS_MAX, WORDS_MAX)
            + Math.clamp(odds, -ODDS_MAX, ODDS_MAX)
            - (origin == Origin.DOCUMENT ? LIMIT_IN_DOCUMENT : LIMIT);
    double least = Math.min(0, part.highest);
    for (int s = part.from; s < part.to; s++) {
      double words = weighing.score(s);
      if (sum >= 0 && words >= least) {
        signs.add(weighing.sign(s, Sentences.confidence(SCORE * sum)));
      } else if (words >= 0 && weighing.disguised(s)) {
        signs.add(weighing.sign(s, Sentences.confidence(words)));
      }
    }
  }
}
