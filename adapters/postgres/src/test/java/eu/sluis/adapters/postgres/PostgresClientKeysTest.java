package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.ClientKey.Holder;
import eu.sluis.gateway.KeyHash;
import eu.sluis.gateway.KeyId;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresClientKeysTest {

  private static final Instant NOON = Invented.NOON;

  private final Organisation here = Invented.municipality();
  private final Organisation elsewhere = Invented.municipality();
  private final Person noor = Invented.savedNoor(here);
  private final OrganisationDatabase database = TestDatabase.database();
  private final PostgresClientKeys keys = new PostgresClientKeys(database);

  @Test
  void a_key_comes_back_with_its_hash_and_its_person_of_this_moment() {
    ClientKey key = Invented.savedKey(noor);
    var found = keys.find(here.id(), key.id()).orElseThrow();
    assertThat(found.key()).isEqualTo(key);
    assertThat(found.hash().salt()).hasSize(16);
    assertThat(found.hash().hash()).hasSize(32);
    assertThat(found.person()).contains(noor);
    assertThat(keys.find(elsewhere.id(), key.id())).isEmpty();
    assertThat(keys.all(elsewhere.id())).isEmpty();

    var left =
        new Person(noor.id(), here.id(), noor.account(), noor.name(), Set.of(), Set.of(), false);
    new PostgresPeople(database).save(left);
    assertThat(keys.find(here.id(), key.id()).orElseThrow().person()).contains(left);
  }

  @Test
  void a_key_of_a_service_has_its_own_groups() {
    ClientKey key = service("0000000000001");
    keys.add(key, hash());
    var found = keys.find(here.id(), key.id()).orElseThrow();
    assertThat(found.key()).isEqualTo(key);
    assertThat(found.person()).isEmpty();
  }

  @Test
  void a_key_for_a_log_comes_back_with_its_right_and_without_a_use_case() {
    ClientKey like = Invented.savedKey(noor);
    var key =
        new ClientKey(
            new KeyId("0000000000009"),
            here.id(),
            "SIEM",
            like.holder(),
            List.of(),
            Optional.empty(),
            like.made(),
            like.madeBy(),
            like.expires(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(ClientKey.Right.ACTOR_LOG));
    keys.add(key, hash());
    assertThat(keys.find(here.id(), key.id()).orElseThrow().key()).isEqualTo(key);
  }

  @Test
  void a_key_is_replaced_once_and_both_or_neither_change() {
    ClientKey old = service("0000000000002");
    ClientKey first = service("0000000000003");
    ClientKey second = service("0000000000004");
    keys.add(old, hash());
    assertThat(keys.replace(old.id(), NOON.plusSeconds(60), first, hash())).isTrue();
    assertThat(keys.replace(old.id(), NOON.plusSeconds(90), second, hash())).isFalse();
    assertThat(keys.find(here.id(), old.id()).orElseThrow().key().ends())
        .contains(NOON.plusSeconds(60));
    assertThat(keys.find(here.id(), first.id())).isPresent();
    assertThat(keys.find(here.id(), second.id())).isEmpty();
  }

  @Test
  void a_key_is_revoked_once_and_only_in_its_organisation() {
    ClientKey key = service("0000000000005");
    keys.add(key, hash());
    assertThat(keys.revoke(elsewhere.id(), key.id(), NOON)).isFalse();
    assertThat(keys.revoke(here.id(), key.id(), NOON)).isTrue();
    assertThat(keys.revoke(here.id(), key.id(), NOON.plusSeconds(1))).isFalse();
    assertThat(keys.find(here.id(), key.id()).orElseThrow().key().revoked()).contains(NOON);
    assertThat(keys.replace(key.id(), NOON, service("0000000000006"), hash())).isFalse();
  }

  @Test
  void the_last_use_is_not_written_at_every_request() {
    ClientKey key = service("0000000000007");
    keys.add(key, hash());
    keys.used(here.id(), key.id(), NOON, NOON.minusSeconds(300));
    keys.used(here.id(), key.id(), NOON.plusSeconds(299), NOON.minusSeconds(1));
    assertThat(lastUsed(key)).contains(NOON);
    keys.used(here.id(), key.id(), NOON.plusSeconds(300), NOON);
    assertThat(lastUsed(key)).contains(NOON.plusSeconds(300));
  }

  private Optional<Instant> lastUsed(ClientKey key) {
    return keys.find(here.id(), key.id()).orElseThrow().key().lastUsed();
  }

  private ClientKey service(String id) {
    return new ClientKey(
        new KeyId(id),
        here.id(),
        "Chat van het team",
        new Holder.OfService(
            PersonId.random(), "Chat", Set.of(new GroupId("wmo"), new GroupId("hr"))),
        List.of(new UseCaseId("wmo-consulent"), new UseCaseId("personeel")),
        Optional.of(new UseCaseId("personeel")),
        NOON,
        noor.id(),
        NOON.plusSeconds(3_600),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static KeyHash hash() {
    return new KeyHash(new byte[16], new byte[32]);
  }
}
