package eu.sluis.shell.internal;

import eu.sluis.shell.Wording;
import java.util.Optional;

/**
 * What went wrong, ready to be shown.
 *
 * @param number of a failure of ours, to find it back in the log; empty when the cause is known
 */
record Problem(int status, Wording what, Wording advice, Optional<String> number) {

  /** A status without a sentence of its own. */
  static Problem of(int status) {
    return switch (status) {
      case 401 ->
          problem(
              status,
              "U bent niet ingelogd",
              "You are not logged in",
              "Log in en probeer het opnieuw.",
              "Log in and try again.");
      case 403 ->
          problem(
              status,
              "U mag deze pagina niet zien",
              "You may not see this page",
              "Uw rol of groep geeft hier geen recht op. De functioneel beheerder van uw organisatie"
                  + " kan dat recht geven.",
              "Your role or group gives no right to it. The application manager of your organisation"
                  + " can give you that right.");
      case 404 ->
          problem(
              status,
              "Deze pagina bestaat niet",
              "This page does not exist",
              "Controleer het adres. Misschien is de pagina verplaatst of verwijderd, of is zij niet"
                  + " voor u bedoeld.",
              "Check the address. The page may have been moved or deleted, or is not meant for you.");
      case 405 ->
          problem(
              status,
              "Dit kan op dit adres niet",
              "This is not possible at this address",
              "Ga terug en gebruik de knop op de pagina.",
              "Go back and use the button on the page.");
      case 406 ->
          problem(
              status,
              "Sluis heeft dit niet in de vorm die u vraagt",
              "Sluis does not have this in the form you ask for",
              "Vraag om een pagina: zet text/html bij Accept.",
              "Ask for a page: put text/html in Accept.");
      case 413 ->
          problem(
              status,
              "Dit bestand of deze tekst is te groot",
              "This file or text is too large",
              "Verklein het bestand, of verstuur het in delen.",
              "Make the file smaller, or send it in parts.");
      case 415 ->
          problem(
              status,
              "Dit soort gegevens kan Sluis hier niet lezen",
              "Sluis cannot read this kind of data here",
              "Kies een bestand van een soort die op de pagina staat. Verstuurt een programma dit? Neem"
                  + " dan het soort formulier (Content-Type) dat de pagina verstuurt.",
              "Choose a file of a kind named on the page. Is it sent by a program? Then use the kind"
                  + " of form (Content-Type) that the page sends.");
      case 429 ->
          problem(
              status,
              "Dit zijn te veel vragen achter elkaar",
              "These are too many questions in a row",
              "Wacht een minuut en probeer het opnieuw.",
              "Wait a minute and try again.");
      case 503 ->
          problem(
              status,
              "Sluis kan dit nu even niet doen",
              "Sluis cannot do this right now",
              "Een onderdeel is niet bereikbaar of heeft het te druk. Probeer het over een paar"
                  + " minuten opnieuw; uw gegevens zijn bewaard.",
              "A part cannot be reached or is too busy. Try again in a few minutes; your data are"
                  + " kept.");
      default ->
          status >= 500
              ? problem(
                  status,
                  "Sluis kon dit niet afmaken",
                  "Sluis could not finish this",
                  "De fout ligt bij Sluis, niet bij u. Probeer het opnieuw. Blijft het misgaan? Geef"
                      + " het nummer hieronder door aan uw beheerder.",
                  "The fault is with Sluis, not with you. Try again. If it keeps failing, give the"
                      + " number below to your administrator.")
              : problem(
                  status,
                  "Sluis kan deze opdracht niet lezen",
                  "Sluis cannot read this request",
                  "Ga terug, controleer wat u hebt ingevuld en probeer het opnieuw.",
                  "Go back, check what you filled in and try again.");
    };
  }

  /** A failure of ours under a number. */
  static Problem numbered(int status, String number) {
    Problem problem = of(status);
    return new Problem(status, problem.what, problem.advice, Optional.of(number));
  }

  /** A form that was sent wrong; nothing of it was used. */
  static Problem brokenForm() {
    return problem(
        400,
        "Het formulier is niet heel aangekomen",
        "The form did not arrive whole",
        "Er is niets veranderd. Ga terug en verstuur het opnieuw. Verstuurt een programma het?"
            + " Controleer dan de scheiding tussen de delen (boundary), hun koppen en de tekenset.",
        "Nothing was changed. Go back and send it again. Is it sent by a program? Then check the"
            + " boundary between the parts, their headers and the character set.");
  }

  private static Problem problem(
      int status, String what, String inEnglish, String advice, String adviceInEnglish) {
    return new Problem(
        status,
        new Wording(what, inEnglish),
        new Wording(advice, adviceInEnglish),
        Optional.empty());
  }
}
