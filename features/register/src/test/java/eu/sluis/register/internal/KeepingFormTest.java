package eu.sluis.register.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingFormTest {

  @Test
  void what_was_typed_is_what_holds() {
    assertThat(
            KeepingForm.typed(" 24 ", "preserve", "14.1", "https://register.example/wmo").keeping())
        .contains(
            new Keeping(
                24,
                Valuation.PRESERVE,
                "14.1",
                Optional.of(URI.create("https://register.example/wmo"))));
    assertThat(KeepingForm.typed("6", null, null, null).keeping()).contains(Keeping.USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "0", "-6", "", "zes", "1201", "6,5", "99999999999", "٦"})
  void below_six_months_and_what_is_no_number_is_refused_with_a_sentence(String months) {
    var typed = KeepingForm.typed(months, "destroy", "", "");
    assertThat(typed.keeping()).isEmpty();
    assertThat(typed.errors().get("maanden"))
        .satisfies(error -> assertThat(error.dutch()).contains("Korter dan zes maanden mag niet"));
    assertThat(typed.months()).isEqualTo(months);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"register", "http://register.example/1", "https:/x", "javascript:1", "a b"})
  void what_is_no_address_of_a_register_is_refused(String activity) {
    assertThat(KeepingForm.typed("6", "destroy", "", activity).errors()).containsKey("register");
  }

  @Test
  void a_category_of_more_than_one_line_is_refused() {
    assertThat(KeepingForm.typed("6", "destroy", "14\n1", "").errors()).containsKey("categorie");
    assertThat(KeepingForm.typed("6", "destroy", "1".repeat(101), "").errors())
        .containsKey("categorie");
  }

  @Test
  void a_retention_below_six_months_cannot_exist() {
    assertThatThrownBy(() -> new Keeping(5, Valuation.DESTROY, "", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`5`");
  }

  @Test
  void a_month_of_fewer_days_ends_on_its_last_day() {
    assertThat(Keeping.USUAL.endsFor(LocalDate.of(2026, 8, 31)))
        .contains(LocalDate.of(2027, 2, 28));
  }
}
