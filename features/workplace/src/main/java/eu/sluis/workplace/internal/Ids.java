package eu.sluis.workplace.internal;

import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads identifiers from addresses and forms; what is not one is simply not there. */
final class Ids {

  private Ids() {}

  static Optional<UseCaseId> useCase(@Nullable String id) {
    try {
      return id == null ? Optional.empty() : Optional.of(new UseCaseId(id));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }

  static Optional<ConversationId> conversation(String id) {
    try {
      return Optional.of(ConversationId.of(id));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }
}
