package eu.sluis.gateway;

import eu.sluis.gateway.tools.ToolServer;
import eu.sluis.policy.Prefer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The models that this installation knows. */
public interface ModelCatalogue {

  /** In order of preference. */
  List<Model> models();

  /** The servers of tools beside the models. */
  default List<ToolServer> toolServers() {
    return List.of();
  }

  /** Which of several models that may answer is asked first. */
  default Preference preference() {
    return Preference.ORDER;
  }

  /** What is in force, of a catalogue that can change. */
  default Optional<Edition> edition() {
    return Optional.empty();
  }

  /** Why what was changed last is not in force. */
  default Optional<Trouble> trouble() {
    return Optional.empty();
  }

  /**
   * A catalogue that took effect.
   *
   * @param text all of it, without comments and without keys
   * @param hash SHA-256 of the text, in hexadecimal
   * @param atStart whether Sluis started with it; otherwise its file was changed
   */
  record Edition(String text, String hash, Instant since, boolean atStart) {}

  /**
   * @param message what is wrong, with the line; for administrators
   */
  record Trouble(Instant since, String message) {}

  /** What decides between models that are equally able to answer now. */
  enum Preference {
    /** Their place in the catalogue. */
    ORDER,
    /** What the question would cost; then their place. */
    PRICE;

    /** What the owner of a use case wants. */
    static Optional<Preference> of(Optional<Prefer> wish) {
      return wish.map(
          prefer ->
              switch (prefer) {
                case ORDER -> ORDER;
                case PRICE -> PRICE;
              });
    }
  }
}
