package eu.sluis.sources.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegibilityTest {

  @Test
  void dutch_as_people_write_it_is_legible() {
    assertThat(
            Legibility.of(
                List.of(
                    "Artikel 4, lid 2: vergunninghouder(s) betalen € 12,50 (excl. btw).",
                    "Mail naar info@waterhoven.example of bel 14 0123; zie A12 en de Wmo-2015.",
                    "Burgemeester en wethouders – coördinatie 's avonds, zo’n 3x per week")))
        .isEqualTo(1);
  }

  @Test
  void what_a_bad_scan_gives_is_not() {
    assertThat(Legibility.of(List.of("xqzrtk wrtplkk bcdfgh\uFFFD zzxxccv tekst"))).isEqualTo(0.2);
    assertThat(Legibility.of(List.of("D\uFFFDze t\uFFFDkst"))).isZero();
  }

  @Test
  void a_text_without_words_has_nothing_that_cannot_be_read() {
    assertThat(Legibility.of(List.of("12 14 18", ""))).isEqualTo(1);
  }
}
