package eu.sluis.workplace.internal;

import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.PackFile;
import eu.sluis.shell.Wording;
import eu.sluis.workplace.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

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
    var pages = new LinkedHashMap<String, String>();
    pages.put("gesprek.html", readable);
    return PackFile.zip(pack, text("evidence-readme.txt"), pages);
  }

  /** A text of this program that goes along. */
  static String text(String name) {
    try (InputStream in = EvidenceFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("`" + name + "` is not in this program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
