package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditReader;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import eu.sluis.register.KeepingRules;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpiringTest {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final UseCaseId WMO = new UseCaseId("wmo-consulent");

  private final MemoryConversations conversations = new MemoryConversations();
  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final MerkleLog log = new MerkleLog(leaves, () -> now, "node-1");
  private Keeping keeping = Keeping.USUAL;

  @Test
  void a_conversation_is_erased_on_the_day_its_months_have_passed_and_not_before() {
    Conversation old = kept("2026-05-22T21:59:00Z");
    Conversation younger = kept("2026-05-22T22:01:00Z");
    now = Instant.parse("2026-11-21T22:59:00Z");
    assertThat(expiring(log).run(WATERHOVEN)).isZero();
    now = Instant.parse("2026-11-21T23:01:00Z");
    assertThat(expiring(log).run(WATERHOVEN)).isEqualTo(1);
    assertThat(conversations.all).containsOnlyKeys(younger.id()).doesNotContainKey(old.id());
  }

  @Test
  void the_log_says_that_nobody_did_it_and_why() {
    Conversation old = kept("2026-01-01T12:00:00Z");
    assertThat(expiring(log).run(WATERHOVEN)).isEqualTo(1);
    AuditRecord entry = new AuditReader(leaves).newest(WATERHOVEN, 1).records().getFirst();
    assertThat(entry.action()).isEqualTo(Action.CONVERSATION_ERASED);
    assertThat(entry.fields())
        .containsEntry("cause", "retention")
        .containsEntry("conversation", old.id().toString())
        .doesNotContainKey("person");
  }

  @Test
  void what_is_preserved_and_what_has_longer_stays() {
    kept("2026-01-01T12:00:00Z");
    keeping = new Keeping(6, Valuation.PRESERVE, "1", Optional.empty());
    assertThat(expiring(log).run(WATERHOVEN)).isZero();
    keeping = new Keeping(12, Valuation.DESTROY, "", Optional.empty());
    assertThat(expiring(log).run(WATERHOVEN)).isZero();
  }

  @Test
  void more_than_one_page_goes_in_one_run() {
    for (int i = 0; i < 230; i++) {
      kept("2026-01-01T12:00:00Z");
    }
    assertThat(expiring(log).run(WATERHOVEN)).isEqualTo(230);
    assertThat(conversations.all).isEmpty();
  }

  @Test
  void what_cannot_be_recorded_is_not_erased() {
    kept("2026-01-01T12:00:00Z");
    assertThatThrownBy(() -> expiring(new LogAway()).run(WATERHOVEN))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(conversations.all).hasSize(1);
  }

  private Conversation kept(String changed) {
    var conversation =
        new Conversation(
            ConversationId.random(),
            WATERHOVEN,
            PersonId.random(),
            WMO,
            "titel",
            Instant.parse(changed));
    conversations.begin(conversation);
    return conversation;
  }

  private Expiring expiring(AuditLog to) {
    return new Expiring(to, conversations, new Kept(), new Cases(), new Rules(), () -> now);
  }

  private final class Kept implements KeptConversations {
    @Override
    public List<Conversation> page(
        OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit) {
      return wanted(organisation, wanted)
          .sorted(Comparator.comparing(Kept::place))
          .filter(one -> after.isEmpty() || place(one).compareTo(after.get().toString()) > 0)
          .limit(limit)
          .toList();
    }

    private static String place(Conversation conversation) {
      return conversation.id().toString();
    }

    private Stream<Conversation> wanted(OrganisationId organisation, Wanted wanted) {
      return conversations.all.values().stream()
          .filter(one -> one.organisation().equals(organisation))
          .filter(one -> wanted.useCase().map(one.useCase()::equals).orElse(true))
          .filter(one -> !one.changed().isBefore(wanted.from()))
          .filter(one -> one.changed().isBefore(wanted.until()));
    }

    @Override
    public long count(OrganisationId organisation, Wanted wanted) {
      return wanted(organisation, wanted).count();
    }

    @Override
    public Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns) {
      return conversations.turns.values().stream()
          .flatMap(List::stream)
          .map(Turn::id)
          .filter(turns::contains)
          .collect(Collectors.toSet());
    }
  }

  private final class Rules implements KeepingRules {
    @Override
    public Keeping of(OrganisationId organisation, UseCaseId useCase) {
      return keeping;
    }

    @Override
    public void save(OrganisationId organisation, UseCaseId useCase, Keeping other) {
      keeping = other;
    }
  }

  /** At first one. */
  private static final class Cases implements UseCases {
    private final Map<UseCaseId, UseCase> all = new HashMap<>();

    Cases() {
      save(new UseCase(WMO, WATERHOVEN, "Wmo", "", "", "", "", "", Optional.empty(), List.of()));
    }

    @Override
    public List<UseCase> all(OrganisationId organisation) {
      return List.copyOf(all.values());
    }

    @Override
    public Optional<UseCase> find(OrganisationId organisation, UseCaseId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public void save(UseCase useCase) {
      all.put(useCase.id(), useCase);
    }
  }

  private static final class LogAway implements AuditLog {
    @Override
    public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
      throw away();
    }

    @Override
    public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
      throw away();
    }

    @Override
    public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
      throw away();
    }

    private static AuditUnavailable away() {
      return new AuditUnavailable("away", new IllegalStateException());
    }
  }
}
