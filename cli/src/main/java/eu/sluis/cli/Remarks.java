package eu.sluis.cli;

import eu.sluis.redaction.Remark;
import java.util.stream.Collectors;

/** What a person must know about a document, as a sentence. */
final class Remarks {

  static String sentence(Remark remark, Language language) {
    String sentence =
        switch (remark.kind()) {
          case COMMENTS_DROPPED ->
              language.say("Opmerkingen weggelaten: %d", "Comments left out: %d");
          case TRACKED_CHANGES_ACCEPTED ->
              language.say(
                  "Bijgehouden wijzigingen aanvaard, oude tekst weg: %d",
                  "Tracked changes accepted, old text gone: %d");
          case HIDDEN_TEXT_DROPPED ->
              language.say("Verborgen stukken tekst weggelaten: %d", "Hidden texts left out: %d");
          case ATTACHMENTS_DROPPED ->
              language.say("Bijlagen in het bestand weggelaten: %d", "Attachments left out: %d");
          case EMBEDDED_OBJECTS_DROPPED ->
              language.say("Ingesloten objecten weggelaten: %d", "Embedded objects left out: %d");
          case DRAWINGS_DROPPED ->
              language.say(
                  "Tekeningen (emf, wmf, svg) weggelaten, want daar kan tekst in staan: %d",
                  "Drawings (emf, wmf, svg) left out, because they can hold text: %d");
          case METADATA_DROPPED ->
              language.say("Eigenschappen (metadata) weggelaten: %d", "Metadata left out: %d");
          case SCRIPTS_DROPPED ->
              language.say("Scripts en acties weggelaten: %d", "Scripts and actions left out: %d");
          case OTHER_PARTS_DROPPED ->
              language.say("Andere onderdelen weggelaten: %d", "Other parts left out: %d");
          case LINKS_DROPPED -> language.say("Verwijzingen weggelaten: %d", "Links left out: %d");
          case FORM_FIELDS_MADE_TEXT ->
              language.say(
                  "Formuliervelden zijn gewone tekst geworden: %d",
                  "Form fields became plain text: %d");
          case PICTURES ->
              language.say(
                  "LET OP: beelden, waarin niets is gezocht: %d",
                  "NOTE: pictures, in which nothing was looked for: %d");
          case PAGE_NOT_READ ->
              language.say(
                  "LET OP: bladzijden die niet (geheel) als tekst te lezen zijn: %d",
                  "NOTE: pages that cannot be read (whole) as text: %d");
        };
    String pages =
        remark.pages().isEmpty()
            ? ""
            : language.say(" (bladzijde ", " (page ")
                + remark.pages().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ")";
    return sentence.formatted(remark.count()) + pages + ".";
  }

  private Remarks() {}
}
