package eu.sluis.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.archive.internal.WooSearch.Outcome;
import eu.sluis.archive.internal.WooSearch.Query;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.MerkleLog;
import eu.sluis.privacy.DutchDetector;
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

  private final MemoryShelf people = new MemoryShelf(false);
  private final MemoryShelf programs = new MemoryShelf(true);
  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final MerkleLog log = new MerkleLog(leaves, () -> NOON, "node-1");
  private final WooSearch search = new WooSearch(List.of(people, programs), leaves);
  private final List<String> found = new ArrayList<>();

  @Test
  void every_word_must_be_there_in_the_question_or_the_answer_whatever_its_case()
      throws IOException {
    asked(MemoryShelf.said(NOON, "Wie krijgt een TRAPLIFT?", "Wie niet kan traplopen."));
    asked(MemoryShelf.said(NOON, "Wat kost een traplift?", "Dat hangt af van de woning."));
    asked(MemoryShelf.said(NOON, "Wat kost een rolstoel?", "Niets."));
    assertThat(search("traplift").found()).isEqualTo(2);
    assertThat(search("Tráplift woning").found()).isEqualTo(1);
    assertThat(search("traplift").searched()).isEqualTo(3);
    assertThat(found).contains("Wat kost een traplift?").doesNotContain("Wat kost een rolstoel?");
  }

  @Test
  void a_question_outside_the_days_is_not_found_though_its_conversation_goes_on()
      throws IOException {
    asked(
        MemoryShelf.said(EARLIER, "traplift vroeger", "ja"),
        MemoryShelf.said(NOON, "traplift nu", "ja"));
    assertThat(search("traplift").found()).isEqualTo(1);
    assertThat(found).containsExactly("traplift nu");
  }

  @Test
  void what_was_erased_came_from_a_program_or_cannot_be_opened_is_said() throws IOException {
    Talk gone = asked(MemoryShelf.said(NOON, "traplift", "ja"));
    people.drop(gone);
    people.seal(asked(MemoryShelf.said(NOON, "traplift", "ja")));
    log.conclude(
        log.intend(
            MemoryShelf.WATERHOVEN,
            Action.QUESTION,
            Map.of(
                "use_case",
                "wmo-consulent",
                "key",
                "7",
                "turn",
                eu.sluis.vocabulary.TurnId.random().toString())),
        Ending.ANSWERED,
        Map.of());
    assertThat(search("traplift")).isEqualTo(new Outcome(0, 0, 1, 0, 1, 1));
  }

  @Test
  void what_programs_had_kept_is_searched_too_and_what_they_had_erased_is_counted()
      throws IOException {
    asked(MemoryShelf.said(NOON, "traplift van Noor", "ja"));
    askedByAProgram(MemoryShelf.said(NOON, "traplift van een programma", "ja"));
    programs.drop(askedByAProgram(MemoryShelf.said(NOON, "traplift gewist", "ja")));
    assertThat(search("traplift")).isEqualTo(new Outcome(2, 2, 0, 0, 0, 1));
    assertThat(found).containsExactly("traplift van Noor", "traplift van een programma");
  }

  @Test
  void another_use_case_is_not_searched_and_its_losses_are_not_counted() throws IOException {
    people.drop(asked(MemoryShelf.said(NOON, "traplift", "ja")));
    asked(MemoryShelf.said(NOON, "traplift", "ja"));
    var other =
        new Query(
            Words.of("traplift"),
            NOVEMBER,
            Optional.of(new eu.sluis.vocabulary.UseCaseId("belasting")));
    assertThat(search.search(MemoryShelf.WATERHOVEN, other, this::take))
        .isEqualTo(new Outcome(0, 0, 0, 0, 0, 0));
  }

  @Test
  void another_organisation_finds_nothing() throws IOException {
    asked(MemoryShelf.said(NOON, "traplift", "ja"));
    assertThat(
            search.search(
                eu.sluis.vocabulary.OrganisationId.random(), query("traplift"), this::take))
        .isEqualTo(new Outcome(0, 0, 0, 0, 0, 0));
  }

  @Test
  void the_file_holds_what_was_found_without_personal_data_and_without_who_asked()
      throws IOException {
    asked(
        MemoryShelf.said(
            NOON,
            "Krijgt mevrouw Fatma Aydın, BSN 999990019, een <traplift>?",
            "Mevrouw Aydın krijgt een traplift."));
    var out = new ByteArrayOutputStream();
    var redacted =
        new RedactedPackage(
            search, new Redactor(new DutchDetector()), Map.of("wmo-consulent", "Wmo & zorg"));
    assertThat(redacted.write(MemoryShelf.WATERHOVEN, query("traplift"), out).found()).isEqualTo(1);
    Map<String, String> files = unzipped(out);
    assertThat(files).containsOnlyKeys("vragen.html", "LEESMIJ.txt");
    assertThat(files.get("vragen.html"))
        .contains("&lt;traplift&gt;")
        .contains("Wmo &amp; zorg")
        .contains("[bsn verwijderd]")
        .doesNotContain("Fatma")
        .doesNotContain("Aydın")
        .doesNotContain("999990019")
        .doesNotContain(MemoryShelf.NOOR.toString());
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
  private Talk asked(Said... said) {
    recorded(Map.of(), said);
    return people.add(said);
  }

  private Talk askedByAProgram(Said... said) {
    recorded(Map.of("key", MemoryShelf.KEY.value()), said);
    return programs.add(said);
  }

  private void recorded(Map<String, String> more, Said... said) {
    for (Said one : said) {
      var fields = new HashMap<>(more);
      fields.put("use_case", "wmo-consulent");
      fields.put("turn", one.id().toString());
      log.conclude(
          log.intend(MemoryShelf.WATERHOVEN, Action.QUESTION, fields), Ending.ANSWERED, Map.of());
    }
  }

  private Outcome search(String words) throws IOException {
    found.clear();
    return search.search(MemoryShelf.WATERHOVEN, query(words), this::take);
  }

  private static Query query(String words) {
    return new Query(Words.of(words), NOVEMBER, Optional.empty());
  }

  private void take(Talk talk, Said said) {
    found.add(said.question());
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
