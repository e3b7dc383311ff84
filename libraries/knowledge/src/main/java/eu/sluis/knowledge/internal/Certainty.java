package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Synonyms;
import eu.sluis.knowledge.internal.support.Reading;
import eu.sluis.knowledge.internal.support.Token;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How sure it is that a sentence answers a question, from 0 to 1: it holds an answer of the kind
 * that is asked, and the words that the question is about, rare ones weighing more, stand in it, in
 * what stands above it, or right before it. A passage about the same subject that tells another
 * detail has the subject's words, and lacks those of the detail or an answer of the kind.
 */
final class Certainty {

  private static final double ABOVE = 0.9;
  private static final double BEFORE = 0.6;

  /** `Dit doet hij binnen 24 uur`: what stands before says what it is about. */
  private static final double POINTED_AT = 0.95;

  /** Another word for it, as government writes it. */
  private static final double OTHER_WORD = 0.8;

  private static final double ELSEWHERE = 0.2;

  /** What is left when the sentence holds no answer of the kind that is asked. */
  private static final double OTHER_KIND = 0.35;

  /** What is left when a word of the question stands nowhere in the passage. */
  private static final double UNKNOWN_WORD = 0.6;

  /** What is left when no word of the question stands in the sentence or above it. */
  private static final double NOTHING_HERE = 0.8;

  /** A word that begins with the one asked for is about something of that name. */
  private static final double BEGINS = 0.7;

  /** The last part of the compound that was asked for: a kind of it, which may be another. */
  private static final double HEAD_ONLY = 0.5;

  private static final int PART_CHARS_MIN = 5;

  private static final Set<String> POINTERS =
      Set.of(
          "dit",
          "dat",
          "deze",
          "die",
          "hij",
          "zij",
          "ze",
          "hiervoor",
          "daarvoor",
          "hierbij",
          "daarbij",
          "hiervan",
          "daarvan",
          "dan",
          "daarna",
          "hierdoor",
          "daardoor",
          "hiermee",
          "daarmee",
          "zo",
          "daar",
          "hier");

  private static final Map<String, Set<String>> OTHERS = others();

  /** What one word is also called, for the pairs that say it in one word. */
  private static Map<String, Set<String>> others() {
    var others = new HashMap<String, Set<String>>();
    for (Synonyms.Pair pair : Synonyms.ofGovernment().of(OrganisationId.random())) {
      for (String written : pair.written()) {
        if (pair.said().indexOf(' ') < 0 && written.indexOf(' ') < 0) {
          others
              .computeIfAbsent(Dutch.stem(pair.said()), _ -> new HashSet<>())
              .add(Dutch.stem(written));
        }
      }
    }
    return Map.copyOf(others);
  }

  private final AnswerKind asked;
  private final Reading question;
  private final List<Token> terms;
  private final List<Double> weights = new ArrayList<>();
  private final List<Set<String>> others = new ArrayList<>();
  private final Map<String, Reading> readings = new HashMap<>();

  Certainty(String question, List<String> sentences) {
    this.asked = AnswerKind.by(question);
    this.question = Reading.of(question);
    this.terms = asked.terms(this.question);
    for (Token term : terms) {
      others.add(OTHERS.getOrDefault(term.stem(), Set.of()));
    }
    var texts = sentences.stream().map(this::reading).toList();
    for (Token term : terms) {
      long holding =
          texts.stream().filter(text -> holds(text.tokens(), term, Set.of()) > 0.6).count();
      weights.add(Math.log(1 + (texts.size() + 1.0) / (holding + 1.0)));
    }
  }

  /** A text, read once. */
  Reading reading(String text) {
    return readings.computeIfAbsent(text, Reading::of);
  }

  Reading question() {
    return question;
  }

  AnswerKind asked() {
    return asked;
  }

  /** The words that the question is about. */
  List<Token> terms() {
    return terms;
  }

  /** How much a term weighs: rare ones more. */
  double weight(int term) {
    return weights.get(term);
  }

  /** How well a text holds each term, from 0 to 1. */
  double[] held(Reading text) {
    var held = new double[terms.size()];
    for (int term = 0; term < held.length; term++) {
      held[term] = holds(text.tokens(), term);
    }
    return held;
  }

  double holds(List<Token> tokens, int term) {
    return holds(tokens, terms.get(term), others.get(term));
  }

  /**
   * How sure.
   *
   * @param above titles and headings
   * @param before the sentence before it in the passage; may be empty
   * @param inPassage how well the passage holds each term
   */
  double of(Reading own, Reading above, Reading before, double[] inPassage) {
    if (terms.isEmpty()) {
      return asked != AnswerKind.ANYTHING && asked.in(own, question) ? 0.5 : 0;
    }
    boolean leads = before.text().endsWith("?") || before.text().endsWith(":");
    double all = 0;
    double held = 0;
    boolean unknown = false;
    double here = 0;
    double earlier = leads ? 1 : points(own) ? POINTED_AT : BEFORE;
    for (int i = 0; i < terms.size(); i++) {
      double near = holds(before.tokens(), i);
      double close = Math.max(holds(own.tokens(), i), ABOVE * holds(above.tokens(), i));
      double share = Math.max(close, Math.max(earlier * near, ELSEWHERE * inPassage[i]));
      here = Math.max(here, earlier > 0.9 ? Math.max(close, near) : close);
      unknown |= share == 0;
      all += weights.get(i);
      held += share * weights.get(i);
    }
    double certainty = held / all;
    if (here < 0.5 && !leads) {
      certainty *= NOTHING_HERE;
    }
    if (!asked.in(own, question) && !(before.text().endsWith("?") && asked.in(before, question))) {
      certainty *= OTHER_KIND;
    }
    return unknown ? certainty * UNKNOWN_WORD : certainty;
  }

  /** Whether a sentence holds an answer of the kind that is asked, and a kind is asked at all. */
  boolean kindIn(Reading sentence) {
    return asked != AnswerKind.ANYTHING
        && asked != AnswerKind.PLACE
        && asked.in(sentence, question);
  }

  /** Whether it begins with a word for what was said before. */
  static boolean points(Reading reading) {
    return reading.tokens().stream().limit(3).anyMatch(token -> POINTERS.contains(token.folded()));
  }

  /** How well a sentence holds a word: itself, another word, in a compound, or its last part. */
  private static double holds(List<Token> tokens, Token term, Set<String> others) {
    double best = 0;
    for (Token token : tokens) {
      double same = alike(token, term);
      best = Math.max(best, others.contains(token.stem()) ? Math.max(OTHER_WORD, same) : same);
    }
    return best;
  }

  private static double alike(Token token, Token term) {
    if (token.same(term)) {
      return 1;
    }
    String there = token.stem();
    String asked = term.stem();
    if (asked.length() >= PART_CHARS_MIN && there.length() > asked.length()) {
      return there.endsWith(asked) ? 1 : there.contains(asked) ? BEGINS : 0;
    }
    return there.length() >= PART_CHARS_MIN && asked.endsWith(there) ? HEAD_ONLY : 0;
  }
}
