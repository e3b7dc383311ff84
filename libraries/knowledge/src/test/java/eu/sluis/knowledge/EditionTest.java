package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {

  @ParameterizedTest
  @CsvSource({
    "Beleidsregels Wmo 2024, Beleidsregels Wmo 2026",
    "beleid_v1.docx, Beleid v2 (definitief).docx",
    "Notitie 20250301.pdf, Notitie 2025-03-02.pdf",
    "Nota versie 1.9, Nota versie 1.10",
    "Regels 2025 v9, Regels 2026 v1"
  })
  void the_second_is_a_later_version_of_the_first(String older, String newer) {
    Edition one = Edition.of(older);
    Edition other = Edition.of(newer);
    assertThat(one.subject()).isEqualTo(other.subject()).isNotBlank();
    assertThat(one.order().orElseThrow()).isLessThan(other.order().orElseThrow());
  }

  @Test
  void another_subject_is_another_and_a_title_without_a_version_has_no_order() {
    assertThat(Edition.of("Verlof 2026").subject())
        .isNotEqualTo(Edition.of("Verzuim 2026").subject());
    assertThat(Edition.of("Verlofregeling").order()).isEmpty();
    assertThat(Edition.of("2026").subject()).isBlank();
    assertThat(Edition.of("Zaak 2026-0417").order()).isEmpty();
  }
}
