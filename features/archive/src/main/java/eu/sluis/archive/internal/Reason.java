package eu.sluis.archive.internal;

import eu.sluis.shell.Wording;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody searches in what colleagues asked; a code, because the log holds no typed text. */
enum Reason {
  WOO_REQUEST("Woo-verzoek", "Woo request"),
  WOO_ACTIVE("Actief openbaar maken (Woo)", "Publication of own accord (Woo)"),
  COUNCIL("Vraag van de raad", "Question of the council"),
  SUPERVISOR("Vraag van een toezichthouder", "Question of a supervisor");

  private final String dutch;
  private final String english;

  Reason(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Wording label() {
    return new Wording(dutch, english);
  }

  static Optional<Reason> ofCode(@Nullable String code) {
    for (Reason reason : values()) {
      if (reason.code().equals(code)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
