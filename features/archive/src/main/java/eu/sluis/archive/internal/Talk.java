package eu.sluis.archive.internal;

import eu.sluis.gateway.KeyId;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A conversation that is kept, of a person or of a program.
 *
 * @param changed when it was last used
 * @param contents opens it
 */
record Talk(
    ConversationId id, UseCaseId useCase, By by, Instant changed, Supplier<List<Said>> contents) {

  /** Who had it, as the log numbers them; never a name. */
  sealed interface By {
    record APerson(PersonId id) implements By {}

    record AProgram(KeyId key) implements By {}
  }

  /**
   * One question with its answer.
   *
   * @param ending how it ended, as a code
   * @param model that answered
   * @param policy the version of the rules; blank when that is not kept beside it
   * @param intent the place of its intent in the log, and `outcome` that of its outcome
   */
  record Said(
      TurnId id,
      Instant asked,
      String question,
      String answer,
      String ending,
      Optional<String> model,
      String policy,
      Optional<Long> intent,
      Optional<Long> outcome,
      List<Source> sources) {
    Said {
      sources = List.copyOf(sources);
    }
  }

  /** A passage that an answer names. */
  record Source(int number, String passage, String hash) {}

  /** Its questions, oldest first; empty when the seal does not open. */
  Optional<List<Said>> open() {
    try {
      return Optional.of(contents.get());
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException sealed) {
      return Optional.empty();
    }
  }
}
