package eu.sluis.workplace.internal;

import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePackVerifier;
import eu.sluis.shell.Wording;
import eu.sluis.workplace.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The evidence of a conversation as one file: to read, to check, and the page that checks it. */
final class EvidenceFile {

  static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d-M-uuuu HH:mm:ss").withZone(LEGAL_TIME);

  private EvidenceFile() {}

  /**
   * One question on the page to read.
   *
   * @param record the numbers in the log; blank when there is none
   * @param happened a sentence a step
   */
  record Row(String asked, String question, String answer, String record, List<String> happened) {}

  static Row row(Turn turn, Locale language) {
    List<String> happened =
        new LockLine(language)
            .of(turn).stream()
                .map(step -> step.title() + ". " + String.join(" ", step.lines()))
                .toList();
    String record =
        turn.account()
            .sequence()
            .map(
                intent ->
                    turn.account()
                        .evidence()
                        .map(
                            evidence ->
                                new Wording(
                                        "Nummer " + intent + " en " + evidence.outcome(),
                                        "Number " + intent + " and " + evidence.outcome())
                                    .in(language))
                        .orElse(new Wording("Nummer " + intent, "Number " + intent).in(language)))
            .orElse("");
    return new Row(
        MOMENT.format(turn.asked()),
        turn.question().text(),
        turn.answer().said(),
        record,
        happened);
  }

  static byte[] zip(EvidencePack pack, String readable) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "LEESMIJ-README.txt", resource(EvidenceFile.class, "evidence-readme.txt"));
      put(zip, "gesprek.html", readable.getBytes(StandardCharsets.UTF_8));
      put(zip, "bewijs.json", pack.bytes());
      put(zip, "controleren.html", resource(EvidencePackVerifier.class, "verify.html"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] resource(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("`" + name + "` is not in this program");
      }
      return in.readAllBytes();
    }
  }
}
