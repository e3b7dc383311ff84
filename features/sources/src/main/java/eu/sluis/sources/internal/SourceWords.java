package eu.sluis.sources.internal;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Progress;
import eu.sluis.vocabulary.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
              "Er staat geen tekst in; misschien is het een scan of foto.",
              "There is no text in it; perhaps it is a scan or a photo.");
      case TOO_LARGE ->
          new Wording(
              "Het bestand is groter dan 50 MB. Splits het op.",
              "The file is larger than 50 MB. Split it.");
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
      case DATABASE_AWAY ->
          new Wording(
              "De database was niet bereikbaar. Lees de bron straks opnieuw.",
              "The database could not be reached. Read the source again later.");
      case LOG_AWAY ->
          new Wording(
              "Het logboek kon niet schrijven; daarom is er niets gelezen. Probeer het straks opnieuw.",
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
              "This folder does not exist on the server. Write the whole path, such as /data/beleid.");
      case NOT_OPENED_BY_ADMINISTRATOR ->
          new Wording(
              "De beheerder heeft deze map niet opengesteld. Vraag hem dat te doen (SLUIS_FOLDERS).",
              "The administrator has not opened this folder. Ask for it (SLUIS_FOLDERS).");
      case NOT_READABLE ->
          new Wording(
              "Sluis mag deze map niet lezen. Vraag de beheerder om leesrechten.",
              "Sluis may not read this folder. Ask the administrator for reading rights.");
    };
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

  private static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale(language)).format(day);
  }

  private static Locale locale(Locale language) {
    return english(language) ? Locale.UK : Locale.of("nl", "NL");
  }

  private static boolean english(Locale language) {
    return language.getLanguage().equals("en");
  }
}
