package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.Hash;
import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.history.HistoryStore;
import eu.sluis.gateway.history.HistoryStore.Expired;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.register.Organisation;
import eu.sluis.vocabulary.ConversationId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresHistoryTest {

  private final Organisation here = Invented.municipality();
  private final Organisation elsewhere = Invented.municipality();
  private final ClientKey key = Invented.savedKey(Invented.savedNoor(here));
  private final HistoryStore store = new PostgresHistory(TestDatabase.database(), Content.MASTER);

  @Test
  void a_turn_comes_back_whole_for_its_key_in_its_organisation_and_time() {
    KeptTurn turn = kept(Optional.empty());
    assertThat(find(turn)).contains(turn);
    var other = new KeyId("z".repeat(13));
    assertThat(store.find(here.id(), other, turn.id(), Invented.NOON)).isEmpty();
    assertThat(store.find(elsewhere.id(), key.id(), turn.id(), Invented.NOON)).isEmpty();
    assertThat(store.find(here.id(), key.id(), turn.id(), turn.until())).isEmpty();
    assertThat(store.count(here.id(), key.id(), Invented.NOON)).isEqualTo(1);
    assertThat(store.count(here.id(), key.id(), turn.until())).isZero();
  }

  @Test
  void what_was_said_is_sealed_under_a_key_of_the_conversation() {
    KeptTurn first = kept(Optional.empty());
    KeptTurn second = kept(Optional.of(first));
    KeptTurn other = kept(Optional.empty());
    assertThat(new String(sealed(first), StandardCharsets.UTF_8))
        .doesNotContain("Vraag", "wmo", "abab");
    assertThat(wrappedKeys()).isEqualTo(2);
    // Rows that change places do not open.
    TestDatabase.database()
        .run(
            here.id(),
            handle ->
                handle.execute(
                    "update client_turn set content = (select content from client_turn where id = ?)"
                        + " where id = ?",
                    other.id().value(),
                    second.id().value()));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> find(second))
        .isInstanceOf(eu.sluis.privacy.SealBroken.class);
  }

  @Test
  void the_key_goes_with_the_last_turn() {
    KeptTurn first = kept(Optional.empty());
    KeptTurn second = kept(Optional.of(first));
    assertThat(store.erase(first)).isTrue();
    assertThat(store.erase(first)).isFalse();
    assertThat(find(first)).isEmpty();
    assertThat(find(second)).contains(second);
    assertThat(wrappedKeys()).isEqualTo(1);
    assertThat(store.erase(second)).isTrue();
    assertThat(wrappedKeys()).isZero();
  }

  @Test
  void nothing_goes_on_from_what_was_erased() {
    KeptTurn first = kept(Optional.empty());
    KeptTurn next = Invented.keptTurn(key, first.conversation(), Optional.of(first));
    assertThat(store.erase(first)).isTrue();
    assertThat(store.keep(next)).isFalse();
    assertThat(find(next)).isEmpty();
  }

  @Test
  void a_conversation_that_is_past_its_time_says_what_it_held_and_goes_whole() {
    KeptTurn first = kept(Optional.empty());
    KeptTurn second = kept(Optional.of(first));
    assertThat(store.expired(here.id(), Invented.NOON, 10)).isEmpty();
    assertThat(store.expired(elsewhere.id(), second.until(), 10)).isEmpty();
    List<Expired> expired = store.expired(here.id(), second.until(), 10);
    Hash held = first.commitments().getFirst();
    assertThat(expired)
        .containsExactly(
            new Expired(
                here.id(), first.conversation(), key.id(), second.until(), List.of(held, held)));
    store.erase(expired.getFirst());
    assertThat(store.expired(here.id(), second.until(), 10)).isEmpty();
    assertThat(wrappedKeys()).isZero();
  }

  @Test
  void a_conversation_that_went_on_meanwhile_stays() {
    KeptTurn first = kept(Optional.empty());
    List<Expired> expired = store.expired(here.id(), first.until(), 10);
    KeptTurn next = Invented.keptTurn(key, first.conversation(), Optional.of(first));
    assertThat(store.keep(longer(next))).isTrue();
    store.erase(expired.getFirst());
    assertThat(store.find(here.id(), key.id(), next.id(), first.until())).isPresent();
  }

  private static KeptTurn longer(KeptTurn turn) {
    return new KeptTurn(
        turn.id(),
        turn.organisation(),
        turn.key(),
        turn.conversation(),
        turn.previous(),
        turn.useCase(),
        turn.protocol(),
        turn.made(),
        turn.until().plus(Duration.ofDays(1)),
        turn.content(),
        turn.commitments());
  }

  private KeptTurn kept(Optional<KeptTurn> after) {
    ConversationId conversation =
        after.map(KeptTurn::conversation).orElseGet(ConversationId::random);
    KeptTurn turn = Invented.keptTurn(key, conversation, after);
    assertThat(store.keep(turn)).isTrue();
    return turn;
  }

  private Optional<KeptTurn> find(KeptTurn turn) {
    return store.find(here.id(), key.id(), turn.id(), Invented.NOON);
  }

  private byte[] sealed(KeptTurn turn) {
    return TestDatabase.database()
        .in(
            here.id(),
            handle ->
                handle
                    .createQuery("select content from client_turn where id = :id")
                    .bind("id", turn.id().value())
                    .mapTo(byte[].class)
                    .one());
  }

  private int wrappedKeys() {
    return TestDatabase.database()
        .in(
            here.id(),
            handle ->
                handle
                    .createQuery("select count(distinct wrapped_key) from client_conversation")
                    .mapTo(Integer.class)
                    .one());
  }
}
