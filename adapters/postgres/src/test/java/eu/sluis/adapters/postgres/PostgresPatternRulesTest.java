package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.monitor.PatternLimits;
import eu.sluis.monitor.PatternRules;
import eu.sluis.register.Organisation;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PostgresPatternRulesTest {

  private final Organisation here = Invented.municipality();
  private final Organisation elsewhere = Invented.municipality();
  private final PatternRules rules = new PostgresPatternRules(TestDatabase.database());

  @Test
  void what_an_organisation_decided_holds_for_it_alone_until_it_decides_anew() {
    assertThat(rules.of(here.id())).isEmpty();
    rules.save(here.id(), limits(10, "Europe/Amsterdam"));
    assertThat(rules.of(here.id())).contains(limits(10, "Europe/Amsterdam"));
    rules.save(here.id(), limits(3, "America/Kralendijk"));
    assertThat(rules.of(here.id())).contains(limits(3, "America/Kralendijk"));
    assertThat(rules.of(elsewhere.id())).isEmpty();
  }

  static PatternLimits limits(int seconds, String zone) {
    return new PatternLimits(
        Duration.ofSeconds(seconds),
        LocalTime.of(7, 0),
        LocalTime.of(19, 0),
        ZoneId.of(zone),
        5,
        2.5);
  }
}
