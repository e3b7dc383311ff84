package eu.sluis.recognition.internal;

import eu.sluis.recognition.ExampleSet;
import eu.sluis.recognition.OrganisationDetectors;
import eu.sluis.recognition.WordBook;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Visitor;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the three pages share: who is there, and what they work with. */
@ApplicationScoped
class RecognitionDesk {

  private final CurrentVisitor visitors;
  private final OrganisationDetectors detectors;
  private final WordBook words;
  private final ExampleSet examples;

  @Inject
  RecognitionDesk(
      CurrentVisitor visitors,
      OrganisationDetectors detectors,
      WordBook words,
      ExampleSet examples) {
    this.visitors = visitors;
    this.detectors = detectors;
    this.words = words;
    this.examples = examples;
  }

  Asker asker() {
    return visitors.required().asker();
  }

  Visitor visitor() {
    return visitors.required();
  }

  OrganisationDetectors detectors() {
    return detectors;
  }

  WordBook words() {
    return words;
  }

  ExampleSet examples() {
    return examples;
  }

  /**
   * What to say above a page that keeps what was typed, when nothing could be written now.
   *
   * @throws RuntimeException any other failure
   */
  static Pages.Notice notNow(RuntimeException failure, Locale language) {
    if (failure instanceof Unavailable) {
      return new Pages.Notice(
          "error",
          new Wording("Dit kan nu niet", "This is not possible now").in(language),
          new Wording(
                  "De database of het logboek is niet bereikbaar; daarom is er niets gewijzigd. Wat"
                      + " u invulde, staat er nog. Probeer het over een paar minuten opnieuw.",
                  "The database or the log cannot be reached, so nothing was changed. What you"
                      + " filled in is still here. Try again in a few minutes.")
              .in(language));
    }
    throw failure;
  }

  /** Reads an identifier from an address; what is not one is simply not there. */
  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }
}
