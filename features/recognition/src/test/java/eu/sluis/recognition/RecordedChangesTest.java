package eu.sluis.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditReader;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.OrganisationWords.MayStay;
import eu.sluis.privacy.OrganisationWords.Personal;
import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordedChangesTest {

  private static final String SECRET = "regenboogloket";

  private final FakeStore store = new FakeStore();
  private final InMemoryLeafStore entries = new InMemoryLeafStore();
  private final InstantSource clock = () -> Instant.parse("2026-11-20T12:00:00Z");
  private final MerkleLog log = new MerkleLog(entries, clock, "node-1");
  private final WordBook words = new WordBook(store, log, clock);
  private final ExampleSet examples = new ExampleSet(store, log, clock);
  private final Asker ilse =
      new Asker(OrganisationId.random(), PersonId.random(), Set.of(Role.PRIVACY_OFFICER), Set.of());

  @Test
  void a_word_is_recorded_before_and_after_and_never_by_what_it_says() throws WordRefused {
    words.add(
        ilse, "Ilse", new Personal(SECRET, DataCategory.CASE_NUMBER), "project van " + SECRET);
    List<AuditRecord> records = records();
    assertThat(records).hasSize(2);
    assertThat(records.getFirst().fields())
        .containsEntry("kind", "personal")
        .containsEntry("category", "case_number")
        .containsEntry("person", ilse.person().toString())
        .containsEntry("word", words.words(ilse).getFirst().id().toString());
    assertThat(records.getLast().kind()).isEqualTo(new AuditRecord.Kind.Outcome(0, Ending.DONE));
    assertThat(records.toString()).doesNotContain(SECRET);
  }

  @Test
  void a_word_that_reads_the_same_is_refused_and_leaves_no_trace() throws WordRefused {
    words.add(ilse, "Ilse", new MayStay("Karin de Boer"), "");
    assertThatThrownBy(
            () -> words.add(ilse, "Ilse", new Personal("KARIN  DE BOÉR", DataCategory.NAME), ""))
        .isInstanceOfSatisfying(
            WordRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(WordRefused.Reason.KNOWN_ALREADY));
    assertThat(words.words(ilse)).hasSize(1);
    assertThat(records()).hasSize(2);
  }

  @Test
  void two_officers_who_add_the_same_word_at_once_add_it_once() throws WordRefused {
    // Between the look of the second and its writing the first has written.
    var racing =
        new WordBook(
            store,
            new Interrupted(
                () -> {
                  try {
                    words.add(ilse, "Ilse", new MayStay(SECRET), "");
                  } catch (WordRefused impossible) {
                    throw new IllegalStateException(impossible);
                  }
                }),
            clock);
    assertThatThrownBy(() -> racing.add(ilse, "Ilse", new MayStay(SECRET), ""))
        .isInstanceOf(WordRefused.class);
    assertThat(words.words(ilse)).hasSize(1);
    assertThat(records().getLast().kind()).isInstanceOf(AuditRecord.Kind.Outcome.class);
    assertThat(records().toString()).contains(Ending.REFUSED.toString());
  }

  @Test
  void without_a_record_nothing_changes() throws WordRefused {
    words.add(ilse, "Ilse", new MayStay(SECRET), "");
    Example example = examples.keep(ilse, "Ilse", "Tekst", List.of());
    var mute = new LogAway();
    var muteWords = new WordBook(store, mute, clock);
    var muteExamples = new ExampleSet(store, mute, clock);
    UUID word = words.words(ilse).getFirst().id();
    assertThatThrownBy(() -> muteWords.add(ilse, "Ilse", new MayStay("iets anders"), ""))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> muteWords.remove(ilse, word)).isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> muteExamples.keep(ilse, "Ilse", "Nog een", List.of()))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> muteExamples.remove(ilse, example.id()))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> muteExamples.export(ilse)).isInstanceOf(AuditUnavailable.class);
    assertThat(words.words(ilse)).hasSize(1);
    assertThat(examples.examples(ilse)).containsExactly(example);
  }

  @Test
  void a_store_that_fails_half_way_is_recorded_as_failed() {
    var failing = new ExampleSet(new FullStore(store), log, clock);
    assertThatThrownBy(() -> failing.keep(ilse, "Ilse", "Tekst", List.of()))
        .isInstanceOf(FakeStore.Away.class);
    assertThat(records().getLast().kind())
        .isEqualTo(new AuditRecord.Kind.Outcome(0, Ending.FAILED));
  }

  @Test
  void a_word_goes_and_a_word_that_is_gone_is_not_recorded_again() throws WordRefused {
    words.add(ilse, "Ilse", new MayStay(SECRET), "");
    UUID id = words.words(ilse).getFirst().id();
    words.remove(ilse, id);
    words.remove(ilse, id);
    assertThat(words.words(ilse)).isEmpty();
    assertThat(records()).hasSize(4);
  }

  @Test
  void there_is_an_end_to_how_many_examples() throws WordRefused {
    for (int i = 0; i < ExampleSet.EXAMPLES_MAX; i++) {
      store.keep(ilse.organisation(), example("Tekst " + i));
    }
    assertThatThrownBy(() -> examples.keep(ilse, "Ilse", "Een te veel", List.of()))
        .isInstanceOfSatisfying(
            WordRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(WordRefused.Reason.TOO_MANY));
  }

  @Test
  void an_export_has_a_line_for_each_example_with_places_in_code_points() throws WordRefused {
    String text = "\ud83d\ude42 \"Karin\"\nbelt";
    examples.keep(ilse, "Ilse", text, List.of(new Label(new Span(4, 9), DataCategory.NAME)));
    String lines = new String(examples.export(ilse), StandardCharsets.UTF_8);
    assertThat(lines)
        .isEqualTo(
            "{\"id\":\"%s\",\"text\":\"\\uD83D\\uDE42 \\\"Karin\\\"\\nbelt\",\"labels\":[{\"start\":3,\"end\":8,\"category\":\"name\"}]}\n"
                .formatted(examples.examples(ilse).getFirst().id()));
    assertThat(records().get(2).fields()).containsEntry("entries", "1");
    assertThat(records().toString()).doesNotContain("Karin");
  }

  @Test
  void a_word_holds_for_the_next_text_and_is_read_only_when_something_changed() throws WordRefused {
    var detectors = new OrganisationDetectors(new DutchDetector(), store);
    String text = "Over " + SECRET + ".";
    assertThat(detectors.of(ilse.organisation()).detect(text)).isEmpty();
    words.add(ilse, "Ilse", new Personal(SECRET, DataCategory.CASE_NUMBER), "");
    assertThat(detectors.of(ilse.organisation()).detect(text))
        .extracting(Finding::category)
        .containsExactly(DataCategory.CASE_NUMBER);
    assertThat(detectors.of(OrganisationId.random()).detect(text)).isEmpty();
    int read = store.wordsRead;
    assertThat(detectors.of(ilse.organisation()).detect(text)).hasSize(1);
    assertThat(store.wordsRead).isEqualTo(read);
    words.remove(ilse, words.words(ilse).getFirst().id());
    assertThat(detectors.of(ilse.organisation()).detect(text)).isEmpty();
  }

  @Test
  void when_the_words_cannot_be_read_there_is_no_detector_not_even_one_of_before() {
    var detectors = new OrganisationDetectors(new DutchDetector(), store);
    assertThat(detectors.of(ilse.organisation()).detect("")).isEmpty();
    store.away = true;
    assertThatThrownBy(() -> detectors.of(ilse.organisation())).isInstanceOf(FakeStore.Away.class);
  }

  private List<AuditRecord> records() {
    return new AuditReader(entries).newest(ilse.organisation(), 50).records().reversed();
  }

  private static Example example(String text) {
    return new Example(UUID.randomUUID(), Instant.EPOCH, "Ilse", text, List.of());
  }

  /** Cannot keep anything. */
  private static final class FullStore implements RecognitionStore {
    private final FakeStore real;

    FullStore(FakeStore real) {
      this.real = real;
    }

    @Override
    public long version(OrganisationId organisation) {
      return real.version(organisation);
    }

    @Override
    public WordList words(OrganisationId organisation) {
      return real.words(organisation);
    }

    @Override
    public void change(
        OrganisationId organisation, java.util.function.UnaryOperator<List<KnownWord>> change) {
      real.change(organisation, change);
    }

    @Override
    public List<Example> examples(OrganisationId organisation) {
      return real.examples(organisation);
    }

    @Override
    public int exampleCount(OrganisationId organisation) {
      return real.exampleCount(organisation);
    }

    @Override
    public void keep(OrganisationId organisation, Example example) {
      throw new FakeStore.Away();
    }

    @Override
    public boolean removeExample(OrganisationId organisation, UUID id) {
      return real.removeExample(organisation, id);
    }
  }

  /** Does something else at the moment of the intent. */
  private final class Interrupted implements AuditLog {
    private final Runnable meanwhile;

    Interrupted(Runnable meanwhile) {
      this.meanwhile = meanwhile;
    }

    @Override
    public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
      meanwhile.run();
      return log.intend(organisation, action, facts);
    }

    @Override
    public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
      return log.conclude(intent, ending, facts);
    }

    @Override
    public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
      log.record(organisation, action, facts);
    }
  }

  private static final class LogAway implements AuditLog {
    @Override
    public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
      throw new AuditUnavailable("away", new IllegalStateException());
    }

    @Override
    public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
      throw new AuditUnavailable("away", new IllegalStateException());
    }

    @Override
    public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
      throw new AuditUnavailable("away", new IllegalStateException());
    }
  }
}
