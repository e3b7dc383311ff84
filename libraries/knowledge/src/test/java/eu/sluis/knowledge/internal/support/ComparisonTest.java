package eu.sluis.knowledge.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each comparison sees of a sentence; what that means together is learned. */
class ComparisonTest {

  private static double value(Feature feature, String claim, String... passage) {
    return Comparison.of(claim, List.of(passage)).value(feature);
  }

  @Test
  void a_figure_may_follow_from_others() {
    String text = "Een kaartje kost € 5. Kinderen krijgen 40 procent korting.";
    assertThat(value(Feature.FIGURE_WORKED_OUT, "Een kaartje voor een kind kost € 3.", text))
        .isEqualTo(1);
    assertThat(value(Feature.FIGURE_WORKED_OUT, "Een kaartje voor een kind kost € 4.", text))
        .isZero();
    String days = "Het loket is in het weekend gesloten.";
    assertThat(value(Feature.FIGURE_WORKED_OUT, "Op zaterdag is het loket gesloten.", days))
        .isEqualTo(1);
    assertThat(value(Feature.FIGURE_WORKED_OUT, "Op maandag is het loket gesloten.", days))
        .isZero();
  }

  @Test
  void a_figure_of_a_case_is_not_one_in_the_place_of_another() {
    String text = "Kinderen tot 12 jaar reizen gratis.";
    assertThat(value(Feature.FIGURE_OF_CASE, "Een kind van elf jaar reist gratis.", text))
        .isEqualTo(1);
    assertThat(value(Feature.FIGURE_REPLACED, "Een kind van elf jaar reist gratis.", text))
        .isZero();
    assertThat(value(Feature.FIGURE_REPLACED, "Kinderen reizen gratis tot 14 jaar.", text))
        .isPositive();
  }

  @Test
  void an_amount_that_stands_nowhere_is_told_apart() {
    String text = "De leges bedragen € 80.";
    assertThat(value(Feature.AMOUNT_MISSING, "De leges bedragen € 90.", text)).isEqualTo(1);
    assertThat(value(Feature.AMOUNT_MISSING, "De leges bedragen € 80.", text)).isZero();
  }

  @Test
  void a_word_in_the_gap_of_another_is_in_its_place() {
    String text = "De beheerder leegt de container op maandag bij de ingang.";
    assertThat(
            value(
                Feature.SUBSTITUTED,
                "De beheerder leegt de vitrine op maandag bij de ingang.",
                text))
        .isEqualTo(1);
    assertThat(
            value(
                Feature.SUBSTITUTED,
                "De beheerder leegt de container op maandag bij de ingang.",
                text))
        .isZero();
  }

  @Test
  void more_words_between_are_put_in_and_replace_nothing() {
    String text = "De beheerder leegt de container.";
    String more = "De beheerder leegt elke donderdag vroeg de container.";
    assertThat(value(Feature.SUBSTITUTED, more, text)).isZero();
    assertThat(value(Feature.INSERTED, more, text)).isEqualTo(1);
  }

  @Test
  void a_counterpart_is_seen_and_weighs_by_what_stands_around_it() {
    String text = "De verhuurder betaalt het herstel van de ketel.";
    assertThat(value(Feature.TURNED, "De huurder betaalt het herstel van de ketel.", text))
        .isEqualTo(1);
    double near =
        value(Feature.TURNED_IN_PLACE, "De huurder betaalt het herstel van de ketel.", text);
    double far =
        value(Feature.TURNED_IN_PLACE, "De huurder hoeft nergens bang voor te zijn.", text);
    assertThat(near).isGreaterThan(far);
    assertThat(value(Feature.TURNED, "De verhuurder betaalt het herstel.", text)).isZero();
  }

  @Test
  void without_a_condition_is_seen() {
    String text = "Een school mag lokalen verhuren als het college toestemming geeft.";
    assertThat(value(Feature.CONDITION_DENIED, "Een school mag zonder toestemming verhuren.", text))
        .isEqualTo(1);
    assertThat(
            value(
                Feature.CONDITION_DENIED, "Zonder toestemming mag een school niet verhuren.", text))
        .isZero();
  }

  @Test
  void a_clause_that_denies_is_seen_in_a_sentence_that_denies_as_often() {
    String text = "Dubbele boeken krijgt de familie niet terug; zij worden weggegooid.";
    String turned = "Dubbele boeken krijgt de familie terug; zij worden niet weggegooid.";
    assertThat(value(Feature.DENIAL, turned, text)).isZero();
    assertThat(value(Feature.CLAUSE_DENIED, turned, text)).isPositive();
    assertThat(value(Feature.CLAUSE_DENIED, text, text)).isZero();
  }

  @Test
  void a_clause_may_turn_a_side_a_duty_or_who_does_it() {
    assertThat(
            value(
                Feature.CLAUSE_OTHER_SIDE,
                "Met de knop schakelt u het alarm in.",
                "Met de knop schakelt u het alarm uit."))
        .isPositive();
    assertThat(
            value(
                Feature.CLAUSE_MODALITY,
                "De korpschef moet de termijn verlengen.",
                "Aspiranten moeten hun diploma halen, de korpschef mag de termijn verlengen."))
        .isPositive();
    assertThat(
            value(
                Feature.CLAUSE_OTHER_PERSON,
                "U benoemt een onafhankelijke taxateur.",
                "Wij benoemen een onafhankelijke taxateur."))
        .isPositive();
  }

  @Test
  void a_small_word_in_a_name_must_be_its_own() {
    String text = "Aannemer Van der Plas voert het werk uit.";
    assertThat(value(Feature.NAME_PART, "Het werk doet aannemer Van der Meer.", text)).isEqualTo(1);
    assertThat(value(Feature.NAME_PART, "Het werk doet aannemer Van der Plas.", text)).isZero();
  }

  @Test
  void what_is_the_same_agrees() {
    String text = "De commissie vergadert op dinsdag.";
    assertThat(value(Feature.AGREES, "Op dinsdag vergadert de commissie.", text)).isEqualTo(1);
    assertThat(value(Feature.AGREES, "Op woensdag vergadert de commissie.", text)).isZero();
    assertThat(value(Feature.EXACT, "Op dinsdag vergadert de commissie.", text)).isEqualTo(1);
  }
}
