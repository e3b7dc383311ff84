package eu.sluis.register.internal;

import eu.sluis.policy.Bouwcode;
import eu.sluis.policy.Layer;
import eu.sluis.policy.PolicyUnreadable;
import eu.sluis.register.Organisation;
import eu.sluis.register.UseCase;
import java.util.Objects;
import java.util.Optional;

/**
 * The three layers of rules of a use case, each read by itself: what cannot be read in one does not
 * hide what another says. For reading only; whether something may happen is decided by all three
 * together, and one that cannot be read refuses everything.
 */
record Rulebook(Chapter useCase, Chapter baseline, Chapter floors) {

  /** One layer. */
  sealed interface Chapter {

    /** Read in full. */
    record Understood(Bouwcode bouwcode) implements Chapter {}

    /**
     * Not understood.
     *
     * @param why with the line, for whoever can repair it
     */
    record NotUnderstood(String why) implements Chapter {}

    private static Chapter read(Layer layer, String yaml) {
      try {
        return new Understood(Bouwcode.read(layer, yaml));
      } catch (PolicyUnreadable unreadable) {
        return new NotUnderstood(Objects.requireNonNullElse(unreadable.getMessage(), ""));
      }
    }
  }

  static Rulebook of(UseCase useCase, Optional<Organisation> organisation) {
    return new Rulebook(
        Chapter.read(Layer.USE_CASE, useCase.bouwcode()),
        organisation
            .map(known -> Chapter.read(Layer.BASELINE, known.baseline()))
            .orElseGet(() -> new Chapter.NotUnderstood("the organisation has no baseline")),
        new Chapter.Understood(Bouwcode.floors()));
  }
}
