package eu.sluis.archive.internal;

import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.archive.internal.WooSearch.Outcome;
import eu.sluis.archive.internal.WooSearch.Query;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a search found, redacted, as a ZIP: a page to read and a file that says what is not in it.
 * Who asked is not in it. Written one question at a time.
 */
final class RedactedPackage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-M-uuuu").withZone(Period.LEGAL_TIME);

  private final WooSearch search;
  private final Redactor redactor;
  private final Map<String, String> useCaseNames;

  RedactedPackage(WooSearch search, Redactor redactor, Map<String, String> useCaseNames) {
    this.search = search;
    this.redactor = redactor;
    this.useCaseNames = useCaseNames;
  }

  /**
   * Writes it and does not close `out`.
   *
   * @throws IOException when `out` cannot be written
   */
  Outcome write(OrganisationId organisation, Query query, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("vragen.html"));
    text(
        zip,
        """
        <!DOCTYPE html>
        <html lang="nl">
        <head><meta charset="utf-8"><title>Vragen aan AI, gelakt</title></head>
        <body>
        <main>
        <h1>Vragen aan AI van %s tot en met %s, gelakt</h1>
        """
            .formatted(query.period().from(), query.period().until()));
    Outcome outcome =
        search.search(
            organisation,
            query,
            (talk, said) ->
                text(
                    zip,
                    question(
                        useCaseNames.getOrDefault(talk.useCase().value(), talk.useCase().value()),
                        said)));
    text(zip, "</main>\n</body>\n</html>\n");
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry("LEESMIJ.txt"));
    text(zip, readme(outcome));
    zip.closeEntry();
    zip.finish();
    return outcome;
  }

  private String question(String useCase, Said said) {
    List<String> redacted = redactor.redact(List.of(said.question(), said.answer()));
    return """
        <section>
        <h2>%s, %s</h2>
        <h3>Vraag</h3>
        <p>%s</p>
        <h3>Antwoord</h3>
        <p>%s</p>
        </section>
        """
        .formatted(
            html(DAY.format(said.asked())),
            html(useCase),
            html(redacted.get(0)),
            html(redacted.get(1)));
  }

  private static String readme(Outcome outcome) {
    return """
        Gevonden vragen: %d, van %d doorzochte vragen.

        Niet doorzocht:
        - vragen die wel in het logboek staan, maar zijn gewist of niet bewaard: %d
        - vragen van programma's die ze niet lieten bewaren, of die zijn gewist: %d
        - gesprekken die niet te openen zijn: %d
        - gesprekken boven het aantal dat Sluis in een keer doorzoekt: %d

        Wat als persoonsgegeven is herkend, is verwijderd en niet vervangen. Herkenning is niet
        volmaakt, en gevoelige feiten zonder naam worden niet gelakt: lees alles na voordat u het
        openbaar maakt (artikel 5.1 en 5.2 van de Woo).
        """
        .formatted(
            outcome.found(),
            outcome.searched(),
            outcome.erased(),
            outcome.byPrograms(),
            outcome.unreadable(),
            outcome.notOpened());
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br>\n");
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
