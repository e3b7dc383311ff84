package eu.sluis.knowledge.internal.support;

import java.util.Optional;

/**
 * What can speak against a sentence; each has a value from 0 up, and a weight that was learned.
 *
 * <p>Some weigh more the more literal a sentence is, and have a second weight for that: in the
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
  QUANTITY_ELSEWHERE_LITERALLY(QUANTITY_ELSEWHERE),
  DENIAL_LITERALLY(DENIAL),
  MODALITY_LITERALLY(MODALITY),
  CONDITION_DROPPED_LITERALLY(CONDITION_DROPPED),
  ROLE_LITERALLY(ROLE),
  SUBJECT_LITERALLY(SUBJECT),
  REPLACED_LITERALLY(REPLACED);

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
