package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import eu.sluis.register.Organisation;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.KeptConversations.Wanted;
import eu.sluis.workplace.Turn;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresKeepingTest {

  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Organisation waterhoven = Invented.municipality();
  private final Organisation others = Invented.municipality();
  private final OrganisationDatabase database = TestDatabase.database();
  private final PostgresConversations store = new PostgresConversations(database, Content.MASTER);
  private final PostgresKeptConversations kept = new PostgresKeptConversations(database);
  private final PostgresKeepingRules rules = new PostgresKeepingRules(database);

  @Test
  void the_usual_holds_until_somebody_decides_and_again_when_somebody_decides_anew() {
    UseCase wmo = Invented.wmo(waterhoven.id());
    new PostgresUseCases(database).save(wmo);
    assertThat(rules.of(waterhoven.id(), wmo.id())).isEqualTo(Keeping.USUAL);
    var first =
        new Keeping(
            24,
            Valuation.PRESERVE,
            "14.1",
            Optional.of(URI.create("https://register.example/wmo")));
    rules.save(waterhoven.id(), wmo.id(), first);
    assertThat(rules.of(waterhoven.id(), wmo.id())).isEqualTo(first);
    assertThat(rules.of(others.id(), wmo.id())).isEqualTo(Keeping.USUAL);
    rules.save(waterhoven.id(), wmo.id(), Keeping.USUAL);
    assertThat(rules.of(waterhoven.id(), wmo.id())).isEqualTo(Keeping.USUAL);
  }

  @Test
  void the_conversations_of_everybody_come_in_pages_and_none_is_opened() {
    var ids = new ArrayList<ConversationId>();
    for (int minutes = 0; minutes < 5; minutes++) {
      ids.add(begun("wmo-consulent", minutes).id());
    }
    begun("belasting", 1);
    var wanted = new Wanted(Optional.of(new UseCaseId("wmo-consulent")), Instant.EPOCH, FOR_EVER);
    List<Conversation> first = kept.page(waterhoven.id(), wanted, Optional.empty(), 3);
    List<Conversation> rest =
        kept.page(waterhoven.id(), wanted, Optional.of(first.getLast().id()), 3);
    var seen = new ArrayList<>(first);
    seen.addAll(rest);
    assertThat(first).hasSize(3);
    assertThat(seen).extracting(Conversation::id).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(seen).extracting(Conversation::title).containsOnly("");
    assertThat(kept.count(waterhoven.id(), wanted)).isEqualTo(5);
    assertThat(kept.count(waterhoven.id(), new Wanted(Optional.empty(), Instant.EPOCH, FOR_EVER)))
        .isEqualTo(6);
    assertThat(kept.count(others.id(), wanted)).isZero();
  }

  @Test
  void the_first_moment_is_in_and_the_last_is_not() {
    Conversation one = begun("wmo-consulent", 10);
    assertThat(count(one.changed(), one.changed().plusMillis(1))).isEqualTo(1);
    assertThat(count(one.changed().minusMillis(1), one.changed())).isZero();
  }

  @Test
  void a_turn_is_kept_until_its_conversation_is_erased() {
    Conversation one = begun("wmo-consulent", 10);
    Turn turn = Content.turn("Vraag", 1);
    store.add(one, turn, "titel");
    TurnId other = TurnId.random();
    assertThat(kept.kept(waterhoven.id(), List.of(turn.id(), other))).containsExactly(turn.id());
    assertThat(kept.kept(others.id(), List.of(turn.id()))).isEmpty();
    store.erase(waterhoven.id(), one.person(), one.id());
    assertThat(kept.kept(waterhoven.id(), List.of(turn.id(), other))).isEmpty();
  }

  private long count(Instant from, Instant until) {
    return kept.count(waterhoven.id(), new Wanted(Optional.empty(), from, until));
  }

  private Conversation begun(String useCase, int minutes) {
    var conversation =
        new Conversation(
            ConversationId.random(),
            waterhoven.id(),
            PersonId.random(),
            new UseCaseId(useCase),
            "titel",
            Invented.NOON.plusSeconds(60L * minutes));
    store.begin(conversation);
    return conversation;
  }
}
