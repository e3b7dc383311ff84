package eu.sluis.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Given;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final Locale DUTCH = Locale.of("nl");

  /** Half past midnight on the 21st in the Netherlands, still the 20th in UTC. */
  private static final Instant NIGHT = Instant.parse("2026-11-20T23:30:00Z");

  @Test
  void conversations_stand_by_the_legal_day_on_which_they_changed() {
    var today = conversation("2026-11-20T23:05:00Z");
    var yesterday = conversation("2026-11-20T22:55:00Z");
    var sixDays = conversation("2026-11-14T23:30:00Z");
    var sevenDays = conversation("2026-11-14T12:00:00Z");
    var groups =
        History.groups(
            List.of(today, yesterday, sixDays, sevenDays), Optional.of(yesterday), NIGHT, DUTCH);
    assertThat(groups)
        .extracting(Views.HistoryGroup::title)
        .containsExactly("Vandaag", "Deze week", "Eerder");
    assertThat(groups).extracting(group -> group.items().size()).containsExactly(1, 2, 1);
    assertThat(groups.get(1).items())
        .extracting(Views.HistoryItem::current)
        .containsExactly(true, false);
    assertThat(groups.getFirst().items().getFirst().href()).isEqualTo("/vragen/" + today.id());
  }

  @Test
  void an_empty_period_has_no_title() {
    assertThat(History.groups(List.of(), Optional.empty(), NIGHT, DUTCH)).isEmpty();
    assertThat(
            History.groups(
                List.of(conversation("2026-01-01T12:00:00Z")),
                Optional.empty(),
                NIGHT,
                Locale.ENGLISH))
        .singleElement()
        .extracting(Views.HistoryGroup::title)
        .isEqualTo("Earlier");
  }

  private static Conversation conversation(String changed) {
    return new Conversation(
        ConversationId.random(),
        Given.WATERHOVEN,
        PersonId.random(),
        new UseCaseId("wmo"),
        "Loopt de hulp door?",
        Instant.parse(changed));
  }
}
