package eu.sluis.gateway.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitFormTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Test
  void amounts_are_read_as_they_are_written_and_nothing_is_no_limit() {
    var form = LimitForm.typed("60", "", "100.000", " 12,5 ", "1000", null);
    assertThat(form.wrong()).isEmpty();
    assertThat(form.amounts())
        .isEqualTo(
            Map.of(
                Measure.REQUESTS_PER_MINUTE, 60L,
                Measure.TOKENS_PER_DAY, 100_000L,
                Measure.EUROS_PER_DAY, 12_500_000L,
                Measure.EUROS_PER_MONTH, 1_000_000_000L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1,5", "veel", "1e9", "12.34", "9999999999999999", "1.00"})
  void what_is_not_a_whole_number_is_not_guessed_at(String typed) {
    assertThat(LimitForm.typed(typed, "", "", "", "", "").wrong())
        .contains(Measure.REQUESTS_PER_MINUTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "12,345", "1.000,00", "€ 5", "9999999999"})
  void what_is_not_an_amount_is_not_guessed_at(String typed) {
    assertThat(LimitForm.typed("", "", "", typed, "", "").wrong()).contains(Measure.EUROS_PER_DAY);
  }

  @Test
  void what_was_saved_can_be_saved_again() {
    var scope = new LimitScope.OfOrganisation();
    for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
      var form =
          LimitForm.of(
              List.of(
                  new Limit.Standing(new Limit(scope, Measure.EUROS_PER_DAY, 12_500_000), 0, 0),
                  new Limit.Standing(new Limit(scope, Measure.TOKENS_PER_DAY, 1_000_000), 0, 0)),
              language);
      assertThat(form.wrong()).isEmpty();
      assertThat(form.amounts())
          .isEqualTo(
              Map.of(Measure.EUROS_PER_DAY, 12_500_000L, Measure.TOKENS_PER_DAY, 1_000_000L));
    }
  }

  @Test
  void the_sentence_says_which_limit_and_who_can_raise_it() {
    var limit =
        new Limit(new LimitScope.OfUseCase(new UseCaseId("wmo")), Measure.EUROS_PER_DAY, 2_500_000);
    var later = LimitWords.reached(new OverLimit(limit, Optional.of(Duration.ZERO)), "Team Wmo");
    assertThat(later.dutch())
        .isEqualTo(
            "De grens van €\u00a02,50 per dag voor deze toepassing is bereikt, dus er is niets"
                + " verstuurd. Probeer het later opnieuw. Team Wmo of de beheerder kan de grens"
                + " verhogen.");
    var never = LimitWords.reached(new OverLimit(limit, Optional.empty()), "Team Wmo");
    assertThat(never.english()).contains("too large for that by itself").contains("€\u00a02.50");
  }
}
