package eu.sluis.workplace.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.Turn.Closing;
import eu.sluis.workplace.WhoKnows;
import eu.sluis.workplace.internal.Views.NoteView;
import eu.sluis.workplace.internal.Views.SourceLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands under an answer: why there is none, what was not finished, where sources disagree.
 */
final class Notes {

  private static final int NEAREST_MAX = 3;

  private final WhoKnows whoKnows;
  private final Locale language;

  Notes(WhoKnows whoKnows, Locale language) {
    this.whoKnows = whoKnows;
    this.language = language;
  }

  /** Those of one turn, with what its reader may read now. */
  List<NoteView> of(Turn turn, Map<PassageId, Passage> readable) {
    return switch (turn.closing().kind()) {
      case ANSWERED -> disagreements(Disagreement.in(turn, readable));
      case NO_ANSWER -> List.of(noAnswer(turn, readable));
      case REFUSED -> List.of(refusal(turn.closing()));
      case FAILED, CUT_OFF, CANCELLED ->
          List.of(
              new NoteView(
                  "warning",
                  new Wording("Geen heel antwoord", "No whole answer").in(language),
                  Phrases.failure(turn.closing()).in(language),
                  List.of()));
      case UNRECORDED ->
          List.of(
              new NoteView(
                  "warning",
                  new Wording("Niet afgerond vastgelegd", "Not recorded to the end").in(language),
                  new Wording(
                          "De vraag staat in het logboek, maar de afloop nog niet: de database viel"
                              + " weg. Sluis sluit dit later af als ‘onderbroken’.",
                          "The question is in the log, but how it ended is not: the database went"
                              + " away. Sluis will close it later as ‘interrupted’.")
                      .in(language),
                  List.of()));
    };
  }

  /** What a reader must know of a turn that does not stand in the conversation. */
  NoteView notKept() {
    return new NoteView(
        "warning",
        new Wording("Niet bewaard in uw gesprek", "Not kept in your conversation").in(language),
        new Wording(
                "De database viel weg, daarom is dit na herladen verdwenen. Neem over wat u nodig"
                    + " hebt, of stel de vraag later opnieuw.",
                "The database went away, so this is gone when you load the page again. Copy what"
                    + " you need, or ask again later.")
            .in(language),
        List.of());
  }

  NoteView refusal(Closing closing) {
    return new NoteView(
        "error",
        Phrases.refusalTitle(closing.detail()).in(language),
        Phrases.refusal(closing).in(language),
        List.of());
  }

  private List<NoteView> disagreements(List<Disagreement> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    return List.of(
        new NoteView(
            "warning",
            new Wording("Bronnen spreken elkaar tegen", "Sources contradict each other")
                .in(language),
            new Wording(
                    each(found, "In dit antwoord staat ‘%s’; een andere bron zegt ‘%s’. ")
                        + "Vraag na wat geldt voordat u het gebruikt.",
                    each(found, "This answer says ‘%s’; another source says ‘%s’. ")
                        + "Ask which holds before you use it.")
                .in(language),
            found.stream().map(one -> Places.linked(one.passage(), language)).distinct().toList()));
  }

  private static String each(List<Disagreement> found, String sentence) {
    return found.stream()
        .map(one -> sentence.formatted(one.here(), one.there()))
        .collect(Collectors.joining());
  }

  private NoteView noAnswer(Turn turn, Map<PassageId, Passage> readable) {
    var links = new ArrayList<SourceLink>();
    Optional<String> knows = Optional.empty();
    for (Answer.Cited cited : turn.nearest().isEmpty() ? turn.material() : turn.nearest()) {
      Passage passage = readable.get(cited.passage());
      if (passage != null && links.size() < NEAREST_MAX) {
        links.add(Places.linked(passage, language));
        knows = knows.or(() -> whoKnows.of(passage.organisation(), passage.source()));
      }
    }
    return new NoteView(
        "info",
        new Wording(
                "Dat staat niet in de bronnen die u mag lezen",
                "That is not in the sources that you may read")
            .in(language),
        links.isEmpty() ? nothingNear() : near(knows),
        links);
  }

  private String nothingNear() {
    return new Wording(
            "Vraag het een collega, of stel de vraag met andere woorden.",
            "Ask a colleague, or ask in other words.")
        .in(language);
  }

  private String near(Optional<String> knows) {
    return new Wording(
            "Dit komt het dichtst in de buurt. Staat het er niet bij? Vraag het "
                + knows.map(name -> name + ", die voor deze bron zorgt.").orElse("een collega."),
            "This comes nearest. Not what you need? Ask "
                + knows.map(name -> name + ", who looks after this source.").orElse("a colleague."))
        .in(language);
  }
}
