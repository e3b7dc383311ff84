package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.gateway.Keys.Made;
import eu.sluis.gateway.Keys.Recipient;
import eu.sluis.gateway.Keys.Wish;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final UseCaseId WMO = new UseCaseId("wmo");

  private final Road road = new Road();
  private final Townspeople people = new Townspeople();
  private final KeyShelf shelf = new KeyShelf(people);
  private final Keys keys =
      new Keys(shelf, road.useCases(), road.policies(), people, road.log, () -> road.now);
  private final Person noor = people.add("noor", Set.of(Role.USER), Set.of(new GroupId("wmo")));
  private final Person sem = people.add("sem", Set.of(Role.USER), Set.of(new GroupId("hr")));
  private final Asker administrator = asker(Set.of(Role.ADMINISTRATOR), Set.of());
  private final Asker owner = asker(Set.of(Role.OWNER), Set.of(new GroupId("wmo")));

  @Test
  void a_key_opens_for_its_person_with_the_rights_of_this_moment() throws Exception {
    Made made = make(administrator, forPerson(noor));
    assertThat(made.secret()).matches("sluis_[0-9a-z]{88}");
    assertThat(admit(made).asker()).isEqualTo(noor.asker());
    people.save(
        new Person(
            noor.id(),
            Road.WATERHOVEN,
            noor.account(),
            noor.name(),
            Set.of(Role.USER),
            Set.of(),
            true));
    assertThat(admit(made).asker().groups()).isEmpty();
    people.save(
        new Person(
            noor.id(), Road.WATERHOVEN, noor.account(), noor.name(), Set.of(), Set.of(), false));
    assertThat(notAdmitted(made.secret())).isEqualTo(NotAdmitted.Reason.HOLDER_GONE);
    assertThat(road.log.events.getLast()).containsEntry("reason", "key_holder_gone");
  }

  @Test
  void only_the_whole_secret_opens() throws Exception {
    Made made = make(administrator, forPerson(noor));
    String secret = made.secret();
    for (int at = 6; at < secret.length(); at++) {
      char other = secret.charAt(at) == '0' ? '1' : '0';
      assertThat(notAdmitted(secret.substring(0, at) + other + secret.substring(at + 1)))
          .isEqualTo(NotAdmitted.Reason.UNKNOWN);
    }
    assertThat(notAdmitted(secret.substring(0, secret.length() - 1)))
        .isEqualTo(NotAdmitted.Reason.UNKNOWN);
    assertThat(notAdmitted("sluis_" + "z".repeat(88))).isEqualTo(NotAdmitted.Reason.UNKNOWN);
    assertThatThrownBy(() -> keys.admit(Optional.of("Basic " + secret)))
        .isInstanceOf(NotAdmitted.class)
        .hasMessage("MISSING");
    assertThatThrownBy(() -> keys.admit(Optional.empty())).isInstanceOf(NotAdmitted.class);
  }

  @Test
  void the_secret_is_kept_nowhere() throws Exception {
    Made made = make(administrator, forPerson(noor));
    String secret = made.secret().substring(made.secret().length() - 50);
    assertThat(made.toString() + made.key() + road.log.events + shelf.rows).doesNotContain(secret);
    var kept = shelf.find(Road.WATERHOVEN, made.key().id()).orElseThrow().hash();
    assertThat(kept.hash()).hasSize(32);
    var other = shelf.find(Road.WATERHOVEN, make(administrator, forPerson(noor)).key().id());
    assertThat(kept.salt()).isNotEqualTo(other.orElseThrow().hash().salt());
  }

  @Test
  void a_key_expires_and_is_revoked_at_once() throws Exception {
    Made made = make(administrator, forPerson(noor));
    Instant made90 = road.now;
    road.now = made90.plus(Duration.ofDays(90)).minusMillis(1);
    assertThat(admit(made).key()).isEqualTo(made.key());
    road.now = made90.plus(Duration.ofDays(90));
    assertThat(notAdmitted(made.secret())).isEqualTo(NotAdmitted.Reason.EXPIRED);
    Made other = make(administrator, forPerson(noor));
    keys.revoke(administrator, other.key().id());
    assertThat(notAdmitted(other.secret())).isEqualTo(NotAdmitted.Reason.REVOKED);
    assertThat(refused(() -> keys.revoke(administrator, other.key().id())))
        .isEqualTo(KeyRefused.Reason.GONE);
  }

  @Test
  void a_key_that_was_replaced_works_on_for_as_long_as_was_said() throws Exception {
    Made old = make(administrator, forPerson(noor));
    Instant then = road.now;
    Made next = keys.rotate(administrator, old.key().id(), Duration.ofHours(24));
    assertThat(next.key().useCases()).isEqualTo(old.key().useCases());
    assertThat(next.key().holder()).isEqualTo(old.key().holder());
    assertThat(admit(old).asker()).isEqualTo(admit(next).asker());
    road.now = then.plus(Duration.ofHours(24));
    assertThat(notAdmitted(old.secret())).isEqualTo(NotAdmitted.Reason.REPLACED);
    assertThat(admit(next).key().id()).isEqualTo(next.key().id());
    assertThat(refused(() -> keys.rotate(administrator, old.key().id(), Duration.ZERO)))
        .isEqualTo(KeyRefused.Reason.GONE);
    assertThat(
            refused(
                () -> keys.rotate(administrator, next.key().id(), Keys.OVERLAP_MAX.plusMillis(1))))
        .isEqualTo(KeyRefused.Reason.DAYS);
  }

  @Test
  void a_key_for_a_log_is_made_and_replaced_only_by_who_has_that_right_and_asks_nothing()
      throws Exception {
    var auditor = asker(Set.of(Role.AUDITOR, Role.OWNER), Set.of());
    Made made = keys.makeFor(auditor, "SIEM", Right.ACTOR_LOG, 30);
    assertThat(made.key().rights()).containsExactly(Right.ACTOR_LOG);
    assertThat(made.key().holder().id()).isEqualTo(auditor.person());
    assertThat(made.key().useCases()).isEmpty();
    assertThat(made.key().unnamed()).isEmpty();
    assertThat(road.log.intent()).containsEntry("kind", "actor_log");
    assertThat(refused(() -> keys.makeFor(administrator, "SIEM", Right.ACTOR_LOG, 30)))
        .isEqualTo(KeyRefused.Reason.NOT_YOURS);
    var officer = asker(Set.of(Role.PRIVACY_OFFICER), Set.of());
    assertThat(refused(() -> keys.makeFor(officer, "SIEM", Right.ACTOR_LOG, 30)))
        .isEqualTo(KeyRefused.Reason.NOT_YOURS);
    assertThat(keys.makeFor(officer, "LDV", Right.PROCESSING_LOG, 30).key().rights())
        .containsExactly(Right.PROCESSING_LOG);
    // Whoever replaces a key sees the new secret; taking it away shows nothing.
    assertThat(refused(() -> keys.rotate(administrator, made.key().id(), Duration.ZERO)))
        .isEqualTo(KeyRefused.Reason.NOT_YOURS);
    assertThat(refused(() -> keys.revoke(owner, made.key().id())))
        .isEqualTo(KeyRefused.Reason.NOT_YOURS);
    assertThat(keys.list(owner)).doesNotContain(made.key());
    keys.revoke(administrator, made.key().id());
    assertThat(refused(() -> keys.makeFor(auditor, "", Right.ACTOR_LOG, 30)))
        .isEqualTo(KeyRefused.Reason.LABEL);
    assertThat(refused(() -> keys.makeFor(auditor, "SIEM", Right.ACTOR_LOG, 367)))
        .isEqualTo(KeyRefused.Reason.DAYS);
  }

  @Test
  void an_owner_gives_only_what_they_may_use_and_only_their_own_groups() throws Exception {
    assertThat(make(owner, forPerson(noor)).key().useCases()).containsExactly(WMO);
    var stranger = asker(Set.of(Role.OWNER), Set.of(new GroupId("hr")));
    assertThat(keys.grantable(stranger)).isEmpty();
    assertThat(refused(() -> make(stranger, forPerson(noor))))
        .isEqualTo(KeyRefused.Reason.NOT_YOURS);
    var user = asker(Set.of(Role.USER), Set.of(new GroupId("wmo")));
    assertThat(refused(() -> make(user, forPerson(noor)))).isEqualTo(KeyRefused.Reason.NOT_YOURS);
    assertThat(refused(() -> make(owner, forService("hr")))).isEqualTo(KeyRefused.Reason.GROUPS);
    assertThat(admit(make(owner, forService("wmo"))).asker().groups())
        .containsExactly(new GroupId("wmo"));
    assertThat(keys.list(stranger)).isEmpty();
    assertThat(keys.list(owner)).hasSize(2);
    KeyId id = keys.list(owner).getFirst().id();
    assertThat(refused(() -> keys.revoke(stranger, id))).isEqualTo(KeyRefused.Reason.NOT_YOURS);
    assertThat(sem.active()).isTrue();
  }

  @Test
  void a_wish_that_is_wrong_is_refused_by_what_is_wrong_and_nothing_is_made() {
    var person = new Recipient.APerson(noor.id());
    assertThat(
            refused(
                () ->
                    make(administrator, new Wish(" ", person, List.of(WMO), Optional.empty(), 9))))
        .isEqualTo(KeyRefused.Reason.LABEL);
    assertThat(
            refused(
                () -> make(administrator, new Wish("a", person, List.of(), Optional.empty(), 9))))
        .isEqualTo(KeyRefused.Reason.USE_CASES);
    assertThat(
            refused(
                () ->
                    make(
                        administrator,
                        new Wish("a", person, List.of(new UseCaseId("x")), Optional.empty(), 9))))
        .isEqualTo(KeyRefused.Reason.NOT_YOURS);
    for (int days : List.of(0, Keys.DAYS_MAX + 1)) {
      assertThat(
              refused(
                  () ->
                      make(
                          administrator,
                          new Wish("a", person, List.of(WMO), Optional.empty(), days))))
          .isEqualTo(KeyRefused.Reason.DAYS);
    }
    var nobody = new Recipient.APerson(PersonId.random());
    assertThat(
            refused(
                () ->
                    make(administrator, new Wish("a", nobody, List.of(WMO), Optional.empty(), 9))))
        .isEqualTo(KeyRefused.Reason.HOLDER);
    assertThat(shelf.rows).isEmpty();
  }

  @Test
  void what_cannot_be_recorded_does_not_happen() throws Exception {
    Made made = make(administrator, forPerson(noor));
    road.log.awayForIntents = true;
    assertThatThrownBy(() -> make(administrator, forPerson(noor)))
        .isInstanceOf(AuditUnavailable.class);
    assertThatThrownBy(() -> keys.revoke(administrator, made.key().id()))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(shelf.rows).hasSize(1);
    assertThat(admit(made).key().id()).isEqualTo(made.key().id());
  }

  @Test
  void the_last_use_is_written_now_and_then() throws Exception {
    Made made = make(administrator, forPerson(noor));
    admit(made);
    admit(made);
    assertThat(shelf.uses).isEqualTo(1);
    road.now = road.now.plus(Keys.LAST_USE_BEHIND).plusMillis(1);
    admit(made);
    assertThat(shelf.uses).isEqualTo(2);
  }

  private interface Step {
    void run() throws KeyRefused;
  }

  private static KeyRefused.Reason refused(Step step) {
    try {
      step.run();
    } catch (KeyRefused refused) {
      return refused.reason();
    }
    throw new AssertionError("it was not refused");
  }

  private NotAdmitted.Reason notAdmitted(String secret) {
    try {
      keys.admit(Optional.of("Bearer " + secret));
    } catch (NotAdmitted refused) {
      return refused.reason();
    }
    throw new AssertionError("it was admitted");
  }

  private Keys.Caller admit(Made made) throws NotAdmitted {
    return keys.admit(Optional.of("Bearer " + made.secret()));
  }

  private Made make(Asker by, Wish wish) throws KeyRefused {
    return keys.make(by, wish);
  }

  private static Wish forPerson(Person person) {
    return new Wish("Chat", new Recipient.APerson(person.id()), List.of(WMO), Optional.empty(), 90);
  }

  private static Wish forService(String group) {
    return new Wish(
        "Chat",
        new Recipient.AService("Chat", Set.of(new GroupId(group))),
        List.of(WMO),
        Optional.empty(),
        90);
  }

  private static Asker asker(Set<Role> roles, Set<GroupId> groups) {
    return new Asker(Road.WATERHOVEN, PersonId.random(), roles, groups);
  }
}
