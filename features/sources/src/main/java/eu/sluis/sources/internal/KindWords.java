package eu.sluis.sources.internal;

import eu.sluis.shell.Wording;
import eu.sluis.sources.Source;
import java.util.Optional;

/**
 * What the form asks for one kind of source elsewhere, and in which words.
 *
 * @param name as people know it
 * @param hint what it is, in a sentence
 * @param addressHint how its address is written
 * @param user what who logs in is called; empty when nobody does
 * @param secret what the secret is called
 * @param groupsHint how to write who there is who here; empty when the source gives no rights
 */
record KindWords(
    Wording name,
    Wording hint,
    Wording addressHint,
    Optional<Wording> user,
    Optional<Wording> secret,
    Optional<Wording> groupsHint) {

  private static final Optional<Wording> NONE = Optional.empty();
  private static final Optional<Wording> USER = word("Gebruikersnaam", "User name");
  private static final Optional<Wording> CLIENT =
      word("Naam van de client (client_id)", "Client ID");
  private static final Optional<Wording> CLIENT_SECRET =
      word("Geheim van de client", "Client secret");

  private static Optional<Wording> word(String dutch, String english) {
    return Optional.of(new Wording(dutch, english));
  }

  /** The words of a kind that is {@link Source.Kind#elsewhere}. */
  static KindWords of(Source.Kind kind) {
    return switch (kind) {
      case FOLDER, UPLOAD ->
          throw new IllegalArgumentException("`" + kind + "` is not read over a connection");
      case WEBSITE ->
          new KindWords(
              new Wording("Website", "Website"),
              new Wording(
                  "De pagina’s uit de sitemap, voor zover de site programma’s toelaat"
                      + " (robots.txt).",
                  "The pages in the sitemap, as far as the site lets programs in (robots.txt)."),
              new Wording(
                  "De site, een deel ervan of de sitemap: https://www.waterhoven.nl/wmo",
                  "The site, a part of it or the sitemap: https://www.waterhoven.nl/wmo"),
              NONE,
              NONE,
              NONE);
      case WEBDAV ->
          new KindWords(
              new Wording("Nextcloud of andere WebDAV-map", "Nextcloud or another WebDAV folder"),
              new Wording(
                  "Een gedeelde map, met alles wat eronder staat.",
                  "A shared folder, with everything below it."),
              new Wording(
                  "https://cloud.waterhoven.nl/remote.php/dav/files/sluis/Beleid",
                  "https://cloud.waterhoven.nl/remote.php/dav/files/sluis/Beleid"),
              USER,
              word("App-wachtwoord", "App password"),
              NONE);
      case MAILBOX ->
          new KindWords(
              new Wording("Mailbox (IMAP)", "Mailbox (IMAP)"),
              new Wording(
                  "De berichten in één map. Ze blijven ongelezen.",
                  "The messages in one folder. They stay unread."),
              new Wording(
                  "Met de map erachter: imaps://mail.waterhoven.nl/INBOX",
                  "With the folder behind it: imaps://mail.waterhoven.nl/INBOX"),
              USER,
              word("Wachtwoord", "Password"),
              NONE);
      case S3 ->
          new KindWords(
              new Wording("Objectopslag (S3)", "Object storage (S3)"),
              new Wording(
                  "De objecten in een bucket, of in een map ervan.",
                  "The objects in a bucket, or in a folder of it."),
              new Wording(
                  "De dienst met de bucket erachter: https://s3.leverancier.nl/bucket/map",
                  "The service with the bucket behind it: https://s3.leverancier.nl/bucket/map"),
              word("Naam van de sleutel (access key)", "Access key"),
              word("Geheime sleutel (secret key)", "Secret key"),
              NONE);
      case ZGW ->
          new KindWords(
              new Wording("Zaakdocumenten (ZGW)", "Documents of cases (ZGW)"),
              new Wording(
                  "Documenten van zaken. Vertrouwelijkheid en lezers komen uit de zaak.",
                  "Documents of cases. Confidentiality and readers come from the case."),
              new Wording(
                  "De Documenten API: https://openzaak.waterhoven.nl/documenten/api/v1",
                  "The Documenten API: https://openzaak.waterhoven.nl/documenten/api/v1"),
              CLIENT,
              CLIENT_SECRET,
              word(
                  "Per regel een zaaktype (identificatie of omschrijving), en de groepen die het"
                      + " mogen lezen: ZAAKTYPE-WMO = wmo, juristen. Een zaaktype zonder regel"
                      + " leest niemand.",
                  "A line for each zaaktype (identificatie or omschrijving), and the groups that"
                      + " may read it: ZAAKTYPE-WMO = wmo, juristen. A zaaktype without a line is"
                      + " read by nobody."));
      case SHAREPOINT ->
          new KindWords(
              new Wording("SharePoint of OneDrive", "SharePoint or OneDrive"),
              new Wording(
                  "Een bibliotheek, via Microsoft Graph. De app heeft alleen Sites.Selected nodig.",
                  "A library, through Microsoft Graph. The app needs Sites.Selected only."),
              new Wording(
                  "De site, met de bibliotheek erachter als het niet de eerste is:"
                      + " https://waterhoven.sharepoint.com/sites/Wmo",
                  "The site, with the library behind it when it is not the first:"
                      + " https://waterhoven.sharepoint.com/sites/Wmo"),
              CLIENT,
              CLIENT_SECRET,
              word(
                  "Per regel een groep daar en de groepen hier: Team Wmo = wmo, juristen. Schrijf"
                      + " organisatie voor links die voor de hele organisatie zijn. Een groep"
                      + " zonder regel geeft geen recht.",
                  "A line for each group there, and the groups here: Team Wmo = wmo, juristen."
                      + " Write organisatie for links for the whole organisation. A group without a"
                      + " line gives no right."));
    };
  }
}
