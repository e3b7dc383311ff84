package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.Hash;
import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.history.HistoryStore;
import eu.sluis.gateway.history.HistoryStore.Expired;
import eu.sluis.gateway.history.KeptForPrograms.Talk;
import eu.sluis.gateway.history.KeptForPrograms.Wanted;
import eu.sluis.gateway.history.KeptTexts;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.register.Organisation;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresHistoryTest {

  private static final UseCaseId WMO = new UseCaseId("wmo-consulent");

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
    assertThat(store.expired(here.id(), WMO, Invented.NOON, Instant.EPOCH, 10)).isEmpty();
    assertThat(store.expired(elsewhere.id(), WMO, second.until(), Instant.EPOCH, 10)).isEmpty();
    List<Expired> expired = store.expired(here.id(), WMO, second.until(), Instant.EPOCH, 10);
    Hash held = first.commitments().getFirst();
    assertThat(expired)
        .containsExactly(
            new Expired(
                here.id(), first.conversation(), key.id(), second.until(), List.of(held, held)));
    store.erase(expired.getFirst());
    assertThat(store.expired(here.id(), WMO, second.until(), Instant.EPOCH, 10)).isEmpty();
    assertThat(wrappedKeys()).isZero();
  }

  @Test
  void what_did_not_go_on_for_long_enough_is_past_its_time_too() {
    KeptTurn turn = kept(Optional.empty());
    assertThat(store.useCases(here.id())).containsExactly(WMO);
    assertThat(store.expired(here.id(), WMO, turn.made(), turn.made(), 10)).isEmpty();
    Instant later = turn.made().plusMillis(1);
    assertThat(store.expired(here.id(), WMO, turn.made(), later, 10)).hasSize(1);
    var other = new UseCaseId("belasting");
    assertThat(store.expired(here.id(), other, turn.made(), later, 10)).isEmpty();
  }

  @Test
  void who_keeps_by_office_sees_all_keys_of_its_own_organisation_and_opens_them() {
    KeptTurn first = kept(Optional.empty());
    KeptTurn second = kept(Optional.of(first));
    KeptTurn other = kept(Optional.empty());
    var shelf = new PostgresKeptForPrograms(TestDatabase.database(), Content.MASTER);
    var all = new Wanted(Optional.empty(), first.made(), first.made().plusMillis(1));
    List<Talk> page = shelf.page(here.id(), all, Optional.empty(), 10);
    assertThat(page)
        .extracting(Talk::id)
        .containsExactlyInAnyOrder(first.conversation(), other.conversation());
    assertThat(page).allMatch(talk -> talk.key().equals(key.id()) && talk.useCase().equals(WMO));
    assertThat(shelf.page(here.id(), all, Optional.of(page.getFirst().id()), 10))
        .containsExactly(page.getLast());
    assertThat(shelf.count(here.id(), all)).isEqualTo(2);
    Talk longest =
        page.stream()
            .filter(one -> one.id().equals(first.conversation()))
            .findFirst()
            .orElseThrow();
    assertThat(shelf.turns(longest)).containsExactlyInAnyOrder(first, second);
    assertThat(KeptTexts.question(first.content())).isEqualTo("Vraag van mevrouw Yıldız");
    assertThat(KeptTexts.answer(first.content())).isEqualTo("Ja.");
    var gone = TurnId.random();
    assertThat(shelf.kept(here.id(), List.of(first.id(), gone))).containsExactly(first.id());
    var before = new Wanted(Optional.of(WMO), Instant.EPOCH, first.made());
    assertThat(shelf.count(here.id(), before)).isZero();
    assertThat(shelf.count(elsewhere.id(), all)).isZero();
    assertThat(shelf.kept(elsewhere.id(), List.of(first.id()))).isEmpty();
  }

  @Test
  void a_conversation_that_went_on_meanwhile_stays() {
    KeptTurn first = kept(Optional.empty());
    List<Expired> expired = store.expired(here.id(), WMO, first.until(), Instant.EPOCH, 10);
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
