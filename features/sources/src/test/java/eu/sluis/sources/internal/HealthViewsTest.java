package eu.sluis.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.sources.health.Finding;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.sources.health.Finding.Kind;
import eu.sluis.sources.health.Quality;
import eu.sluis.vocabulary.SourceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthViewsTest {

  private static final Locale DUTCH = Locale.of("nl");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_finding_has_its_words_in_both_languages(Kind kind) {
    Finding finding =
        finding(
            kind, Map.of("likely", "intern", "reason", "DAMAGED", "alike", "95", "legible", "4"));
    String dutch = HealthWords.explanation(withoutCounts(finding), DUTCH);
    assertThat(dutch)
        .isNotBlank()
        .isNotEqualTo(HealthWords.explanation(withoutCounts(finding), Locale.ENGLISH));
    assertThat(HealthWords.action(finding, DUTCH))
        .isNotEqualTo(HealthWords.action(finding, Locale.ENGLISH));
  }

  @Test
  void a_public_document_with_numbers_is_told_by_how_many() {
    Finding finding = finding(Kind.TOO_OPEN, Map.of("bsn", "14", "likely", "vertrouwelijk"));
    assertThat(HealthWords.explanation(finding, DUTCH)).contains("14 BSN").contains("ertrouwelijk");
  }

  @Test
  void the_line_through_the_days_is_told_in_a_sentence_too() {
    var views = new HealthViews(DUTCH);
    List<Quality> days =
        List.of(
            new Quality(DAY, 10, 3, Map.of()),
            new Quality(DAY.plusDays(1), 10, 2, Map.of()),
            new Quality(DAY.plusDays(3), 10, 1, Map.of()));
    assertThat(views.chart(days).points()).isEqualTo("0,30 200,20 600,10");
    assertThat(views.chart(days).label())
        .isEqualTo("Van 70% op 1 november 2026 naar 90% op 4 november 2026.");
    assertThat(views.days(days).getFirst().percent()).isEqualTo(90);
    assertThat(views.chart(days.subList(0, 1)).points()).isBlank();
    assertThat(new Quality(DAY, 0, 0, Map.of()).percent()).isEqualTo(100);
  }

  private static Finding withoutCounts(Finding finding) {
    return finding.kind() == Kind.TOO_OPEN
        ? finding(Kind.TOO_OPEN, Map.of("name", "2", "likely", "intern"))
        : finding;
  }

  private static Finding finding(Kind kind, Map<String, String> details) {
    return new Finding(
        UUID.randomUUID(),
        SourceId.random(),
        kind,
        "mark",
        Optional.empty(),
        Optional.empty(),
        details,
        DAY,
        new Decision.Open());
  }
}
