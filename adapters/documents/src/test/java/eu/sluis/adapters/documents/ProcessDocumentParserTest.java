package eu.sluis.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.adapters.documents.internal.process.ReaderMain;
import eu.sluis.adapters.documents.internal.process.ReaderPool.Budget;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProcessDocumentParserTest {

  private static final Duration DEADLINE = Duration.ofSeconds(3);

  private static final Budget SMALL = new Budget(64, DEADLINE, Duration.ofSeconds(30), 2);

  /** One for all tests, as a server has; each leaves it fit for the next. */
  private static final ProcessDocumentParser PARSER =
      new ProcessDocumentParser(MisbehavingReader.class, SMALL);

  @AfterAll
  static void close() {
    PARSER.close();
  }

  private static ParsedDocument parse(ProcessDocumentParser parser, String name, String text)
      throws Unreadable {
    return parser.parse(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String says(String name) throws Unreadable {
    return parse(PARSER, name, "-").blocks().getFirst().text();
  }

  private static Reason reason(ProcessDocumentParser parser, String name, String text) {
    Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> parse(parser, name, text));
    assertThat(unreadable).as(name).isNotNull();
    return unreadable.reason();
  }

  private static void assertThatOthersGoOn() throws Unreadable {
    assertThat(parse(PARSER, "brief.md", "# Brief\n\nDe *volgende* brief.").blocks())
        .extracting(Block::text)
        .containsExactly("Brief", "De volgende brief.");
  }

  @Test
  void a_document_that_hangs_is_stopped_and_the_next_is_read() throws Unreadable {
    assertThat(reason(PARSER, "hangs", "-")).isEqualTo(Reason.TOOK_TOO_LONG);
    assertThatOthersGoOn();
  }

  @Test
  void a_document_that_eats_memory_is_stopped_and_the_next_is_read() throws Unreadable {
    assertThat(reason(PARSER, "eats", "-")).isEqualTo(Reason.TOOK_TOO_MUCH_MEMORY);
    assertThatOthersGoOn();
  }

  @Test
  void a_document_that_kills_its_process_is_told_so_and_the_next_is_read() throws Unreadable {
    assertThat(reason(PARSER, "kills", "-")).isEqualTo(Reason.STOPPED_THE_READER);
    assertThatOthersGoOn();
  }

  @Test
  void a_real_document_too_large_for_the_memory_is_stopped_too() {
    try (var small =
        new ProcessDocumentParser(
            ReaderMain.class, new Budget(24, Duration.ofSeconds(60), Duration.ofSeconds(60), 1))) {
      String page = "<p>Een zin over <b>parkeren</b> in de straat.</p>".repeat(60_000);
      assertThat(reason(small, "groot.html", page)).isEqualTo(Reason.TOOK_TOO_MUCH_MEMORY);
    }
  }

  @Test
  void a_process_is_kept_for_the_next_document_until_one_breaks_it() throws Unreadable {
    String first = says("process");
    assertThat(says("process")).isEqualTo(first);
    assertThat(reason(PARSER, "kills", "-")).isEqualTo(Reason.STOPPED_THE_READER);
    assertThat(says("process")).isNotEqualTo(first);
  }

  @Test
  void a_document_is_not_blamed_for_what_others_left_in_memory() throws Unreadable {
    String before = says("process");
    assertThat(says("leaks")).isEqualTo("40");
    assertThat(says("large")).isEqualTo("31457280 bytes");
    assertThat(says("process")).isNotEqualTo(before);
  }

  @Test
  void a_long_scan_has_the_deadline_for_each_page() throws Unreadable {
    assertThat(says("slow scan")).isEqualTo("four pages");
  }

  @Test
  void a_library_that_lacks_a_class_makes_its_document_damaged() throws Unreadable {
    String before = says("process");
    assertThat(reason(PARSER, "lacks a class", "-")).isEqualTo(Reason.DAMAGED);
    assertThat(says("process")).isEqualTo(before);
  }

  @Test
  void what_a_library_prints_is_no_answer() throws Unreadable {
    assertThat(says("prints")).isEqualTo("still a document");
  }

  @Test
  void a_reader_is_given_no_password_of_ours() throws Unreadable {
    assertThat(System.getenv().keySet()).hasSizeGreaterThan(3);
    assertThat(says("environment").split(" ", -1))
        .isSubsetOf(
            "PATH", "LANG", "TESSDATA_PREFIX", "CLASSPATH", "PWD", "SHLVL", "_", "LC_CTYPE");
  }

  @Test
  void a_document_that_cannot_be_read_keeps_its_reason() {
    assertThat(reason(PARSER, "leeg.txt", " ")).isEqualTo(Reason.NO_TEXT);
    assertThat(reason(PARSER, "diep.html", "<div>".repeat(2_000) + "tekst"))
        .isEqualTo(Reason.TOO_DEEP);
  }

  @Test
  void while_one_hangs_another_is_read() throws Exception {
    var hanging = CompletableFuture.supplyAsync(() -> reason(PARSER, "hangs", "-"));
    while (hanging.state() == java.util.concurrent.Future.State.RUNNING) {
      assertThatOthersGoOn();
    }
    assertThat(hanging.get()).isEqualTo(Reason.TOOK_TOO_LONG);
  }

  @Test
  void closing_ends_the_processes_and_blames_no_document() throws Exception {
    var parser = new ProcessDocumentParser(MisbehavingReader.class, SMALL);
    long pid = Long.parseLong(parse(parser, "process", "-").blocks().getFirst().text());
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    assertThat(process).isPresent();
    parser.close();
    process.get().onExit().get();
    assertThatThrownBy(() -> parse(parser, "brief.md", "# Brief"))
        .isInstanceOf(CancellationException.class);
  }
}
