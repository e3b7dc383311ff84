package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.register.Organisation;
import eu.sluis.sources.Source;
import eu.sluis.sources.health.Usage;
import eu.sluis.sources.health.UsageStore;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of questions without an answer, in a real database. */
class PostgresUsageTest {

  private final OrganisationDatabase database = TestDatabase.database();
  private final Organisation waterhoven = Invented.municipality();
  private Instant now = Invented.NOON;
  private final Usage usage = new Usage(new PostgresUsage(database), () -> now);
  private final SourceId source = saved();

  private SourceId saved() {
    Source made = Content.source(waterhoven.id());
    new PostgresSources(database).save(made);
    return made.id();
  }

  @Test
  void words_of_questions_without_an_answer_are_shown_when_three_people_used_them() {
    for (int person = 0; person < 6; person++) {
      usage.unanswered(
          waterhoven.id(), PersonId.random(), "Waar betaal ik hondenbelasting?", Set.of(source));
    }
    PersonId alone = PersonId.random();
    for (int times = 0; times < 5; times++) {
      usage.unanswered(waterhoven.id(), alone, "Wat doet buurman jansen met Persoon_1?", Set.of());
    }
    assertThat(usage.shown(waterhoven.id()))
        .extracting(UsageStore.Word::word)
        .contains("hondenbelasting")
        .doesNotContain("jansen", "buurman", "persoon_1", "waar");
    assertThat(usage.nearest(waterhoven.id())).containsEntry(source, 6);
    now = Invented.NOON.plus(Duration.ofDays(31));
    usage.write(waterhoven.id());
    assertThat(usage.shown(waterhoven.id())).isEmpty();
    now = Invented.NOON;
    assertThat(usage.shown(waterhoven.id())).isEmpty();
  }
}
