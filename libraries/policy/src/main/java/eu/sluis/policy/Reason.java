package eu.sluis.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that took part in a decision, in words that a public servant reads.
 *
 * @param sentence in plain Dutch, for example `Het BSN gaat nooit naar een model.`
 * @param source where it comes from: a law or an item of the DPIA
 * @param approvedBy who approved it, as a role or a board; empty for law
 */
public record Reason(
    RuleId rule,
    Layer layer,
    String sentence,
    String source,
    Optional<String> approvedBy,
    Optional<LocalDate> until) {}
