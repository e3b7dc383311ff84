package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.SearchReasons;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonSearchTest {

  private static final String WHY = "Klacht van mevrouw Yıldız over inzage";
  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final Asker WILLEM =
      new Asker(WATERHOVEN, PersonId.random(), Set.of(Role.AUDITOR), Set.of());
  private static final PersonId NOOR = PersonId.of("0b0e7a52-1111-4222-8333-444455556666");

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private boolean away;
  private final Map<Long, SearchReasons.Reason> kept = new HashMap<>();
  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final MerkleLog log = new MerkleLog(leaves, () -> now, "node-1");
  private final InMemoryLogIndex index = new InMemoryLogIndex();
  private final PersonSearch search =
      new PersonSearch(log, leaves, index, reasons(), people(), () -> now);

  private SearchReasons reasons() {
    return new SearchReasons() {
      @Override
      public void keep(OrganisationId organisation, long sequence, Reason reason) {
        if (away) {
          throw new StoreUnavailable("away", new IllegalStateException());
        }
        kept.put(sequence, reason);
      }

      @Override
      public Optional<Reason> find(OrganisationId organisation, long sequence) {
        return Optional.ofNullable(kept.get(sequence));
      }
    };
  }

  private static People people() {
    return new People() {
      @Override
      public Optional<Person> find(OrganisationId organisation, PersonId id) {
        return Optional.empty();
      }

      @Override
      public Optional<Person> ofAccount(OrganisationId organisation, String account) {
        return account.equals("noor@waterhoven.example")
            ? Optional.of(new Person(NOOR, organisation, account, "Noor", Set.of(), Set.of(), true))
            : Optional.empty();
      }

      @Override
      public List<Person> all(OrganisationId organisation) {
        return List.of();
      }

      @Override
      public void save(Person person) {}
    };
  }

  private void questions() {
    for (int each = 0; each < 3; each++) {
      log.record(WATERHOVEN, Action.DOCUMENT_OPENED, Map.of("person", NOOR.toString()));
    }
    var _ = new LogIndexing(leaves, index, Instant::now).catchUp(WATERHOVEN, Duration.ofMinutes(1));
  }

  private AuditRecord entry(long place) {
    return AuditRecord.of(WATERHOVEN, leaves.read(WATERHOVEN, place, 1).getFirst());
  }

  private long recorded(String who) {
    return ((PersonSearch.Asked.Recorded) search.ask(WILLEM, who, WHY, LogQuery.ALL)).place();
  }

  @Test
  void a_search_stands_in_the_log_before_anything_is_shown_and_without_the_words() {
    questions();
    long place = recorded("Noor@Waterhoven.example ");
    AuditRecord intent = entry(place);
    assertThat(intent.action()).isEqualTo(Action.LOG_SEARCHED);
    assertThat(intent.fields())
        .containsEntry("person", WILLEM.person().toString())
        .containsEntry("about", NOOR.toString());
    assertThat(entry(place + 1).fields()).containsEntry("found", "3");
    assertThat(leaves.read(WATERHOVEN, 0, 100).toString()).doesNotContain("Klacht", "noor@");
    assertThat(search.about(WILLEM, place)).contains(NOOR);
  }

  @Test
  void the_reason_is_what_the_leaf_committed_to_or_it_is_not_shown() {
    long place = recorded("noor@waterhoven.example");
    StoredLeaf leaf = leaves.read(WATERHOVEN, place, 1).getFirst();
    assertThat(search.reason(WATERHOVEN, entry(place), leaf.entry())).isEqualTo(WHY);
    kept.put(
        place,
        new SearchReasons.Reason(
            java.util.Objects.requireNonNull(kept.get(place)).salt(), "iets anders, achteraf"));
    assertThat(search.reason(WATERHOVEN, entry(place), leaf.entry())).isEmpty();
    assertThat(search.reason(WATERHOVEN, entry(place + 1), leaf.entry())).isEmpty();
  }

  @Test
  void the_beginning_of_a_number_will_do_when_it_is_of_one_person() {
    questions();
    assertThat(search.about(WILLEM, recorded("0b0e7a52"))).contains(NOOR);
    assertThat(search.ask(WILLEM, "0b0e7a53", WHY, LogQuery.ALL))
        .isInstanceOf(PersonSearch.Asked.Refused.class);
  }

  @Test
  void without_a_reason_or_a_person_nothing_is_recorded() {
    for (List<String> asked :
        List.of(
            List.of("noor@waterhoven.example", "nieuwsgierig"),
            List.of("noor@waterhoven.example", " "),
            List.of("noor@waterhoven.example", "woord ".repeat(200)),
            List.of("niemand@waterhoven.example", WHY),
            List.of("", WHY))) {
      assertThat(search.ask(WILLEM, asked.get(0), asked.get(1), LogQuery.ALL))
          .isInstanceOf(PersonSearch.Asked.Refused.class);
    }
    assertThat(leaves.size(WATERHOVEN)).isZero();
  }

  @Test
  void only_who_gave_the_reason_can_use_it_and_not_for_ever() {
    questions();
    long place = recorded("noor@waterhoven.example");
    var another = new Asker(WATERHOVEN, PersonId.random(), Set.of(Role.AUDITOR), Set.of());
    assertThat(search.about(another, place)).isEmpty();
    assertThat(search.about(WILLEM, 0)).isEmpty();
    assertThat(search.about(WILLEM, place + 1)).isEmpty();
    assertThat(search.about(WILLEM, 99)).isEmpty();
    now = now.plus(PersonSearch.HOLDS);
    assertThat(search.about(WILLEM, place)).isEmpty();
  }

  @Test
  void a_reason_that_cannot_be_kept_stops_the_search() {
    away = true;
    assertThatThrownBy(() -> search.ask(WILLEM, "noor@waterhoven.example", WHY, LogQuery.ALL))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(entry(1).kind().toString()).contains("FAILED");
  }
}
