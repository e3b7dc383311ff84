/**
 * Policy ('bouwcode'): reads what law, the organisation and a DPIA laid down, and decides about one
 * request with the rules that made it so.
 *
 * <p>Who calls it: `register` reads and keeps a {@link eu.sluis.policy.Bouwcode} per layer; the
 * gateway builds a {@link eu.sluis.policy.Policy} of three layers and asks it once for each
 * question, after the findings are known and before anything is sent.
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>Everything here is an immutable value, safe on every thread. Nothing reads a clock, a file
 *       or a network: the day is part of the request. The same request gives the same decision.
 *   <li>{@link eu.sluis.policy.Bouwcode#read} understands a document in full or throws {@link
 *       eu.sluis.policy.PolicyUnreadable}; there is no half-read policy. Whoever meets that
 *       exception MUST refuse.
 *   <li>{@link eu.sluis.policy.Policy#decide} never throws. What no rule allows is refused.
 *   <li>A lower layer can only tighten: models and documents need the permission of the baseline
 *       and of the use case, a denial of any layer wins, and the strictest treatment counts.
 *   <li>A rule past its `until` never makes anything looser: an expired permission no longer
 *       counts, an expired denial or treatment still does.
 * </ul>
 *
 * <p>The format is described in `FORMAT.md` beside this module. It is not a general policy
 * language: no expressions, no variables, no order between rules.
 */
@NullMarked
package eu.sluis.policy;

import org.jspecify.annotations.NullMarked;
