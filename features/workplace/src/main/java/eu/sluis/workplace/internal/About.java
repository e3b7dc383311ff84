package eu.sluis.workplace.internal;

import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.workplace.Asking;
import eu.sluis.workplace.internal.Views.AboutView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The documents that a question is about, as addresses and forms name them: `document`. */
final class About {

  /** A dossier; more is a source, which is searched. */
  static final int DOCUMENTS_MAX = 20;

  private About() {}

  /**
   * The documents that were named, each once.
   *
   * @throws ProblemException when one of them cannot be one: a question about less than was meant
   *     would be about everything
   */
  static List<DocumentId> read(@Nullable List<String> written) {
    List<String> named = written == null ? List.of() : written.stream().distinct().toList();
    if (named.size() > DOCUMENTS_MAX) {
      throw new ProblemException(
          400,
          new Wording("Te veel documenten", "Too many documents"),
          new Wording(
              "Een vraag gaat over hoogstens " + DOCUMENTS_MAX + " documenten. Kies er minder.",
              "A question is about " + DOCUMENTS_MAX + " documents at most. Choose fewer."));
    }
    return named.stream().map(About::one).toList();
  }

  private static DocumentId one(String written) {
    try {
      return DocumentId.of(written);
    } catch (IllegalArgumentException noIdentifier) {
      throw absent();
    }
  }

  /** Those that can be asked about with these rights, with their titles. */
  static List<AboutView> views(Asking asking, ReadingRights rights, List<DocumentId> documents) {
    return documents.stream()
        .flatMap(
            one ->
                asking
                    .titleOf(one, rights)
                    .map(title -> new AboutView(one.toString(), title))
                    .stream())
        .toList();
  }

  /** Whether a question about them has something to be about; one about none has everything. */
  static boolean open(Asking asking, ReadingRights rights, List<DocumentId> documents) {
    return documents.isEmpty() || !views(asking, rights, documents).isEmpty();
  }

  /** To go behind the address of a use case: `&document=…` for each; blank for none. */
  static String query(List<DocumentId> documents) {
    return documents.stream().map(one -> "&document=" + one).collect(Collectors.joining());
  }

  /** There is nothing of it to ask about here. */
  static ProblemException absent() {
    return ProblemException.absent(
        new Wording("Dit document is er niet", "This document is not here"),
        new Wording(
            "Het bestaat niet meer, of u mag het hier niet lezen. Kies een andere toepassing, of"
                + " vraag de informatiebeheerder.",
            "It is gone, or you may not read it here. Choose another use case, or ask the"
                + " information manager."));
  }
}
