package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.DailyUse.Sum;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyUseTest {

  private static final ModelId LOCAL = new ModelId("local");

  private final Road road = new Road();
  private final Kept kept = new Kept();
  private final DailyUse use = new DailyUse(kept, () -> road.now);

  @Test
  void what_was_used_is_written_once_and_survives_a_database_that_is_away() {
    road.ask("Loopt de hulp door?");
    road.ask("Loopt de hulp door?");
    road.calls.forEach(use::called);
    kept.away = true;
    use.write();
    assertThat(kept.sums).isEmpty();
    kept.away = false;
    use.write();
    use.write();
    long tokens = (long) ScriptedModel.USED.promptTokens() + ScriptedModel.USED.answerTokens();
    assertThat(use.today(Road.WATERHOVEN)).isEqualTo(Map.of(LOCAL, new Sum(2, 2 * tokens, 0)));
  }

  private static final class Kept implements DailyUse.Book {
    final Map<ModelId, Sum> sums = new HashMap<>();
    boolean away;

    @Override
    public void add(OrganisationId organisation, LocalDate day, Map<ModelId, Sum> more) {
      if (away) {
        throw new StoreUnavailable("away", new IllegalStateException("connection refused"));
      }
      more.forEach((model, sum) -> sums.merge(model, sum, Sum::plus));
    }

    @Override
    public Map<ModelId, Sum> of(OrganisationId organisation, LocalDate day) {
      return sums;
    }
  }
}
