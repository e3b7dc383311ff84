package eu.sluis.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.archive.internal.WooSearch.Outcome;
import eu.sluis.archive.internal.WooSearch.Query;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.MerkleLog;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Turn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WooSearchTest {

  private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");
  private static final Instant EARLIER = Instant.parse("2026-10-10T12:00:00Z");
  private static final Period NOVEMBER =
      new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

  private final Shelf shelf = new Shelf();
  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final MerkleLog log = new MerkleLog(leaves, () -> NOON, "node-1");
  private final WooSearch search = new WooSearch(shelf, shelf, leaves);
  private final List<String> found = new ArrayList<>();

  @Test
  void every_word_must_be_there_in_the_question_or_the_answer_whatever_its_case()
      throws IOException {
    asked(Shelf.turn(NOON, "Wie krijgt een TRAPLIFT?", "Wie niet kan traplopen."));
    asked(Shelf.turn(NOON, "Wat kost een traplift?", "Dat hangt af van de woning."));
    asked(Shelf.turn(NOON, "Wat kost een rolstoel?", "Niets."));
    assertThat(search("traplift").found()).isEqualTo(2);
    assertThat(search("Tráplift woning").found()).isEqualTo(1);
    assertThat(search("traplift").searched()).isEqualTo(3);
    assertThat(found).contains("Wat kost een traplift?").doesNotContain("Wat kost een rolstoel?");
  }

  @Test
  void a_question_outside_the_days_is_not_found_though_its_conversation_goes_on()
      throws IOException {
    asked(Shelf.turn(EARLIER, "traplift vroeger", "ja"), Shelf.turn(NOON, "traplift nu", "ja"));
    assertThat(search("traplift").found()).isEqualTo(1);
    assertThat(found).containsExactly("traplift nu");
  }

  @Test
  void what_was_erased_came_from_a_program_or_cannot_be_opened_is_said() throws IOException {
    Conversation gone = asked(Shelf.turn(NOON, "traplift", "ja"));
    shelf.drop(gone);
    shelf.seal(asked(Shelf.turn(NOON, "traplift", "ja")));
    log.conclude(
        log.intend(
            Shelf.WATERHOVEN,
            Action.QUESTION,
            Map.of("use_case", "wmo-consulent", "key", "7", "turn", "x")),
        Ending.ANSWERED,
        Map.of());
    assertThat(search("traplift")).isEqualTo(new Outcome(0, 0, 1, 0, 1, 1));
  }

  @Test
  void another_use_case_is_not_searched_and_its_losses_are_not_counted() throws IOException {
    shelf.drop(asked(Shelf.turn(NOON, "traplift", "ja")));
    asked(Shelf.turn(NOON, "traplift", "ja"));
    var other =
        new Query(
            Words.of("traplift"),
            NOVEMBER,
            Optional.of(new eu.sluis.vocabulary.UseCaseId("belasting")));
    assertThat(search.search(Shelf.WATERHOVEN, other, this::take))
        .isEqualTo(new Outcome(0, 0, 0, 0, 0, 0));
  }

  @Test
  void another_organisation_finds_nothing() throws IOException {
    asked(Shelf.turn(NOON, "traplift", "ja"));
    assertThat(
            search.search(
                eu.sluis.vocabulary.OrganisationId.random(), query("traplift"), this::take))
        .isEqualTo(new Outcome(0, 0, 0, 0, 0, 0));
  }

  @Test
  void the_file_holds_what_was_found_without_personal_data_and_without_who_asked()
      throws IOException {
    asked(
        Shelf.turn(
            NOON,
            "Krijgt mevrouw Fatma Aydın, BSN 999990019, een <traplift>?",
            "Mevrouw Aydın krijgt een traplift."));
    var out = new ByteArrayOutputStream();
    var redacted =
        new RedactedPackage(
            search, new Redactor(new DutchDetector()), Map.of("wmo-consulent", "Wmo & zorg"));
    assertThat(redacted.write(Shelf.WATERHOVEN, query("traplift"), out).found()).isEqualTo(1);
    Map<String, String> files = unzipped(out);
    assertThat(files).containsOnlyKeys("vragen.html", "LEESMIJ.txt");
    assertThat(files.get("vragen.html"))
        .contains("&lt;traplift&gt;")
        .contains("Wmo &amp; zorg")
        .contains("[bsn verwijderd]")
        .doesNotContain("Fatma")
        .doesNotContain("Aydın")
        .doesNotContain("999990019")
        .doesNotContain(Shelf.NOOR.toString());
    assertThat(files.get("LEESMIJ.txt")).contains("Gevonden vragen: 1, van 1");
  }

  @Test
  void words_have_bounds() {
    assertThat(Words.usable("")).isFalse();
    assertThat(Words.usable("  ")).isFalse();
    assertThat(Words.usable("a ".repeat(Words.WORDS_MAX))).isTrue();
    assertThat(Words.usable("a ".repeat(Words.WORDS_MAX + 1))).isFalse();
    assertThat(Words.usable("a".repeat(Words.CHARACTERS_MAX))).isTrue();
    assertThat(Words.usable("a".repeat(Words.CHARACTERS_MAX + 1))).isFalse();
  }

  /** Kept, and in the log. */
  private Conversation asked(Turn... turns) {
    for (Turn turn : turns) {
      log.conclude(
          log.intend(
              Shelf.WATERHOVEN,
              Action.QUESTION,
              Map.of("use_case", "wmo-consulent", "turn", turn.id().toString())),
          Ending.ANSWERED,
          Map.of());
    }
    return shelf.add(turns);
  }

  private Outcome search(String words) throws IOException {
    found.clear();
    return search.search(Shelf.WATERHOVEN, query(words), this::take);
  }

  private static Query query(String words) {
    return new Query(Words.of(words), NOVEMBER, Optional.empty());
  }

  private void take(Conversation conversation, Turn turn) {
    assertThat(conversation.organisation()).isEqualTo(Shelf.WATERHOVEN);
    found.add(turn.question().text());
  }

  static Map<String, String> unzipped(ByteArrayOutputStream out) throws IOException {
    var files = new HashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
