package eu.sluis.policy.internal;

import eu.sluis.policy.PolicyUnreadable;
import java.time.LocalDate;
import java.util.Optional;

/** Where a rule comes from; what stands at the top holds for every rule that says nothing. */
record Provenance(Optional<String> source, Optional<String> approvedBy, Optional<LocalDate> until) {

  static final Provenance NONE =
      new Provenance(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Of a rule, or of the top.
   *
   * @param given what holds where these fields say nothing
   */
  static Provenance of(FieldReader fields, Provenance given) throws PolicyUnreadable {
    return new Provenance(
        fields.optionalText("source", BouwcodeReader.SOURCE_CHARACTERS_MAX).or(given::source),
        fields
            .optionalText("approved_by", BouwcodeReader.APPROVED_BY_CHARACTERS_MAX)
            .or(given::approvedBy),
        fields.optionalDate("until").or(given::until));
  }
}
