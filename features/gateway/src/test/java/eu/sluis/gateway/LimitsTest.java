package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.limits.Allowance;
import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.LimitStore;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.gateway.limits.Spender;
import eu.sluis.gateway.limits.Use;
import eu.sluis.gateway.limits.Verdict;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final UseCaseId WMO = new UseCaseId("wmo");
  private static final LimitScope ALL = new LimitScope.OfOrganisation();
  private static final LimitScope USE_CASE = new LimitScope.OfUseCase(WMO);

  private final Road road = new Road();
  private final Shelf shelf = new Shelf();
  private final Allowance allowance = new Allowance(shelf, () -> road.now);
  private final Townspeople people = new Townspeople();
  private final Keys keys =
      new Keys(keyShelf(), road.useCases(), road.policies(), people, road.log, () -> road.now);
  private final Limits limits = new Limits(shelf, allowance, keys, road.log);
  private final Asker administrator = asker(Role.ADMINISTRATOR, Set.of());
  private final Asker owner = asker(Role.OWNER, Set.of(new GroupId("wmo")));

  @Test
  void an_administrator_limits_everything_and_an_owner_what_is_theirs_alone() {
    assertThat(scopes(administrator))
        .containsExactly(
            ALL,
            USE_CASE,
            new LimitScope.OfKey("0000000000001"),
            new LimitScope.OfKey("0000000000002"));
    // The second key has a use case of somebody else too.
    assertThat(scopes(owner)).containsExactly(USE_CASE, new LimitScope.OfKey("0000000000001"));
    assertThat(scopes(asker(Role.USER, Set.of(new GroupId("wmo"))))).isEmpty();
    assertThat(scopes(asker(Role.OWNER, Set.of(new GroupId("hr"))))).isEmpty();
    assertThat(limits.subject(owner, "organisation", "")).isEmpty();
    assertThat(limits.subject(owner, "use_case", "hr")).isEmpty();
  }

  @Test
  void a_change_is_recorded_and_holds_here_at_once() {
    var spender = new Spender(Road.WATERHOVEN, WMO, Optional.empty());
    assertThat(allowance.reserve(spender, Use.NOTHING)).isEqualTo(new Verdict.Unlimited());
    set(owner, Map.of(Measure.AT_ONCE, 2L, Measure.EUROS_PER_DAY, 5_000_000L));
    assertThat(road.log.intent())
        .containsEntry("scope", "use_case")
        .containsEntry("subject", "wmo")
        .containsEntry("limits", "euros_per_day=5000000 at_once=2");
    assertThat(allowance.reserve(spender, Use.NOTHING)).isInstanceOf(Verdict.Reserved.class);
  }

  @Test
  void a_limit_that_another_node_set_holds_after_a_few_seconds() {
    var spender = new Spender(Road.WATERHOVEN, WMO, Optional.empty());
    assertThat(allowance.reserve(spender, Use.NOTHING)).isEqualTo(new Verdict.Unlimited());
    shelf.set(Road.WATERHOVEN, USE_CASE, Map.of(Measure.AT_ONCE, 2L), PersonId.random());
    road.now = road.now.plus(Allowance.KNOWN_FOR);
    assertThat(allowance.reserve(spender, Use.NOTHING)).isInstanceOf(Verdict.Reserved.class);
  }

  @Test
  void what_cannot_be_recorded_does_not_happen() {
    road.log.awayForIntents = true;
    assertThatThrownBy(() -> set(owner, Map.of(Measure.AT_ONCE, 2L)))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(shelf.kept).isEmpty();
  }

  private void set(Asker by, Map<Measure, Long> amounts) {
    limits.set(by, limits.subject(by, "use_case", "wmo").orElseThrow(), amounts);
  }

  private List<LimitScope> scopes(Asker by) {
    return limits.subjects(by).stream().map(Limits.Subject::scope).toList();
  }

  private static Asker asker(Role role, Set<GroupId> groups) {
    return new Asker(Road.WATERHOVEN, PersonId.random(), Set.of(role), groups);
  }

  /** Keeps limits, and reserves whatever is asked. */
  private static final class Shelf implements LimitStore {
    final Map<LimitScope, Map<Measure, Long>> kept = new HashMap<>();

    @Override
    public Set<LimitScope> scopes(OrganisationId organisation) {
      return kept.keySet();
    }

    @Override
    public List<Limit.Standing> standings(OrganisationId organisation) {
      return List.of();
    }

    @Override
    public void set(
        OrganisationId organisation, LimitScope scope, Map<Measure, Long> amounts, PersonId by) {
      kept.put(scope, amounts);
    }

    @Override
    public Verdict reserve(Spender spender, UUID id, Use most, Duration reservedFor) {
      return new Verdict.Reserved(id);
    }

    @Override
    public void settle(Spender spender, UUID id, Use used) {}
  }

  /** One key for one use case, and one for that and another. */
  private KeyShelf keyShelf() {
    var kept = new KeyShelf(people);
    var hash = new KeyHash(new byte[] {1}, new byte[] {2});
    kept.add(key("0000000000001", List.of(WMO)), hash);
    kept.add(key("0000000000002", List.of(WMO, new UseCaseId("hr"))), hash);
    return kept;
  }

  private static ClientKey key(String id, List<UseCaseId> useCases) {
    Instant made = Instant.parse("2026-11-20T12:00:00Z");
    return new ClientKey(
        new KeyId(id),
        Road.WATERHOVEN,
        "Chat",
        new ClientKey.Holder.OfService(PersonId.random(), "Chat", Set.of()),
        useCases,
        Optional.empty(),
        made,
        PersonId.random(),
        made.plusSeconds(3_600),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
