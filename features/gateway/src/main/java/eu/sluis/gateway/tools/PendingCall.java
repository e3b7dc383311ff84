package eu.sluis.gateway.tools;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A call of a tool that waits for a person.
 *
 * @param person for whom it would be done
 * @param forService whether that is a service and nobody can be asked
 * @param place the point in the conversation where it was wanted, as a keyed hash
 * @param tool as `server/tool`
 * @param arguments JSON with real values
 * @param until after which it no longer counts
 * @param decision empty while it waits
 */
public record PendingCall(
    UUID id,
    OrganisationId organisation,
    PersonId person,
    boolean forService,
    UseCaseId useCase,
    String place,
    String tool,
    String arguments,
    Instant asked,
    Instant until,
    Optional<Decision> decision) {

  /** What a person said. */
  public record Decision(boolean yes, PersonId by) {}

  /** Never the arguments. */
  @Override
  public String toString() {
    return "PendingCall[" + id + ", " + tool + "]";
  }
}
