package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.ProcessingLog.Form;
import eu.sluis.vocabulary.OrganisationId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PeriodLogsTest {

  private static final OrganisationId ORGANISATION = OrganisationId.random();
  private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-11-23T00:00:00Z");
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PERSON = "6a2f1f60-0000-4000-8000-000000000007";

  private final InMemoryLeafStore store = new InMemoryLeafStore();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00.250Z"));
  private final MerkleLog log = new MerkleLog(store, now::get, "node-1");

  @Test
  void a_processing_is_a_line_in_milliseconds_without_who_asked() throws IOException {
    question(Ending.ANSWERED, Duration.ofMillis(1750));
    assertThat(processings(Form.LDV))
        .singleElement()
        .asString()
        .matches(
            """
            \\{"attributes":\\{"dpl.core.processing_activity_id":"https://waterhoven.example/wmo"\\},\
            "end_time":1795341602000,"name":"Vraag aan een AI-model",\
            "resource":\\{"attributes":\\{"service.name":"sluis"\\}\\},\
            "span_id":"[0-9a-f]{16}","start_time":1795341600250,"status":"Ok",\
            "trace_id":"0af7651916cd43dd8448eb211c80319c"\\}""")
        .doesNotContain(PERSON);
  }

  @Test
  void the_same_processing_for_a_collector_is_in_nanoseconds_as_text() throws IOException {
    question(Ending.FAILED, Duration.ofMillis(1750));
    assertThat(processings(Form.OTLP))
        .singleElement()
        .asString()
        .contains("\"startTimeUnixNano\":\"1795341600250000000\"")
        .contains("\"endTimeUnixNano\":\"1795341602000000000\"")
        .contains("\"status\":{\"code\":2}")
        .contains("\"traceId\":\"" + TRACE + "\"");
  }

  @Test
  void both_logs_name_the_same_trace_and_span_and_only_one_names_the_actor() throws IOException {
    question(Ending.ANSWERED, Duration.ofSeconds(1));
    String processing = processings(Form.LDV).getFirst();
    List<String> actors = actors();
    assertThat(actors).hasSize(2);
    String span = between(processing, "\"span_id\":\"", "\"");
    assertThat(actors)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"trace_id\":\"" + TRACE + "\"")
                    .contains("\"span_id\":\"" + span + "\"")
                    .contains("\"actor\":\"" + PERSON + "\"")
                    .contains("\"object\":{\"id\":\"wmo\",\"type\":\"use_case\"}"));
    assertThat(actors.get(0)).contains("\"result\":\"begun\"");
    assertThat(actors.get(1)).contains("\"result\":\"answered\"");
  }

  @Test
  void a_refusal_is_no_fault_and_a_user_who_stops_is_served() throws IOException {
    for (Ending ending : Ending.values()) {
      question(ending, Duration.ofMillis(1));
    }
    assertThat(processings(Form.LDV).stream().map(line -> between(line, "\"status\":\"", "\"")))
        .containsExactly("Ok", "Ok", "Unset", "Error", "Error", "Ok", "Error", "Ok");
  }

  @Test
  void every_processing_stands_in_exactly_one_of_two_periods() throws IOException {
    now.set(NEXT.minusMillis(1));
    question(Ending.ANSWERED, Duration.ofMillis(1));
    question(Ending.ANSWERED, Duration.ofMillis(1));
    log.record(ORGANISATION, Action.LOG_IN, Map.of("person", PERSON));
    assertThat(processings(Form.LDV)).isEmpty();
    var out = new ByteArrayOutputStream();
    assertThat(processingLog(Form.LDV).write(NEXT, NEXT.plus(Duration.ofDays(1)), out))
        .isEqualTo(2);
  }

  @Test
  void what_still_runs_has_no_line_yet_and_what_is_no_processing_has_none() throws IOException {
    var _ = log.intend(ORGANISATION, Action.QUESTION, Map.of("use_case", "wmo"));
    log.record(ORGANISATION, Action.LOG_IN, Map.of("person", PERSON));
    log.conclude(log.intend(ORGANISATION, Action.LOG_EXPORTED, Map.of()), Ending.DONE, Map.of());
    assertThat(processings(Form.LDV)).isEmpty();
    assertThat(actors()).hasSize(4);
  }

  @Test
  void a_long_log_is_read_from_the_middle_and_nothing_is_left_out() throws IOException {
    now.set(DAY.minus(Duration.ofDays(3)));
    for (int day = 0; day < 6; day++) {
      for (int i = 0; i < 300; i++) {
        question(Ending.DONE, Duration.ofMillis(1));
      }
      now.set(DAY.minus(Duration.ofDays(2 - day)));
    }
    assertThat(processings(Form.LDV)).hasSize(300);
  }

  @Test
  void an_act_without_a_trace_has_one_of_its_own() throws IOException {
    log.conclude(
        log.intend(ORGANISATION, Action.SEARCH, Map.of("use_case", "wmo")), Ending.DONE, Map.of());
    String trace = between(processings(Form.LDV).getFirst(), "\"trace_id\":\"", "\"");
    assertThat(trace).matches("[0-9a-f]{32}");
    assertThat(actors()).allSatisfy(line -> assertThat(line).contains(trace));
  }

  @Test
  void a_store_that_lost_an_entry_ends_it() {
    question(Ending.DONE, Duration.ofMillis(1));
    var lossy = new LossyStore(store);
    var reading =
        new ProcessingLog(new LogPeriod(lossy, ORGANISATION), _ -> URI.create("urn:x:y"), Form.LDV);
    assertThatThrownBy(() -> reading.write(DAY, NEXT, new ByteArrayOutputStream()))
        .isInstanceOf(AuditDamaged.class);
  }

  private void question(Ending ending, Duration took) {
    OpenIntent intent =
        log.intend(
            ORGANISATION,
            Action.QUESTION,
            Map.of("use_case", "wmo", "person", PERSON, "trace", TRACE));
    now.updateAndGet(before -> before.plus(took));
    log.conclude(intent, ending, Map.of());
  }

  private ProcessingLog processingLog(Form form) {
    return new ProcessingLog(
        new LogPeriod(store, ORGANISATION),
        useCase -> URI.create("https://waterhoven.example/" + useCase),
        form);
  }

  private List<String> processings(Form form) throws IOException {
    var out = new ByteArrayOutputStream();
    long count = processingLog(form).write(DAY, NEXT, out);
    return lines(out, count);
  }

  private List<String> actors() throws IOException {
    var out = new ByteArrayOutputStream();
    long count = new ActorLog(new LogPeriod(store, ORGANISATION)).write(DAY, NEXT, out);
    return lines(out, count);
  }

  private static List<String> lines(ByteArrayOutputStream out, long count) {
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize((int) count);
    return lines;
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }

  private record LossyStore(LeafStore whole) implements LeafStore {
    @Override
    public List<java.util.OptionalLong> append(OrganisationId organisation, List<NewLeaf> leaves) {
      return whole.append(organisation, leaves);
    }

    @Override
    public long size(OrganisationId organisation) {
      return whole.size(organisation) + 1;
    }

    @Override
    public List<StoredLeaf> read(OrganisationId organisation, long from, int limit) {
      return whole.read(organisation, from, limit);
    }

    @Override
    public List<StoredLeaf> at(OrganisationId organisation, Collection<Long> places) {
      return whole.at(organisation, places);
    }

    @Override
    public List<StoredLeaf> open(OrganisationId organisation) {
      return whole.open(organisation);
    }
  }
}
