/**
 * Keeps instructions that hide in text from reaching a model as orders, and keeps what a model says
 * from carrying data out. Pure Java: no network, no clock, no framework, no logging.
 *
 * <p><b>Who calls, in what order.</b> The gateway, for each question: {@link
 * eu.sluis.injection.Signs#in} on every passage, result of a tool and typed text; the policy
 * decides from the {@link eu.sluis.vocabulary.InstructionSigns}; {@link
 * eu.sluis.injection.DataMarking} goes around what is sent of others; each {@link
 * eu.sluis.injection.ToolCall} passes {@link eu.sluis.injection.ToolCheck}; the answer passes
 * {@link eu.sluis.injection.Unmarking} and, when names are restored, {@link
 * eu.sluis.injection.OutgoingLinks} last, so that what is restored cannot become an address.
 *
 * <p><b>Threads.</b> {@link eu.sluis.injection.Signs}, {@link eu.sluis.injection.AllowedHosts},
 * {@link eu.sluis.injection.DataMarking} and {@link eu.sluis.injection.ToolCheck} are safe on every
 * thread. An {@link eu.sluis.injection.OutgoingLinks} and an {@link eu.sluis.injection.Unmarking}
 * belong to one answer and one thread at a time.
 *
 * <p><b>Failure.</b> No text makes anything here throw; a schema that cannot be read does, when a
 * {@link eu.sluis.injection.ToolCheck} is made. No message holds content. A caller that catches
 * anything MUST treat the text as one with strong signs, and the call as stopped.
 *
 * <p><b>Not a goal.</b> Proof that a text holds no instruction. Each defence here is passed by some
 * attack; they stand behind each other, and behind the rule that nothing with consequences happens
 * without a person.
 */
@NullMarked
package eu.sluis.injection;

import org.jspecify.annotations.NullMarked;
