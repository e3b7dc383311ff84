package eu.sluis.sources.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.sources.health.Finding;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.sources.health.Finding.Kind;
import eu.sluis.sources.health.Usage;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;

/** Findings and decisions as people read them. */
final class HealthWords {

  private HealthWords() {}

  /** What is the matter, in a few words. */
  static Wording title(Kind kind) {
    return switch (kind) {
      case TOO_OPEN -> new Wording("Misschien te open ingesteld", "Perhaps set too open");
      case OLDER_VERSION -> new Wording("Er is een nieuwere versie", "There is a newer version");
      case CONTRADICTION ->
          new Wording(
              "Twee documenten spreken elkaar tegen", "Two documents contradict each other");
      case COPY -> new Wording("Staat er dubbel in", "Stands there twice");
      case UNREADABLE -> new Wording("Niet te lezen", "Cannot be read");
      case ILLEGIBLE -> new Wording("Tekst slecht te lezen", "Text hard to read");
      case OUTDATED -> new Wording("Misschien verouderd", "Perhaps outdated");
      case NEVER_FOUND -> new Wording("Nooit gevonden", "Never found");
      case NOT_FRESH -> new Wording("Lang niet gelezen", "Not read for long");
      case UNANSWERED -> new Wording("Vragen zonder antwoord", "Questions without an answer");
      case NO_STEWARD -> new Wording("Geen gegevensbeheerder", "No data steward");
    };
  }

  static String explanation(Finding finding, Locale language) {
    return switch (finding.kind()) {
      case TOO_OPEN -> tooOpen(finding).in(language);
      case OLDER_VERSION ->
          new Wording(
                  "De nieuwere versie geldt nu ook. Zonder einddatum kan de oude een vraag"
                      + " beantwoorden.",
                  "The newer version holds now too. Without a last day, the old one can answer a"
                      + " question.")
              .in(language);
      case CONTRADICTION ->
          new Wording(
                  "Dit document is ouder en noemt een ander bedrag, een andere termijn of een andere"
                      + " datum.",
                  "This document is older and names another amount, term or date.")
              .in(language);
      case COPY ->
          new Wording(
                  "Voor " + percent(finding, "alike") + " dezelfde tekst als het andere document.",
                  "For " + percent(finding, "alike") + " the same text as the other document.")
              .in(language);
      case UNREADABLE -> unreadable(finding, language);
      case ILLEGIBLE ->
          new Wording(
                  "Maar "
                      + percent(finding, "legible")
                      + " van de woorden lijkt op taal. Vaak is het een slechte scan.",
                  "Only "
                      + percent(finding, "legible")
                      + " of the words look like language. Often it is a bad scan.")
              .in(language);
      case OUTDATED ->
          new Wording(
                  "Meer dan drie jaar niet gewijzigd, en zonder einddatum.",
                  "Not changed for more than three years, and without a last day.")
              .in(language);
      case NEVER_FOUND ->
          new Wording(
                  "In negentig dagen of langer vond geen enkele vraag iets uit dit document.",
                  "In ninety days or more, not one question found anything of this document.")
              .in(language);
      case NOT_FRESH ->
          new Wording(
                  "Deze bron is langer dan een week niet gelezen. Wat er veranderde, kent Sluis nog"
                      + " niet.",
                  "This source was not read for more than a week. What changed, Sluis does not know"
                      + " yet.")
              .in(language);
      case UNANSWERED -> unanswered(finding).in(language);
      case NO_STEWARD ->
          new Wording(
                  "Niemand houdt deze bron bij. Kies hieronder iemand, of neem het zelf op u.",
                  "Nobody looks after this source. Choose somebody below, or take it on yourself.")
              .in(language);
    };
  }

  /** What happens when somebody accepts, as a button says it. */
  static String action(Finding finding, Locale language) {
    return switch (finding.kind()) {
      case TOO_OPEN -> {
        Wording likely = likely(finding);
        yield new Wording("Zet op " + likely.dutch(), "Set to " + likely.english()).in(language);
      }
      case OLDER_VERSION, CONTRADICTION, OUTDATED ->
          new Wording("Laat niet meer gelden", "Let it hold no longer").in(language);
      case COPY, ILLEGIBLE, NEVER_FOUND ->
          new Wording("Verberg voor het zoeken", "Hide from search").in(language);
      case UNREADABLE -> new Wording("Lees opnieuw", "Read again").in(language);
      case NOT_FRESH -> new Wording("Lees de bron nu", "Read the source now").in(language);
      case UNANSWERED -> new Wording("Ik vul de bron aan", "I add what is missing").in(language);
      case NO_STEWARD ->
          new Wording("Ik word gegevensbeheerder", "I become its data steward").in(language);
    };
  }

  static Wording of(Decision decision) {
    return switch (decision) {
      case Decision.Open _ -> new Wording("nog open", "still open");
      case Decision.Accepted _ -> new Wording("gedaan", "done");
      case Decision.Declined _ -> new Wording("zo gelaten", "left as it is");
    };
  }

  /** *Dit document is openbaar en bevat 14 BSN’s*, by counts alone. */
  private static Wording tooOpen(Finding finding) {
    var dutch = new ArrayList<String>();
    var english = new ArrayList<String>();
    new TreeMap<>(finding.details())
        .forEach(
            (code, count) -> {
              if (!code.equals("likely")) {
                Wording counted = Terms.count(DataCategory.ofCode(code), Integer.parseInt(count));
                dutch.add(counted.dutch());
                english.add(counted.english());
              }
            });
    Wording likely = likely(finding);
    return new Wording(
        "Hierin herkent Sluis: "
            + String.join(", ", dutch)
            + ". Zulke documenten zijn meestal "
            + likely.dutch()
            + " of meer gesloten.",
        "In this Sluis recognises: "
            + String.join(", ", english)
            + ". Such documents are usually "
            + likely.english()
            + " or more closed.");
  }

  private static Wording unanswered(Finding finding) {
    String questions = finding.details().getOrDefault("questions", "?");
    return new Wording(
        "In "
            + Usage.DAYS
            + " dagen kregen "
            + questions
            + " vragen geen antwoord, terwijl deze bron het dichtst in de buurt kwam. Voeg een"
            + " document toe dat ze beantwoordt. Over welke woorden het gaat, staat bij Grip op"
            + " bronnen.",
        "In "
            + Usage.DAYS
            + " days "
            + questions
            + " questions got no answer, while this source came nearest. Add a document that"
            + " answers them. Which words they are about is under Grip on sources.");
  }

  private static Wording likely(Finding finding) {
    return Terms.of(Confidentiality.ofCode(finding.details().getOrDefault("likely", "")));
  }

  private static String unreadable(Finding finding, Locale language) {
    return SourceWords.of(Unreadable.Reason.valueOf(finding.details().getOrDefault("reason", "")))
        .in(language);
  }

  private static String percent(Finding finding, String detail) {
    return finding.details().getOrDefault(detail, "?") + "%";
  }
}
