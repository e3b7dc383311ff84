package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A registered purpose for which AI may be used (Dutch: toepassing).
 *
 * @param purpose what it is for, one sentence in plain Dutch
 * @param legalBasis the article of law or other ground, as shown above every question
 * @param owner the role or team that answers for it, shown when someone needs help
 * @param instructions what the model is told about its task; trusted text of our own
 * @param bouwcode what its DPIA decided, as YAML
 * @param approval who approved it and for how long; empty means it may not be used
 * @param examples questions that a newcomer can start with
 */
public record UseCase(
    UseCaseId id,
    OrganisationId organisation,
    String name,
    String purpose,
    String legalBasis,
    String owner,
    String instructions,
    String bouwcode,
    Optional<Approval> approval,
    java.util.List<String> examples) {

  public UseCase {
    examples = java.util.List.copyOf(examples);
  }

  /** Who said yes, from when, and until when; both days are included. */
  public record Approval(String by, LocalDate from, LocalDate until) {
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }
}
