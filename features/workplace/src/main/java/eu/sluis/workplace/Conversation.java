package eu.sluis.workplace;

import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;

/**
 * A series of turns of one person for one use case.
 *
 * @param title the beginning of the first question
 */
public record Conversation(
    ConversationId id,
    OrganisationId organisation,
    PersonId person,
    UseCaseId useCase,
    String title,
    Instant changed) {

  Conversation titled(String other) {
    return new Conversation(id, organisation, person, useCase, other, changed);
  }
}
