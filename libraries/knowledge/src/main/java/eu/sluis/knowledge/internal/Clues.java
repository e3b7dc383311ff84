package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.internal.support.Quantity;
import eu.sluis.knowledge.internal.support.Reading;
import eu.sluis.knowledge.internal.support.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Measures the clues of sentences for one question. */
final class Clues {

  /** A word counts as standing there from this share on. */
  private static final double STANDS = 0.5;

  private static final double EXACT = 0.99;

  /** Sections of the lexicon. */
  private static final Map<String, Clue> SAID =
      Map.of(
          "negative", Clue.SAID_NEGATIVE,
          "may", Clue.SAID_MAY,
          "must", Clue.SAID_MUST,
          "condition", Clue.SAID_CONDITION,
          "only", Clue.SAID_ONLY);

  /**
   * A sentence of a passage.
   *
   * @param passage its number
   */
  record Sentence(String text, int passage) {}

  private final Certainty rules;
  private final List<Sentence> sentences;
  private final List<Reading> readings;
  private final List<Reading> above;
  private final Reading question;
  private final int terms;

  /** For each sentence, how well it holds each term. */
  private final double[][] held;

  private final double[][] heldAbove;
  private final double[][] heldInPassage;
  private final Map<Integer, Double> certainties = new HashMap<>();

  Clues(String asked, List<Sentence> sentences, List<String> above) {
    this.rules = new Certainty(asked, sentences.stream().map(Sentence::text).toList());
    this.sentences = sentences;
    this.question = rules.question();
    this.terms = rules.terms().size();
    this.readings = sentences.stream().map(sentence -> rules.reading(sentence.text())).toList();
    this.above = above.stream().map(rules::reading).toList();
    this.held = readings.stream().map(rules::held).toArray(double[][]::new);
    this.heldAbove = this.above.stream().map(rules::held).toArray(double[][]::new);
    this.heldInPassage = new double[above.size()][terms];
    for (int i = 0; i < sentences.size(); i++) {
      for (int term = 0; term < terms; term++) {
        double[] there = heldInPassage[sentences.get(i).passage()];
        there[term] = Math.max(there[term], held[i][term]);
      }
    }
  }

  /** How sure the rules are of a sentence. */
  double certainty(int at) {
    return certainties.computeIfAbsent(at, this::byRules);
  }

  private double byRules(int at) {
    int passage = sentences.get(at).passage();
    return rules.of(
        readings.get(at),
        above.get(passage),
        beside(at, -1) ? readings.get(at - 1) : rules.reading(""),
        heldInPassage[passage]);
  }

  private boolean beside(int at, int step) {
    int other = at + step;
    return other >= 0
        && other < sentences.size()
        && sentences.get(other).passage() == sentences.get(at).passage();
  }

  /** Those of one sentence. */
  Map<Clue, Double> of(int at) {
    var found = new EnumMap<Clue, Double>(Clue.class);
    words(at, found);
    missing(at, found);
    kind(at, found);
    names(at, found);
    place(at, found);
    SAID.forEach(
        (section, clue) -> {
          boolean said = readings.get(at).tokens().stream().anyMatch(t -> t.is(section));
          boolean inQuestion = question.tokens().stream().anyMatch(t -> t.is(section));
          found.put(clue, (inQuestion ? 2.0 : 0) + (said ? 1 : 0));
        });
    return found;
  }

  private double share(IntToDoubleFunction held) {
    double all = 0;
    double there = 0;
    for (int term = 0; term < terms; term++) {
      all += rules.weight(term);
      there += rules.weight(term) * held.applyAsDouble(term);
    }
    return all == 0 ? 0 : there / all;
  }

  private double close(int at, int term) {
    return Math.max(held[at][term], heldAbove[sentences.get(at).passage()][term]);
  }

  private double near(int at, int term) {
    double near = close(at, term);
    for (int step : List.of(-1, 1)) {
      near = beside(at, step) ? Math.max(near, held[at + step][term]) : near;
    }
    return near;
  }

  private double inPassage(int passage, int term) {
    return Math.max(heldInPassage[passage][term], heldAbove[passage][term]);
  }

  private double anywhere(int term) {
    double most = 0;
    for (int passage = 0; passage < above.size(); passage++) {
      most = Math.max(most, inPassage(passage, term));
    }
    return most;
  }

  private void words(int at, Map<Clue, Double> found) {
    int passage = sentences.get(at).passage();
    found.put(Clue.TERMS, (double) terms);
    found.put(Clue.SENTENCE_WORDS, (double) readings.get(at).tokens().size());
    found.put(Clue.OWN, share(term -> held[at][term]));
    found.put(Clue.OWN_EXACT, share(term -> held[at][term] > EXACT ? 1 : 0));
    found.put(Clue.CLOSE, share(term -> close(at, term)));
    found.put(Clue.NEAR, share(term -> near(at, term)));
    found.put(Clue.PASSAGE, share(term -> inPassage(passage, term)));
    found.put(Clue.PASSAGE_EXACT, share(term -> inPassage(passage, term) > EXACT ? 1 : 0));
    found.put(Clue.ANYWHERE, share(this::anywhere));
    found.put(Clue.ABOVE, share(term -> heldAbove[passage][term]));
    found.put(Clue.CLAUSE, clause(at, -1));
    if (terms > 0) {
      found.put(Clue.FIRST_WORD, close(at, 0) >= STANDS ? 1.0 : 0);
      found.put(Clue.LAST_WORD, close(at, terms - 1) >= STANDS ? 1.0 : 0);
    }
  }

  /** The share in one clause, or in the best one for -1. */
  private double clause(int at, int clause) {
    Reading reading = readings.get(at);
    double most = 0;
    int last = reading.tokens().isEmpty() ? -1 : reading.tokens().getLast().clause();
    for (int one = Math.max(0, clause); one <= (clause < 0 ? last : clause); one++) {
      int wanted = one;
      var tokens = reading.tokens().stream().filter(t -> t.clause() == wanted).toList();
      most = Math.max(most, share(term -> rules.holds(tokens, term)));
    }
    return most;
  }

  private void missing(int at, Map<Clue, Double> found) {
    int passage = sentences.get(at).passage();
    double near = 0;
    double here = 0;
    double anywhere = 0;
    double most = 0;
    double all = 0;
    for (int term = 0; term < terms; term++) {
      all += rules.weight(term);
      near += near(at, term) < STANDS ? 1 : 0;
      anywhere += anywhere(term) < STANDS ? 1 : 0;
      if (inPassage(passage, term) < STANDS) {
        here++;
        most = Math.max(most, rules.weight(term));
      }
    }
    found.put(Clue.MISSING_NEAR, near);
    found.put(Clue.MISSING, here);
    found.put(Clue.MISSING_ANYWHERE, anywhere);
    found.put(Clue.MISSING_MOST, all == 0 ? 0 : most / all);
    found.put(
        Clue.BETTER_ELSEWHERE,
        share(term -> Math.max(0, anywhere(term) - inPassage(passage, term))));
  }

  private void kind(int at, Map<Clue, Double> found) {
    AnswerKind kind = rules.asked();
    Reading own = readings.get(at);
    boolean here = rules.kindIn(own);
    boolean beside = beside(at, 1) && rules.kindIn(readings.get(at + 1));
    found.put(Clue.KIND, here ? 1 : beside ? 0.5 : 0);
    found.put(
        Clue.KIND_IN_PASSAGE,
        (double) inPassage(at).stream().filter(i -> rules.kindIn(readings.get(i))).count());
    double clause = 0;
    for (Quantity quantity : kind.quantities(own)) {
      for (Token token : own.tokens()) {
        if (token.start() >= quantity.start() && token.start() < quantity.end()) {
          clause = Math.max(clause, clause(at, token.clause()));
        }
      }
    }
    found.put(Clue.KIND_CLAUSE, clause);
    found.put(Clue.ASKED, kind == AnswerKind.ANYTHING ? 0.0 : 1.0);
    asked(kind).ifPresent(one -> found.put(one, 1.0));
    found.put(Clue.SENTENCE_FIGURES, (double) own.quantities().size());
    var figures = question.quantities();
    var there = inPassage(at).stream().flatMap(i -> readings.get(i).quantities().stream()).toList();
    found.put(Clue.FIGURES, (double) figures.size());
    found.put(
        Clue.FIGURES_UNKNOWN,
        (double) figures.stream().filter(f -> there.stream().noneMatch(f::equal)).count());
  }

  private static Optional<Clue> asked(AnswerKind kind) {
    return switch (kind) {
      case MONEY, AMOUNT, PERCENTAGE -> Optional.of(Clue.ASKED_MONEY);
      case TERM, MOMENT, DAY, CLOCK, HOURS, FREQUENCY, AGE -> Optional.of(Clue.ASKED_TIME);
      case ACTOR -> Optional.of(Clue.ASKED_WHO);
      case PLACE -> Optional.of(Clue.ASKED_WHERE);
      case MANNER -> Optional.of(Clue.ASKED_HOW);
      case NUMBER, HEIGHT, SIZE, LOUDNESS -> Optional.of(Clue.ASKED_NUMBER);
      case ANYTHING -> Optional.empty();
    };
  }

  private List<Integer> inPassage(int at) {
    var same = new ArrayList<Integer>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).passage() == sentences.get(at).passage()) {
        same.add(i);
      }
    }
    return same;
  }

  private void names(int at, Map<Clue, Double> found) {
    int passage = sentences.get(at).passage();
    int known = 0;
    int unknown = 0;
    for (int term = 0; term < terms; term++) {
      Token token = rules.terms().get(term);
      if (token.capital() && token.start() > 0) {
        boolean there = inPassage(passage, term) >= STANDS;
        known += there ? 1 : 0;
        unknown += there ? 0 : 1;
      }
    }
    found.put(Clue.NAMES_KNOWN, (double) known);
    found.put(Clue.NAMES_UNKNOWN, (double) unknown);
  }

  private void place(int at, Map<Clue, Double> found) {
    int passage = sentences.get(at).passage();
    String before = beside(at, -1) ? sentences.get(at - 1).text() : "";
    found.put(Clue.RULES, certainty(at));
    found.put(Clue.RANK, (double) passage);
    found.put(Clue.PASSAGE_SENTENCES, (double) inPassage(at).size());
    found.put(Clue.LED, Set.of("?", ":").stream().anyMatch(before::endsWith) ? 1.0 : 0);
    found.put(Clue.POINTS, Certainty.points(readings.get(at)) ? 1.0 : 0);
    double other = 0;
    for (int i = 0; i < sentences.size(); i++) {
      other = sentences.get(i).passage() == passage ? other : Math.max(other, certainty(i));
    }
    found.put(Clue.AHEAD, Math.max(0, 1 + certainty(at) - other));
  }

  /** Whether a sentence holds an answer of the kind that is asked, and a kind is asked at all. */
  boolean kindIn(int at) {
    return rules.kindIn(readings.get(at));
  }
}
