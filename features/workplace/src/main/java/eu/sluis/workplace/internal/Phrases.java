package eu.sluis.workplace.internal;

import eu.sluis.shell.Wording;
import eu.sluis.workplace.Turn.Closing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences about how a question ended: what is wrong, then what to do. */
final class Phrases {

  private static final Locale DUTCH = Locale.of("nl", "NL");

  private Phrases() {}

  /** A day, written out: `1 juli 2027`. */
  static String day(LocalDate day, Locale language) {
    Locale locale = language.getLanguage().equals("en") ? Locale.UK : DUTCH;
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }

  static Wording nothingSent() {
    return new Wording("Er is niets naar een model gegaan.", "Nothing was sent to a model.");
  }

  static Wording refusalTitle(String code) {
    return switch (code) {
      case "policy" -> new Wording("Een regel staat dit niet toe", "A rule does not allow this");
      case "use_case_unknown" ->
          new Wording("Deze toepassing bestaat niet", "This use case does not exist");
      case "use_case_not_approved" ->
          new Wording(
              "Deze toepassing is nu niet goedgekeurd", "This use case is not approved now");
      case "policy_unreadable" ->
          new Wording("De regels zijn niet te lezen", "The rules cannot be read");
      case "detector_failed" ->
          new Wording(
              "De controle op persoonsgegevens werkt niet",
              "The check for personal data does not work");
      case "store_away" ->
          new Wording("De database is niet bereikbaar", "The database cannot be reached");
      case "log_away" -> new Wording("Het logboek kan niet schrijven", "The log cannot be written");
      case "log_halted" ->
          new Wording("De getuige houdt het logboek tegen", "The witness stops the log");
      case "model_unknown" -> new Wording("Dit model is er niet", "This model is not there");
      case "model_cannot" -> new Wording("Geen model kan dit", "No model can do this");
      case "limit_reached" -> new Wording("Een grens is bereikt", "A limit was reached");
      case "approval_needed" ->
          new Wording("Een mens moet eerst ja zeggen", "A person has to say yes first");
      case "question_too_long" -> new Wording("Uw vraag is te lang", "Your question is too long");
      default -> new Wording("Uw vraag is niet gesteld", "Your question was not asked");
    };
  }

  static Wording refusal(Closing closing) {
    String who = closing.advice();
    return switch (closing.detail()) {
      case "policy" ->
          new Wording(orElse(who, "Vraag het de eigenaar."), orElse(who, "Ask the owner."));
      case "use_case_unknown" ->
          new Wording(
              "Kies een andere toepassing in de lijst.", "Choose another use case from the list.");
      case "use_case_not_approved" ->
          new Wording(
              "Er is niets verstuurd. Hierbij kan helpen: " + orElse(who, "de eigenaar") + ".",
              "Nothing was sent. Who can help: " + orElse(who, "the owner") + ".");
      case "policy_unreadable" ->
          new Wording(
              "Daarom is er niets verstuurd. Hierbij kan helpen: "
                  + orElse(who, "de eigenaar")
                  + ", samen met de privacy officer.",
              "So nothing was sent. Who can help: "
                  + orElse(who, "the owner")
                  + ", with the privacy officer.");
      case "detector_failed" ->
          new Wording(
              "Daarom is er niets verstuurd en niets bewaard. Meld het bij de beheerder.",
              "So nothing was sent and nothing was kept. Please tell the administrator.");
      case "store_away" ->
          new Wording(
              "Daarom is er niets verstuurd. Probeer het over een paar minuten opnieuw; lukt het"
                  + " dan niet, bel de beheerder.",
              "So nothing was sent. Try again in a few minutes; if it fails again, call the"
                  + " administrator.");
      case "log_away" ->
          new Wording(
              "Zonder vastlegging stelt Sluis geen vraag. Probeer het over een paar minuten"
                  + " opnieuw; lukt het dan niet, bel de beheerder.",
              "Without a record Sluis asks nothing. Try again in a few minutes; if it fails again,"
                  + " call the administrator.");
      case "log_halted" ->
          new Wording(
              "De getuige van het logboek heeft niet bevestigd dat het verdergaat uit wat hij zag,"
                  + " misschien omdat een oudere kopie is teruggezet. Tot dat is uitgezocht, stelt"
                  + " Sluis geen vraag. Waarschuw de privacy officer en de beheerder.",
              "The witness of the log has not confirmed that it goes on from what it saw, perhaps"
                  + " because an older copy was put back. Until that is sorted out, Sluis asks"
                  + " nothing. Warn the privacy officer and the administrator.");
      case "model_unknown" ->
          new Wording(
              "Het model dat is gekozen staat niet in de catalogus. Kies een ander, of vraag de"
                  + " beheerder.",
              "The model that was chosen is not in the catalogue. Choose another, or ask the"
                  + " administrator.");
      case "model_cannot" ->
          new Wording(
              "Geen model dat hier mag antwoorden kan wat deze vraag nodig heeft. De beheerder kan"
                  + " een model toevoegen.",
              "No model that may answer here can do what this question needs. The administrator can"
                  + " add a model.");
      case "approval_needed" ->
          new Wording(
              "Het model wil een hulpmiddel gebruiken. Open Goedkeuringen, zeg ja of nee, en stel"
                  + " de vraag opnieuw.",
              "The model wants to use a tool. Open Approvals, say yes or no, and ask again.");
      case "limit_reached" ->
          new Wording(
              "Er is nu genoeg gevraagd voor deze toepassing of organisatie, dus er is niets"
                  + " verstuurd. Probeer het later opnieuw. De grens kan hoger: vraag het "
                  + orElse(who, "de eigenaar")
                  + " of de beheerder.",
              "Enough was asked for this use case or organisation, so nothing was sent. Try again"
                  + " later. The limit can be raised: ask "
                  + orElse(who, "the owner")
                  + " or the administrator.");
      case "question_too_long" ->
          new Wording(
              "Een vraag mag 20.000 tekens lang zijn. Maak hem korter, of voeg de tekst toe als"
                  + " bron.",
              "A question may have 20,000 characters. Shorten it, or add the text as a source.");
      default -> new Wording("Er is niets verstuurd.", "Nothing was sent.");
    };
  }

  static Wording failure(Closing closing) {
    // Cut off before its first piece, a model left nothing that stands here.
    String detail =
        closing.kind() == Closing.Kind.FAILED && closing.detail().equals("cut_off")
            ? "unreachable"
            : closing.detail();
    return switch (detail) {
      case "took_too_long" ->
          new Wording(
              "Het model deed er te lang over. Stel de vraag opnieuw, of kort hem in.",
              "The model took too long. Ask again, or make it shorter.");
      case "busy" ->
          new Wording(
              "Het model heeft het te druk. Probeer het over een paar minuten opnieuw.",
              "The model is too busy. Try again in a few minutes.");
      case "too_long" ->
          new Wording(
              "De vraag en de bronnen zijn samen te lang voor dit model. Stel een kortere vraag.",
              "Question and sources together are too long for this model. Ask a shorter one.");
      case "cancelled" -> new Wording("U hebt het antwoord gestopt.", "You stopped the answer.");
      case "cut_off" ->
          new Wording(
              "Het model stopte halverwege. Wat er staat, is nagekeken, maar niet af.",
              "The model stopped half way. What stands here was checked, but is not complete.");
      default ->
          new Wording(
              "Het model is niet bereikbaar of gaf iets onbruikbaars. Probeer het over een paar"
                  + " minuten opnieuw.",
              "The model cannot be reached or gave something unusable. Try again in a few"
                  + " minutes.");
    };
  }

  private static String orElse(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }
}
