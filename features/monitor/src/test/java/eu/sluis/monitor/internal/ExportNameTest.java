package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Gemeente Waterhoven, logboek-gemeente-waterhoven-2026-11-22.zip",
        "Súdwest-Fryslân, logboek-sudwest-fryslan-2026-11-22.zip",
        "../../etc/passwd\"; x=, logboek-etc-passwd-x-2026-11-22.zip",
        "||, logboek-organisatie-2026-11-22.zip"
      })
  void a_file_name_holds_nothing_that_leads_elsewhere(String organisation, String name) {
    assertThat(ExportName.of(organisation, Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21T22:59:59Z, 2026-11-21", "2026-11-21T23:00:00Z, 2026-11-22"})
  void the_day_is_that_of_the_netherlands(String now, String day) {
    assertThat(ExportName.of("Ons", Instant.parse(now))).isEqualTo("logboek-ons-" + day + ".zip");
  }
}
