package eu.sluis.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ModelCard;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelViewTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Test
  void a_model_is_told_in_dutch() {
    var shown = ModelView.of(1, card("FR", true, Optional.of(price("0.15", "1.2345678"))), DUTCH);
    assertThat(shown.where()).isEqualTo("In de EU");
    assertThat(shown.law()).isEqualTo("Het recht van een land buiten de EU");
    assertThat(shown.origin()).isEqualTo("Frankrijk");
    assertThat(shown.context()).isEqualTo("32.768");
    assertThat(shown.price())
        .isEqualTo("€\u00a00,15 per miljoen tokens erin, €\u00a01,234568 eruit");
    assertThat(shown.quotes()).isFalse();
  }

  @Test
  void a_model_is_told_in_english() {
    var shown =
        ModelView.of(1, card("FR", true, Optional.of(price("0.15", "0.35"))), Locale.ENGLISH);
    assertThat(shown.where()).isEqualTo("In the EU");
    assertThat(shown.origin()).isEqualTo("France");
    assertThat(shown.context()).isEqualTo("32,768");
    assertThat(shown.price()).isEqualTo("€\u00a00.15 per million tokens in, €\u00a00.35 out");
  }

  @Test
  void a_model_without_a_price_costs_nothing_per_question() {
    assertThat(ModelView.of(1, card("NL", true, Optional.empty()), DUTCH).price())
        .isEqualTo("Geen kosten per vraag");
  }

  @Test
  void a_model_that_only_quotes_says_so() {
    assertThat(ModelView.of(1, card("NL", false, Optional.empty()), DUTCH).quotes()).isTrue();
  }

  @Test
  void a_code_that_no_country_has_stays_a_code() {
    assertThat(ModelView.of(1, card("QX", true, Optional.empty()), DUTCH).origin()).isEqualTo("QX");
  }

  private static ModelCard card(
      String origin, boolean generative, Optional<ModelCard.Price> price) {
    return new ModelCard(
        new ModelId("eu/model"),
        "Model",
        "Leverancier",
        Residency.EU,
        Jurisdiction.NON_EU,
        origin,
        true,
        32_768,
        generative,
        java.util.Set.of(),
        price);
  }

  private static ModelCard.Price price(String prompt, String answer) {
    return new ModelCard.Price(new BigDecimal(prompt), new BigDecimal(answer));
  }
}
