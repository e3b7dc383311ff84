package eu.sluis.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.privacy.TailoredDetector;
import eu.sluis.privacy.TailoredDetector.Inspection;
import eu.sluis.recognition.internal.Pages.Choice;
import eu.sluis.recognition.internal.Pages.FindingRow;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewsTest {

  private final Views views = new Views(Locale.of("nl"));

  @ParameterizedTest
  @CsvSource({
    "1.0, zeker, 100",
    "0.9, zeker, 90",
    "0.899, waarschijnlijk, 90",
    "0.7, waarschijnlijk, 70",
    "0.31, misschien, 31"
  })
  void how_sure_is_told_in_words_and_in_figures(double confidence, String words, int percent) {
    FindingRow row = row(DataCategory.NAME, confidence);
    assertThat(row.sure()).isEqualTo(words);
    assertThat(row.percent()).isEqualTo(percent);
  }

  @Test
  void a_row_says_why_and_offers_every_other_kind() {
    FindingRow row = row(DataCategory.NAME, 1);
    assertThat(row.why()).containsExactly(Evidence.TITLE.dutch());
    assertThat(row.verdicts()).hasSize(2 + DataCategory.values().length - 1);
    assertThat(row.verdicts().stream().filter(Choice::chosen).map(Choice::code))
        .containsExactly("klopt");
    assertThat(row.verdicts()).extracting(Choice::code).doesNotContain("name").contains("geen");
  }

  @Test
  void a_national_number_and_a_mark_cannot_be_made_a_word() {
    assertThat(row(DataCategory.NAME, 1).canBeWord()).isTrue();
    assertThat(row(DataCategory.BSN, 1).canBeWord()).isFalse();
    assertThat(row(DataCategory.HEALTH, 1).canBeWord()).isFalse();
  }

  @Test
  void what_stays_because_of_a_word_is_named() {
    String text = "Mevrouw Karin de Boer belt";
    var detector =
        new TailoredDetector(
            new DutchDetector(),
            new OrganisationWords(List.of(new OrganisationWords.MayStay("Karin de Boer"))));
    Inspection inspection = detector.inspect(text);
    var result = views.result(Corrections.none(text, inspection.findings()), inspection, 0);
    assertThat(result.found()).isZero();
    assertThat(result.stayed()).containsExactly("Karin de Boer (naam)");
  }

  @Test
  void more_findings_than_fit_are_told_of_and_all_marked() {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i <= Corrections.ROWS_MAX; i++) {
      findings.add(finding(DataCategory.NAME, i, 1));
    }
    var result =
        views.result(
            Corrections.none("a".repeat(Corrections.ROWS_MAX + 1), findings),
            new Inspection(findings, List.of()),
            0);
    assertThat(result.rows()).hasSize(Corrections.ROWS_MAX);
    assertThat(result.more()).isTrue();
    assertThat(result.pieces()).hasSize(Corrections.ROWS_MAX + 1);
  }

  private FindingRow row(DataCategory category, double confidence) {
    List<Finding> findings = List.of(finding(category, 0, confidence), finding(category, 1, 1));
    // Two signs, so that what is found can be a word.
    var one = new Finding(category, new Span(0, 2), confidence, findings.getFirst().evidence());
    return views
        .result(Corrections.none("ab", List.of(one)), new Inspection(List.of(one), List.of()), 0)
        .rows()
        .getFirst();
  }

  private static Finding finding(DataCategory category, int at, double confidence) {
    return new Finding(category, new Span(at, at + 1), confidence, List.of(Evidence.TITLE));
  }
}
