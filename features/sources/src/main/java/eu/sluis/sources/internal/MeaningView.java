package eu.sluis.sources.internal;

import eu.sluis.shell.Wording;
import eu.sluis.sources.Vectoring;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the search by meaning is.
 *
 * @param model the model that makes the vectors; blank for words alone
 * @param state what is going on, in a sentence
 * @param warning why words alone find now, or why it stopped; blank when neither
 */
public record MeaningView(
    String model, boolean busy, int done, int passages, int leftOut, String state, String warning) {

  static final MeaningView NONE = new MeaningView("", false, 0, 0, 0, "", "");

  static MeaningView of(Optional<Vectoring.Standing> standing, Locale language) {
    return standing.map(one -> of(one, language)).orElse(NONE);
  }

  private static MeaningView of(Vectoring.Standing standing, Locale language) {
    var vectored = standing.vectored();
    int todo = vectored.passages() - vectored.done() - vectored.leftOut();
    return new MeaningView(
        vectored.model(),
        standing.busy() && todo > 0,
        vectored.done(),
        vectored.passages(),
        vectored.leftOut(),
        state(standing, todo).in(language),
        warning(standing).map(wording -> wording.in(language)).orElse(""));
  }

  private static Wording state(Vectoring.Standing standing, int todo) {
    var vectored = standing.vectored();
    if (vectored.searches().isEmpty()) {
      return new Wording("Nu vinden alleen woorden.", "Words alone find now.");
    }
    if (!vectored.searches().get().equals(vectored.model())) {
      return new Wording(
          "Tot dit klaar is, zoekt Sluis met " + vectored.searches().get() + ".",
          "Until this is ready, Sluis searches with " + vectored.searches().get() + ".");
    }
    return todo > 0
        ? new Wording(
            "Wat al een vector heeft, vindt Sluis ook op betekenis.",
            "What has a vector already is found by its meaning too.")
        : new Wording(
            "Sluis zoekt op woorden en op betekenis.", "Sluis searches by words and by meaning.");
  }

  private static Optional<Wording> warning(Vectoring.Standing standing) {
    if (standing.vectored().silent()) {
      return Optional.of(
          new Wording(
              "Het model antwoordde niet op de laatste vraag. Zolang dat zo is, vinden alleen woorden.",
              "The model did not answer the last question. While that is so, words alone find."));
    }
    return standing.stopped().map(MeaningView::why);
  }

  private static Wording why(String code) {
    return switch (code) {
      case "use_case_unknown", "use_case_not_approved" ->
          new Wording(
              "Geen goedgekeurde toepassing laat vectoren maken."
                  + " De privacy officer kan er een goedkeuren.",
              "No approved use case lets vectors be made. The privacy officer can approve one.");
      case "policy_unreadable" ->
          new Wording(
              "De regels van de toepassing zijn niet te lezen. De beheerder moet ze herstellen.",
              "The rules of the use case cannot be read. The administrator must mend them.");
      case "model_unknown", "model_cannot" ->
          new Wording(
              "Het gekozen model staat niet in de catalogus, of maakt geen vectoren."
                  + " De beheerder moet een ander kiezen.",
              "The chosen model is not in the catalogue, or makes no vectors."
                  + " The administrator must choose another.");
      case "limit_reached" ->
          new Wording(
              "De grens voor het gebruik is bereikt. Sluis gaat verder als er weer ruimte is.",
              "The limit of use was reached. Sluis goes on when there is room again.");
      default ->
          new Wording(
              "Het maken van vectoren stopte. Sluis probeert het vanzelf opnieuw.",
              "Making vectors stopped. Sluis tries again by itself.");
    };
  }
}
