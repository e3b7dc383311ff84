package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.Cosigning.Agreement;
import eu.sluis.audit.Hash;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.InMemoryTreeStore;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.SignatureAlgorithm;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.audit.TilePath;
import eu.sluis.monitor.internal.Pages.RowView;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LogPagesTest {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final String PERSON = "0b0e7a52-1111-4222-8333-444455556666";

  static final LogKeys KEYS = keys();

  private final InMemoryLeafStore store = new InMemoryLeafStore();
  private final InMemoryTreeStore tree = new InMemoryTreeStore();
  private final MerkleLog log =
      new MerkleLog(store, () -> Instant.parse("2026-11-22T12:00:00Z"), "node-1");
  private final Publisher publisher =
      new Publisher(store, tree, KEYS, () -> Instant.parse("2026-11-22T12:00:00Z"));
  private final LogReading reading = new LogReading(store, publisher::last);
  private final SigningViews signing = new SigningViews(Locale.of("nl"));
  private final LogViews views = new LogViews(Map.of("wmo", "Wmo-consulent"), Locale.of("nl"));

  @Test
  void an_empty_log_is_an_empty_page() {
    var part = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(views.rows(part)).isEmpty();
    assertThat(part.older()).isEmpty();
    assertThat(part.newer()).isEmpty();
  }

  @Test
  void pages_of_fifty_hold_every_entry_once_and_lead_back() {
    logIns(120);
    var first = reading.before(WATERHOVEN, OptionalLong.empty());
    var second = reading.before(WATERHOVEN, first.older());
    var third = reading.before(WATERHOVEN, second.older());
    assertThat(List.of(first, second, third))
        .extracting(part -> part.start() + "-" + (part.end() - 1) + ":" + part.lines().size())
        .containsExactly("70-119:50", "20-69:50", "0-19:20");
    assertThat(third.older()).isEmpty();
    assertThat(views.paging(third).newerHref()).isEqualTo("/logboek?voor=70");
    assertThat(views.paging(second).newerHref()).isEqualTo("/logboek");
    assertThat(views.paging(first).newerHref()).isEmpty();
    assertThat(views.paging(first).olderHref()).isEqualTo("/logboek?voor=70");
    assertThat(views.paging(second).shown()).isEqualTo("Nummer 20 tot en met 69, van 120 regels");
  }

  @Test
  void exactly_fifty_entries_are_one_page() {
    logIns(LogReading.PAGE);
    var part = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(part.lines()).hasSize(LogReading.PAGE);
    assertThat(part.older()).isEmpty();
  }

  @Test
  void a_number_that_is_not_in_the_log_shows_the_newest_page() {
    logIns(3);
    for (long strange : new long[] {0, -5, 4, Long.MAX_VALUE}) {
      assertThat(reading.before(WATERHOVEN, OptionalLong.of(strange)).end()).isEqualTo(3);
    }
  }

  @Test
  void an_intent_and_its_outcome_tell_of_each_other() {
    OpenIntent intent = question();
    log.conclude(intent, Ending.REFUSED, Map.of("refusal", "policy"));
    List<RowView> rows = views.rows(reading.before(WATERHOVEN, OptionalLong.empty()));
    RowView outcome = rows.get(0);
    assertThat(outcome.kind()).isEqualTo("afloop");
    assertThat(outcome.ending().text()).isEqualTo("geweigerd");
    assertThat(outcome.other().text()).isEqualTo("begon bij 0");
    assertThat(outcome.useCase()).isEqualTo("Wmo-consulent");
    assertThat(outcome.person()).isEqualTo("0b0e7a52");
    assertThat(outcome.refusal()).isEqualTo("een regel staat het niet toe");
    RowView begun = rows.get(1);
    assertThat(begun.kind()).isEqualTo("voornemen");
    assertThat(begun.ending().text()).isEqualTo("geweigerd");
    assertThat(begun.other().number()).isEqualTo("1");
    assertThat(begun.rules()).containsExactly("floor:a", "baseline:b", "use_case:wmo-1");
    assertThat(begun.moreRules()).isEqualTo(1);
  }

  @Test
  void halves_on_different_pages_still_find_each_other() {
    OpenIntent intent = question();
    logIns(LogReading.PAGE);
    log.conclude(intent, Ending.ANSWERED, Map.of());
    var newest = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(views.rows(newest).getFirst().useCase()).isEqualTo("Wmo-consulent");
    var oldest = reading.before(WATERHOVEN, newest.older());
    assertThat(views.rows(oldest).getLast().ending().text()).isEqualTo("beantwoord");
  }

  @Test
  void an_outcome_far_away_is_not_called_running() {
    OpenIntent intent = question();
    logIns(LogReading.PAGE + LogReading.AFTERWARDS);
    log.conclude(intent, Ending.ANSWERED, Map.of());
    var row = views.rows(reading.before(WATERHOVEN, OptionalLong.of(1))).getFirst();
    assertThat(row.ending().text()).isEqualTo("staat verderop");
    assertThat(single(0).row().ending().text()).isEqualTo("beantwoord");
  }

  @Test
  void an_intent_without_an_outcome_is_running() {
    question();
    var row = views.rows(reading.before(WATERHOVEN, OptionalLong.empty())).getFirst();
    assertThat(row.ending().text()).isEqualTo("loopt nog");
    assertThat(single(0).companionAdvice()).isNotEmpty();
  }

  @Test
  void an_entry_shows_every_field() {
    question();
    log.record(WATERHOVEN, Action.LOG_IN, Map.of("shoe_size", "46"));
    var question = single(0);
    assertThat(question.fields())
        .extracting(field -> field.label() + ": " + field.values().getFirst().text())
        .containsExactly(
            "Toepassing: Wmo-consulent",
            "Persoon (nummer, geen naam): " + PERSON,
            "Regels die meetelden: floor:a",
            "Herkend in de vraag: 2 namen");
    assertThat(question.fields().get(2).values().get(2).href())
        .isEqualTo("/toepassingen/wmo#use_case-wmo-1");
    assertThat(question.fields().get(2).values().get(3).href()).isEmpty();
    var logIn = single(1);
    assertThat(logIn.fields().getFirst().label()).isEqualTo("shoe_size");
  }

  @Test
  void there_is_no_entry_before_the_first_or_after_the_last() {
    logIns(1);
    assertThat(reading.single(WATERHOVEN, -1)).isEmpty();
    assertThat(reading.single(WATERHOVEN, 1)).isEmpty();
    assertThat(reading.single(WATERHOVEN, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void an_entry_is_unsigned_at_first_and_then_proven() {
    logIns(3);
    assertThat(single(1).standing().text()).contains("Nog niet ondertekend");
    assertThat(single(1).proven()).isFalse();
    var before = signing();
    assertThat(before.size()).isEmpty();
    assertThat(before.behind()).isEqualTo("3");
    var _ = publisher.publish(WATERHOVEN);
    logIns(1);
    assertThat(single(1).standing().text()).contains("controlepunt van 3 regels");
    assertThat(single(1).proven()).isTrue();
    assertThat(single(3).proven()).isFalse();
    var after = signing();
    assertThat(after.size()).isEqualTo("3");
    assertThat(after.behind()).isEqualTo("1");
    assertThat(after.keys()).hasSize(1).first().asString().startsWith("sluis/" + WATERHOVEN);
  }

  @Test
  void an_entry_shows_its_way_to_the_top_its_signatures_and_its_files() {
    logIns(300);
    var _ = publisher.publish(WATERHOVEN);
    for (long place : new long[] {0, 1, 255, 256, 299}) {
      var chain = single(place).chain();
      Hash hash = Hash.ofLeaf(store.read(WATERHOVEN, place, 1).getFirst().bytes());
      for (Pages.StepView step : chain.path()) {
        Hash other = hash(String.join("", step.hash()));
        hash = step.place().equals("links") ? Hash.ofNode(other, hash) : Hash.ofNode(hash, other);
      }
      assertThat(hash.hex()).isEqualTo(String.join("", chain.root()));
      assertThat(chain.size()).isEqualTo("300");
      assertThat(chain.signatures()).extracting(Pages.EndingView::tone).containsExactly("ok");
    }
    assertThat(single(299).chain().files())
        .extracting(Pages.ValueView::href)
        .containsExactly(
            "/log/x/checkpoint",
            "/log/x/tile/entries/001.p/44",
            "/log/x/tile/0/001.p/44",
            "/log/x/tile/1/000.p/1");
    assertThat(single(3).chain().files())
        .extracting(Pages.ValueView::text)
        .containsExactly("checkpoint", "tile/entries/000", "tile/0/000", "tile/1/000.p/1");
  }

  private static Hash hash(String hex) {
    try {
      return Hash.fromHex(hex);
    } catch (Malformed malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  @Test
  void an_outcome_far_away_is_found_by_the_index_and_told_with_its_intent() {
    OpenIntent intent = question();
    logIns(LogReading.SEARCHED_MAX + 1);
    log.conclude(intent, Ending.REFUSED, Map.of("refusal", "policy"));
    long outcome = LogReading.SEARCHED_MAX + 2L;
    var found =
        new FoundReading(store, publisher::last)
            .read(
                WATERHOVEN,
                List.of(
                    new eu.sluis.monitor.LogIndex.Found(0, java.util.OptionalLong.of(outcome))));
    var row = views.act(found.getFirst());
    assertThat(row.ending().text()).isEqualTo("geweigerd");
    assertThat(row.refusal()).isEqualTo("een regel staat het niet toe");
    assertThat(row.useCase()).isEqualTo("Wmo-consulent");
    var entry =
        views.entry(
            reading.single(WATERHOVEN, 0).orElseThrow(),
            Optional.of(found.getFirst()),
            "",
            KEYS.verifiers(WATERHOVEN),
            "/log/x");
    assertThat(entry.row().ending().text()).isEqualTo("geweigerd");
    assertThat(entry.companionAdvice()).isEmpty();
    assertThat(entry.outcome()).extracting(Pages.FieldView::label).contains("Reden van weigering");
  }

  @Test
  void an_index_that_leads_to_another_outcome_is_not_believed() {
    var _ = question();
    OpenIntent other = question();
    log.conclude(other, Ending.REFUSED, Map.of());
    var found =
        new FoundReading(store, publisher::last)
            .read(
                WATERHOVEN,
                List.of(new eu.sluis.monitor.LogIndex.Found(0, java.util.OptionalLong.of(2))));
    assertThat(found.getFirst().outcome()).isEmpty();
    assertThat(views.act(found.getFirst()).ending().text()).isNotEqualTo("geweigerd");
  }

  @Test
  void a_changed_entry_is_named_and_hides_no_other() {
    logIns(5);
    change(2, false);
    var part = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(part.damaged()).containsExactly(2L);
    assertThat(views.damaged(part)).isEqualTo("2");
    assertThat(views.rows(part))
        .extracting(RowView::sound)
        .containsExactly(true, true, false, true, true);
    assertThat(single(2).row().sound()).isFalse();
    assertThat(single(2).stored()).contains("log_out");
  }

  @Test
  void an_entry_that_was_changed_with_its_hash_is_named_by_the_signed_tree() {
    logIns(5);
    var _ = publisher.publish(WATERHOVEN);
    change(2, true);
    assertThat(reading.before(WATERHOVEN, OptionalLong.empty()).damaged()).containsExactly(2L);
    assertThat(single(2).row().sound()).isFalse();
    assertThat(single(2).standing().text()).contains("een andere regel ondertekend");
    assertThat(single(3).proven()).isTrue();
  }

  @Test
  void a_changed_tile_is_named_and_hides_no_entry() {
    logIns(5);
    var _ = publisher.publish(WATERHOVEN);
    tree.tamper(WATERHOVEN, new TilePath.Hashes(0, 0, 5), new byte[5 * 32]);
    assertThat(signing().damaged()).isEqualTo("tile/0/000.p/5");
    assertThat(reading.before(WATERHOVEN, OptionalLong.empty()).damaged()).isEmpty();
    assertThat(single(2).standing().text()).contains("tile/0/000.p/5");
  }

  @Test
  void a_witness_that_does_not_agree_is_said_and_none_says_nothing() {
    logIns(1);
    assertThat(signing().witness().text()).isEmpty();
    var part = reading.before(WATERHOVEN, OptionalLong.empty());
    assertThat(witness(part, new Agreement.Agreed(12)).tone()).isEqualTo("ok");
    for (Agreement not :
        List.of(
            new Agreement.NotAsked(), new Agreement.Stranger(404), new Agreement.Refused(1_234))) {
      assertThat(not.goesOn()).isFalse();
      assertThat(witness(part, not).tone()).isEqualTo("stop");
      assertThat(witness(part, not).text()).contains("kan ", "niets", "gevraagd");
    }
    assertThat(witness(part, new Agreement.Refused(1_234)).text()).contains("1.234 regels");
  }

  private Pages.EndingView witness(LogReading.Part part, Agreement agreement) {
    return signing.signing(part, agreement, "/log/x", KEYS.verifiers(WATERHOVEN)).witness();
  }

  private Pages.SigningView signing() {
    return signing.signing(
        reading.before(WATERHOVEN, OptionalLong.empty()),
        new Agreement.NoWitness(),
        "/log/x",
        KEYS.verifiers(WATERHOVEN));
  }

  /** Somebody turned one log-in into a log-out. */
  private void change(long sequence, boolean itsHashToo) {
    StoredLeaf leaf = store.read(WATERHOVEN, sequence, 1).getFirst();
    String entry = leaf.entry().replace("log_in", "log_out");
    Hash hash = itsHashToo ? Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)) : leaf.hash();
    store.tamper(WATERHOVEN, new StoredLeaf(sequence, entry, hash, leaf.concludes()));
  }

  private static LogKeys keys() {
    try {
      return new LogKeys(
          List.of(SigningKey.generate("test", SignatureAlgorithm.ED25519, new SecureRandom())));
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Pages.EntryView single(long sequence) {
    Optional<LogReading.Single> found = reading.single(WATERHOVEN, sequence);
    return views.entry(
        found.orElseThrow(), Optional.empty(), "", KEYS.verifiers(WATERHOVEN), "/log/x");
  }

  private OpenIntent question() {
    return log.intend(
        WATERHOVEN,
        Action.QUESTION,
        Map.of(
            "use_case", "wmo",
            "person", PERSON,
            "rules", "floor:a baseline:b use_case:wmo-1 use_case:standaard-x",
            "recognised", "name=2"));
  }

  private void logIns(int count) {
    for (int each = 0; each < count; each++) {
      log.record(WATERHOVEN, Action.LOG_IN, Map.of("person", PERSON));
    }
  }
}
