package eu.sluis.knowledge.internal.support;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can speak against a sentence, and what tells how much that means; each has a value from 0 up
 * ({@link Trees}).
 *
 * <p>Some mean more the more literal a sentence is, and are there a second time for that: in the
 * words of the passage a denial too many is an error, in other words it often is another way to say
 * it.
 */
public enum Feature {
  /** Quantities of the sentence that stand nowhere in the passage. */
  QUANTITY_MISSING,
  /** Quantities that stand there about something else: another row, another case. */
  QUANTITY_ELSEWHERE,
  /** A figure, body or name of the passage in the place of another one. */
  SWAPPED,
  /** Names that stand nowhere in the passage. */
  NAME_MISSING,
  /** An odd number of denials and opposites between the two. */
  DENIAL,
  /** An odd number of denials, beside a word that may deny by itself, such as `vervallen`. */
  DENIAL_PERHAPS,
  /** A word of which the passage says the opposite. */
  OPPOSITE,
  /** Must against may, may not against need not. */
  MODALITY,
  /** An upper bound against a lower bound. */
  BOUND,
  /** Before against after. */
  ORDER,
  /** All, always or some, which the passage does not say there. */
  QUANTIFIER,
  /** `Ook als`, `zelfs zonder`, which the passage does not say. */
  OVERRIDE,
  /** A condition or exception of the passage that the sentence leaves out. */
  CONDITION_DROPPED,
  /** The share of words of the sentence it repeats that it leaves out, when it is literal. */
  LEFT_OUT,
  /** A condition or exception that the passage does not know. */
  CONDITION_ADDED,
  /** `Zonder` before a condition of the passage, and nothing denied. */
  CONDITION_DENIED,
  /** Who acts in the sentence is acted upon in the passage. */
  ROLE,
  /** Who acts in the sentence does not occur in that place of the passage. */
  ACTOR,
  /** What a sentence is about, or who acts in it, is another than in the passage. */
  SUBJECT,
  /** A person or body that stands nowhere in the passage, which has another. */
  BODY_MISSING,
  /** A person, body or name that stands in another sentence, while this one has its own. */
  NAME_ELSEWHERE,
  /** A word that goes with another noun in the passage, or a noun with another word. */
  MODIFIER,
  /** Another thing after `per`. */
  UNIT,
  /** A word in the place of another one in a sentence that is otherwise the same. */
  REPLACED,
  /** The share of words that stand nowhere in the passage. */
  NOVEL,
  /** The share of words that do not stand in the sentences that it repeats. */
  UNALIGNED,
  /** How far words and their order are those of the passage; speaks for the sentence. */
  LITERAL,
  /** Words that stand nowhere in a sentence that is otherwise literal. */
  NOVEL_IN_LITERAL,
  /** Figures that do not stand in the sentence that it repeats best. */
  FIGURE_FROM_AFAR,
  /** Figures of which only the number stands there: `tien apparaten` beside `tien jaar`. */
  FIGURE_OF_OTHER_UNIT,
  /** Figures that follow from others: a sum, a multiple, a day of the weekend. */
  FIGURE_WORKED_OUT,
  /** Figures of a case that a bound of the passage covers: `een kind van elf`. */
  FIGURE_OF_CASE,
  /** Figures of a case, without such a bound. */
  FIGURE_PERHAPS_OF_CASE,
  /** Figures of a kind that the passage has none of. */
  FIGURE_OF_OTHER_KIND,
  /** Figures in the place of others, by how much of the rest is the same. */
  FIGURE_REPLACED,
  /** Amounts of money that stand nowhere and do not follow. */
  AMOUNT_MISSING,
  /** Figures of the sentence that it repeats best, which it leaves out. */
  FIGURES_LEFT,
  /** How many words of content it has; this and what follows speaks against nothing by itself. */
  WORDS,
  /** How many figures it has. */
  FIGURES,
  /** How many sentences of the passage it repeats. */
  SENTENCES,
  /** The share of words that stand in the sentence it repeats best. */
  EXACT,
  /** The same, with words that may replace them. */
  SAME,
  /** The same, with parts of compounds. */
  MATCHED,
  /** How many words stand nowhere in the passage. */
  NEW_WORDS,
  /** The share of words that stand in another sentence only. */
  ELSEWHERE,
  /** The share of words of the sentence it repeats best that it leaves out. */
  SOURCE_LEFT,
  /** The share of neighbours that are neighbours there too. */
  PAIRS,
  /** The share of neighbours that follow one another there too. */
  ORDER_KEPT,
  /** 1 when the passage's sentence denies, and 2 more when the claim does; so with what follows. */
  SAID_NEGATIVE,
  SAID_FORBIDS,
  SAID_MUST,
  SAID_MAY,
  SAID_ONLY,
  SAID_ALL,
  SAID_ALWAYS,
  SAID_SOME,
  SAID_CONDITION,
  /** Words of which the counterpart stands there: `huurder` and `verhuurder`. */
  TURNED,
  /** The same, by how far the words around them agree. */
  TURNED_IN_PLACE,
  /** Places where, between words that both have in the same order, each has one of its own. */
  SUBSTITUTED,
  /** Places where only the claim has words of its own between. */
  INSERTED,
  /** A clause denies what the passage's clause with most of its words does not, or the reverse. */
  CLAUSE_DENIED,
  /** Must against may in such clauses. */
  CLAUSE_MODALITY,
  /** In against out, before against after, more against less in such clauses. */
  CLAUSE_OTHER_SIDE,
  /** You against we in such clauses. */
  CLAUSE_OTHER_PERSON,
  /** Names of which one word is another than in the passage: `Van der Meer`, `Van der Plas`. */
  NAME_PART,
  /** 1 when all words stand in what it repeats and nothing disagrees. */
  AGREES,
  QUANTITY_ELSEWHERE_LITERALLY(QUANTITY_ELSEWHERE),
  DENIAL_LITERALLY(DENIAL),
  MODALITY_LITERALLY(MODALITY),
  CONDITION_DROPPED_LITERALLY(CONDITION_DROPPED),
  ROLE_LITERALLY(ROLE),
  SUBJECT_LITERALLY(SUBJECT),
  REPLACED_LITERALLY(REPLACED),
  SUBSTITUTED_LITERALLY(SUBSTITUTED);

  /** Those that say that something is not as the passage has it; to leave out a detail is not. */
  static final Set<Feature> DISAGREEING =
      Collections.unmodifiableSet(
          EnumSet.of(
              QUANTITY_MISSING,
              QUANTITY_ELSEWHERE,
              SWAPPED,
              NAME_MISSING,
              DENIAL,
              DENIAL_PERHAPS,
              OPPOSITE,
              MODALITY,
              BOUND,
              ORDER,
              QUANTIFIER,
              OVERRIDE,
              CONDITION_DROPPED,
              CONDITION_ADDED,
              CONDITION_DENIED,
              ROLE,
              ACTOR,
              SUBJECT,
              BODY_MISSING,
              NAME_ELSEWHERE,
              MODIFIER,
              UNIT,
              REPLACED,
              NOVEL,
              UNALIGNED,
              FIGURE_FROM_AFAR,
              FIGURE_OF_OTHER_UNIT,
              TURNED,
              CLAUSE_DENIED,
              CLAUSE_MODALITY,
              CLAUSE_OTHER_SIDE,
              CLAUSE_OTHER_PERSON,
              NAME_PART,
              SUBSTITUTED));

  private final Optional<Feature> literally;

  Feature() {
    this.literally = Optional.empty();
  }

  Feature(Feature literally) {
    this.literally = Optional.of(literally);
  }

  /** The feature of which this is the value times {@link #LITERAL}; empty when it stands alone. */
  Optional<Feature> literally() {
    return literally;
  }
}
