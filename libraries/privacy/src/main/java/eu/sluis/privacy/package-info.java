/**
 * Finds personal data in Dutch text, takes it out before a model sees it, and puts it back in the
 * answer. Pure Java: no network, no clock, no framework, no logging.
 *
 * <p><b>Who calls, in what order.</b> The gateway, once per question: {@link
 * eu.sluis.privacy.Detector#detect} on every text of the question (instruction, history, passages,
 * tool arguments); the policy decides from the findings; {@link
 * eu.sluis.privacy.Pseudonymiser#lower} on all of them together; {@link
 * eu.sluis.privacy.Pseudonymiser#map()} is stored sealed under the conversation's {@link
 * eu.sluis.privacy.ContentKey}, before the model is called; then one {@link
 * eu.sluis.privacy.Restorer} per answer stream.
 *
 * <p><b>Threads.</b> {@link eu.sluis.privacy.DutchDetector}, {@link eu.sluis.privacy.PseudonymMap},
 * {@link eu.sluis.privacy.ContentKey} and {@link eu.sluis.privacy.MasterKey} are immutable and safe
 * on every thread. A {@link eu.sluis.privacy.Pseudonymiser} and a {@link eu.sluis.privacy.Restorer}
 * belong to one thread at a time. Two questions of one conversation MUST be lowered one after the
 * other, each from the map that the other stored.
 *
 * <p><b>Failure.</b> Everything throws rather than letting text pass untreated, and no exception
 * message holds content. A caller that catches anything MUST refuse the question. A restorer that
 * failed once never gives text again.
 *
 * <p><b>Not a goal.</b> Proof that a text holds no personal data: a detector finds what it knows.
 * That is why the policy also weighs where a model runs.
 */
@NullMarked
package eu.sluis.privacy;

import org.jspecify.annotations.NullMarked;
