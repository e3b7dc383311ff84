package eu.sluis.knowledge.internal;

/**
 * What tells whether a sentence answers a question; each has a value from 0 up. Shares are of the
 * words that the question is about, rare ones weighing more.
 *
 * <p>Nothing tells how the question is worded: that alone sets apart much of what has no answer in
 * the sets, and says how such sets are written.
 */
public enum Clue {
  /** What the rules make of it ({@link Certainty}). */
  RULES,
  /** How far the best sentence of another passage stays behind, by the rules. */
  AHEAD,
  /** The place of its passage among those found, from 0. */
  RANK,
  /** How many words the question is about. */
  TERMS,
  /** How many words the sentence has. */
  SENTENCE_WORDS,
  /** How many sentences its passage has. */
  PASSAGE_SENTENCES,
  /** The share that stands in the sentence. */
  OWN,
  /** The share that stands in it as the very same word or a listed equal. */
  OWN_EXACT,
  /** The share in it or in what stands above. */
  CLOSE,
  /** The share in it, above it, or in the sentences beside it. */
  NEAR,
  /** The share in the passage. */
  PASSAGE,
  /** The share in the passage or above it, as the very same word or a listed equal. */
  PASSAGE_EXACT,
  /** The share in any passage. */
  ANYWHERE,
  /** The share in the title and headings. */
  ABOVE,
  /** The share in the one clause that has most of it. */
  CLAUSE,
  /** The share in the clause that holds what is asked for. */
  KIND_CLAUSE,
  /** How many words stand nowhere near. */
  MISSING_NEAR,
  /** How many stand nowhere in the passage. */
  MISSING,
  /** The share of the rarest word that stands nowhere in the passage. */
  MISSING_MOST,
  /** How many stand in no passage. */
  MISSING_ANYWHERE,
  /** The share that another passage has and this one lacks. */
  BETTER_ELSEWHERE,
  /** 1 when the last word that the question is about stands in the sentence or above it. */
  LAST_WORD,
  /** 1 when the first does. */
  FIRST_WORD,
  /** 1 when it holds what is asked for, half when a sentence beside it does. */
  KIND,
  /** How many sentences of the passage hold what is asked for. */
  KIND_IN_PASSAGE,
  /** 1 when an answer of some kind is asked for ({@link AnswerKind}). */
  ASKED,
  /** 1 for what somebody pays or gets. */
  ASKED_MONEY,
  /** 1 for how long, until when, how soon. */
  ASKED_TIME,
  /** 1 for who. */
  ASKED_WHO,
  /** 1 for where. */
  ASKED_WHERE,
  /** 1 for how. */
  ASKED_HOW,
  /** 1 for how many. */
  ASKED_NUMBER,
  /** Figures in the question. */
  FIGURES,
  /** Those that stand nowhere in the passage. */
  FIGURES_UNKNOWN,
  /** Figures in the sentence. */
  SENTENCE_FIGURES,
  /** Names in the question that stand neither in the passage nor above it. */
  NAMES_UNKNOWN,
  /** Names in the question that do. */
  NAMES_KNOWN,
  /** 1 after a question or heading. */
  LED,
  /** 1 when it begins with a word for what was said before. */
  POINTS,
  /** 1 when the sentence says it, and 2 more when the question does; so with what follows. */
  SAID_NEGATIVE,
  SAID_MAY,
  SAID_MUST,
  SAID_CONDITION,
  SAID_ONLY
}
