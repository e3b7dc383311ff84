/**
 * Numbers, codes, addresses, places, dates and ages: everything that identifies a person and is not
 * a name.
 *
 * <p>{@link eu.sluis.privacy.internal.numbers.NumberRecogniser} cuts the text once into words and
 * numbers and looks every word up in one table of cues. Each {@link
 * eu.sluis.privacy.internal.numbers.Shape} then judges what begins at a token: its form, its check
 * digits, and the term that stands before it, after it, above it or at the head of its column. A
 * term of another kind of number is a veto; a term of this kind forgives a wrong check digit. Where
 * {@link eu.sluis.privacy.internal.numbers.People} are named is known: beside a name a date is one
 * of birth, a number an age, a street a home.
 *
 * <p>What a list cannot know is told by form: {@link eu.sluis.privacy.internal.numbers.Labelled}
 * asks whether a noun for a thing stands right before a number, {@link
 * eu.sluis.privacy.internal.numbers.Lists} lets the first line of a list tell what the others are,
 * and {@link eu.sluis.privacy.internal.numbers.Listed} looks words up by their hash.
 *
 * <p>What no rule is sure of is left to a model: {@link eu.sluis.privacy.internal.numbers.Pieces}
 * cuts out what has the form of something that identifies, and {@link
 * eu.sluis.privacy.internal.numbers.PieceModel} weighs what stands around it. How it is trained
 * stands in `docs/models/privacy-numbers.md`.
 *
 * <p>Safe on every thread: a {@link eu.sluis.privacy.internal.numbers.Page} lives for one text, the
 * shapes hold no state.
 */
@NullMarked
package eu.sluis.privacy.internal.numbers;

import org.jspecify.annotations.NullMarked;
