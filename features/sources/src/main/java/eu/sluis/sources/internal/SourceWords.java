package eu.sluis.sources.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Legibility;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Progress;
import eu.sluis.vocabulary.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/** Reasons and moments as people read them. */
final class SourceWords {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private SourceWords() {}

  static Wording of(Unreadable.Reason reason) {
    return switch (reason) {
      case NO_ACCESS ->
          new Wording(
              "Sluis mag of kan dit niet openen. Vraag de beheerder om leesrechten.",
              "Sluis may not or cannot open this. Ask the administrator for reading rights.");
      case DAMAGED ->
          new Wording(
              "Het bestand is beschadigd of niet compleet. Zet er een goede versie neer.",
              "The file is damaged or incomplete. Put a good version there.");
      case ENCRYPTED ->
          new Wording(
              "Het bestand heeft een wachtwoord. Zet er een versie zonder wachtwoord neer.",
              "The file has a password. Put a version without a password there.");
      case NO_TEXT ->
          new Wording(
              "Er staat geen tekst in. Zet er een versie met tekst neer, of haal het weg.",
              "There is no text in it. Put a version with text there, or take it away.");
      case SCAN ->
          new Wording(
              "Het is een scan, en de server kan geen letters herkennen. Vraag de beheerder om"
                  + " Tesseract met Nederlands te installeren (tesseract-ocr en tesseract-ocr-nld).",
              "It is a scan, and the server cannot recognise letters. Ask the administrator to"
                  + " install Tesseract with Dutch (tesseract-ocr and tesseract-ocr-nld).");
      case ILLEGIBLE ->
          new Wording(
              "De scan is te slecht te lezen. Maak een scherpere scan: 300 dpi, recht, zonder vlekken.",
              "The scan is too hard to read. Make a sharper one: 300 dpi, straight, without stains.");
      case TOO_LARGE ->
          new Wording(
              "Het bestand is te groot (meer dan 50 MB, of te veel tekst). Splits het op.",
              "The file is too large (over 50 MB, or too much text). Split it.");
      case TOO_MANY_PAGES ->
          new Wording(
              "Het heeft te veel pagina’s. Splits het op.", "It has too many pages. Split it.");
      case TOO_DEEP ->
          new Wording(
              "Er zitten te veel bestanden in elkaar. Pak het uit.",
              "Too many files are nested in it. Unpack it.");
      case TOOK_TOO_LONG ->
          new Wording(
              "Het lezen duurde te lang. Bewaar het opnieuw als PDF en probeer het nog eens.",
              "Reading took too long. Save it again as PDF and try once more.");
      case TOOK_TOO_MUCH_MEMORY ->
          new Wording(
              "Het lezen kostte te veel geheugen. Splits het op, of bewaar het opnieuw als PDF.",
              "Reading took too much memory. Split it, or save it again as PDF.");
      case STOPPED_THE_READER ->
          new Wording(
              "Het lezen brak af door iets in dit bestand. Bewaar het opnieuw als PDF en probeer het"
                  + " nog eens.",
              "Something in this file broke off the reading. Save it again as PDF and try once more.");
      case UNKNOWN_FORMAT ->
          new Wording(
              "Dit soort bestand kan Sluis niet lezen.", "Sluis cannot read this kind of file.");
    };
  }

  static Wording of(Progress.Failure failure) {
    return switch (failure) {
      case LOCATION_AWAY ->
          new Wording(
              "De plek van de documenten is niet bereikbaar. Wat al gelezen was, blijft te vinden.",
              "The place of the documents cannot be reached. What was read stays findable.");
      case LOG_IN_REFUSED ->
          new Wording(
              "De bron weigert de naam of het wachtwoord. Wijzig de verbinding.",
              "The source refuses the name or the password. Change the connection.");
      case FORBIDDEN ->
          new Wording(
              "Sluis is ingelogd, maar mag hier niet lezen. Vraag leesrechten aan de beheerder van"
                  + " de bron.",
              "Sluis is logged in, but may not read here. Ask who looks after the source for"
                  + " reading rights.");
      case LOCATION_BUSY ->
          new Wording(
              "De bron vroeg steeds om later terug te komen. Sluis gaat straks verder waar het"
                  + " was.",
              "The source kept asking to come back later. Sluis goes on where it was.");
      case INTERNAL_ADDRESS ->
          new Wording(
              "Het adres leidt nu naar het eigen netwerk en dat is niet toegestaan. Vraag de"
                  + " beheerder (SLUIS_INTERNAL_HOSTS).",
              "The address now leads into our own network, which is not allowed. Ask the"
                  + " administrator (SLUIS_INTERNAL_HOSTS).");
      case UNTRUSTED ->
          new Wording(
              "De bron kon niet bewijzen dat hij het is. Laat het certificaat nakijken.",
              "The source could not prove that it is the one. Have its certificate looked at.");
      case OTHER_SERVICE ->
          new Wording(
              "Op dit adres antwoordt iets anders dan verwacht. Kijk het adres na.",
              "Something else than expected answers at this address. Check the address.");
      case CLOSED_TO_PROGRAMS ->
          new Wording(
              "De website wil niet door programma’s gelezen worden (robots.txt).",
              "The website does not want to be read by programs (robots.txt).");
      case TOO_MANY ->
          new Wording(
              "Er staan te veel documenten. Kies een kleiner deel.",
              "There are too many documents. Choose a smaller part.");
      case OUT_OF_TIME ->
          new Wording(
              "Het lezen duurde te lang voor één keer. Sluis gaat straks verder waar het was.",
              "Reading took too long for one time. Sluis goes on where it was.");
      case DATABASE_AWAY ->
          new Wording(
              "De database was niet bereikbaar. Lees de bron straks opnieuw.",
              "The database could not be reached. Read the source again later.");
      case LOG_AWAY ->
          new Wording(
              "Het logboek kon niet schrijven; daarom is er niets gelezen. Probeer het straks"
                  + " opnieuw.",
              "The log could not be written, so nothing was read. Try again later.");
      case INTERNAL ->
          new Wording(
              "Sluis zelf maakte een fout. Meld het bij de beheerder.",
              "Sluis itself made a mistake. Please tell the administrator.");
    };
  }

  static Wording of(LocationRefused.Reason reason) {
    return switch (reason) {
      case NOT_A_FOLDER ->
          new Wording(
              "Deze map bestaat niet op de server. Schrijf het hele pad, zoals /data/beleid.",
              "This folder does not exist on the server. Write the whole path, such as"
                  + " /data/beleid.");
      case NOT_OPENED_BY_ADMINISTRATOR ->
          new Wording(
              "De beheerder heeft deze map niet opengesteld. Vraag hem dat te doen"
                  + " (SLUIS_FOLDERS).",
              "The administrator has not opened this folder. Ask for it (SLUIS_FOLDERS).");
      case NOT_READABLE ->
          new Wording(
              "Sluis mag deze map niet lezen. Vraag de beheerder om leesrechten.",
              "Sluis may not read this folder. Ask the administrator for reading rights.");
      case NO_ADDRESS ->
          new Wording(
              "Dit adres kan Sluis niet gebruiken. Schrijf het helemaal, zoals in het voorbeeld;"
                  + " versleuteld (https), zonder naam of wachtwoord erin.",
              "Sluis cannot use this address. Write it whole, as in the example; encrypted (https),"
                  + " without a name or password in it.");
      case INTERNAL_ADDRESS ->
          new Wording(
              "Dit adres ligt in het eigen netwerk. Vraag de beheerder om deze naam toe te staan"
                  + " (SLUIS_INTERNAL_HOSTS).",
              "This address lies in our own network. Ask the administrator to allow this name"
                  + " (SLUIS_INTERNAL_HOSTS).");
      case UNREACHABLE ->
          new Wording(
              "Er antwoordt niemand op dit adres. Kijk het adres na, of probeer het later.",
              "Nobody answers at this address. Check the address, or try later.");
      case UNTRUSTED ->
          new Wording(
              "Wie hier antwoordt, kan niet bewijzen dat dit zijn adres is. Laat het certificaat"
                  + " nakijken.",
              "Who answers here cannot prove that this is its address. Have the certificate looked"
                  + " at.");
      case LOG_IN_REFUSED ->
          new Wording(
              "De bron weigert deze naam met dit geheim. Vul ze opnieuw in.",
              "The source refuses this name with this secret. Fill them in again.");
      case FORBIDDEN ->
          new Wording(
              "Inloggen lukt, maar Sluis mag hier niet lezen. Vraag leesrechten aan de beheerder"
                  + " van de bron.",
              "Logging in works, but Sluis may not read here. Ask who looks after the source for"
                  + " reading rights.");
      case NOT_FOUND ->
          new Wording(
              "Op dit adres staat niets. Kijk de schrijfwijze na.",
              "There is nothing at this address. Check how it is written.");
      case OTHER_SERVICE ->
          new Wording(
              "Op dit adres antwoordt iets anders dan dit soort bron. Kijk het adres na, of kies"
                  + " een ander soort.",
              "Something else than this kind of source answers here. Check the address, or choose"
                  + " another kind.");
      case BUSY ->
          new Wording(
              "De bron vraagt om later terug te komen. Probeer het over een paar minuten.",
              "The source asks to come back later. Try in a few minutes.");
      case CLOSED_TO_PROGRAMS ->
          new Wording(
              "Deze website wil niet door programma’s gelezen worden (robots.txt). Vraag de"
                  + " eigenaar om toestemming.",
              "This website does not want to be read by programs (robots.txt). Ask its owner for"
                  + " permission.");
      case TOO_MANY ->
          new Wording(
              "Hier staan te veel documenten voor één bron. Kies een map of een deel.",
              "There are too many documents here for one source. Choose a folder or a part.");
    };
  }

  /** What a reader should know before trusting it; blank when all of it was plain to read. */
  static String legibility(Legibility legibility, Locale language) {
    var said = new ArrayList<String>();
    int pages = legibility.recognisedPages();
    if (pages > 0) {
      int sure = legibility.confidence().orElse(0);
      said.add(
          new Wording(
                  "Scan: letters herkend op "
                      + (pages == 1 ? "1 pagina" : pages + " pagina’s")
                      + ", voor %d%% zeker.".formatted(sure),
                  "Scan: letters recognised on "
                      + (pages == 1 ? "1 page" : pages + " pages")
                      + ", %d%% certain.".formatted(sure))
              .in(language));
    }
    int missed = legibility.missedParts();
    if (missed > 0) {
      said.add(
          new Wording(
                  missed == 1
                      ? "1 pagina of bijlage is niet gelezen."
                      : missed + " pagina’s of bijlagen zijn niet gelezen.",
                  missed == 1
                      ? "1 page or attachment was not read."
                      : missed + " pages or attachments were not read.")
              .in(language));
    }
    return String.join(" ", said);
  }

  static String moment(Instant moment, Locale language) {
    return DateTimeFormatter.ofPattern(
            english(language) ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu, H.mm 'uur'", locale(language))
        .format(moment.atZone(LEGAL_TIME));
  }

  static String validity(Validity validity, Locale language) {
    String from = validity.from().map(day -> day(day, language)).orElse("");
    String until = validity.until().map(day -> day(day, language)).orElse("");
    if (from.isEmpty() && until.isEmpty()) {
      return new Wording("altijd", "always").in(language);
    }
    if (until.isEmpty()) {
      return new Wording("vanaf " + from, "from " + from).in(language);
    }
    return from.isEmpty()
        ? new Wording("tot en met " + until, "until " + until).in(language)
        : new Wording(from + " tot en met " + until, from + " until " + until).in(language);
  }

  static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale(language)).format(day);
  }

  private static Locale locale(Locale language) {
    return english(language) ? Locale.UK : Locale.of("nl", "NL");
  }

  private static boolean english(Locale language) {
    return language.getLanguage().equals("en");
  }
}
