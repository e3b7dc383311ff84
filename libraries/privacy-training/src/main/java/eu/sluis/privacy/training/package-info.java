/**
 * Makes what the recogniser of names has learned: a lexicon from free word lists, and a model from
 * text that is generated here. Deterministic: the same seed and the same lists give the same bytes.
 * Runs on the machine of a developer; the application holds only its result.
 */
@NullMarked
package eu.sluis.privacy.training;

import org.jspecify.annotations.NullMarked;
