package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.Support.Verdict.Partly;
import eu.sluis.knowledge.Support.Verdict.Supported;
import eu.sluis.knowledge.Support.Verdict.Unsupported;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportTest {

  private final Support support = new Support();

  private Support.Verdict check(String sentence, String... cited) {
    return support.check(sentence, List.of(cited));
  }

  @Test
  void what_stands_there_is_supported_in_any_spelling_of_its_figures() {
    String text =
        "De subsidie bedraagt ten hoogste € 250.000,- en wordt vóór 1 maart 2026 aangevraagd.";
    assertThat(check("De subsidie bedraagt maximaal 250000 euro.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("De subsidie wordt aangevraagd vóór 01-03-2026.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("De subsidie wordt vóór 1 maart aangevraagd.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("De aanvraag duurt twee weken.", "Een aanvraag duurt 2 weken."))
        .isInstanceOf(Supported.class);
  }

  @Test
  void a_figure_or_date_that_shifted_is_not() {
    String text =
        "De subsidie bedraagt ten hoogste € 250.000,- en wordt vóór 1 maart 2026 aangevraagd.";
    assertThat(check("De subsidie bedraagt ten hoogste € 250.", text))
        .isInstanceOf(Unsupported.class);
    assertThat(check("De subsidie bedraagt € 250.000 en wordt vóór 1 mei 2026 aangevraagd.", text))
        .isEqualTo(new Partly(List.of("1 mei 2026")));
  }

  @Test
  void a_figure_of_another_row_does_not_count() {
    String table = "Zone: A; Per uur: € 3,20\nZone: B; Per uur: € 2,20";
    assertThat(check("Een kaartje voor het paspoort kost € 9,99.", table))
        .isInstanceOf(Unsupported.class);
    assertThat(check("In zone A betaalt u per uur € 3,20.", table)).isInstanceOf(Supported.class);
  }

  @Test
  void a_lost_denial_is_the_opposite() {
    String text = "De vergunning wordt niet verleend aan bewoners van nieuwbouw.";
    assertThat(check("De vergunning wordt verleend aan bewoners van nieuwbouw.", text))
        .isInstanceOf(Unsupported.class);
    assertThat(check("De vergunning wordt niet verleend aan bewoners van nieuwbouw.", text))
        .isInstanceOf(Supported.class);
  }

  @Test
  void an_invented_name_is_missing() {
    assertThat(
            check(
                "De directeur Femke Stuurman beslist over het bezwaar.",
                "De directeur beslist over het bezwaar."))
        .isEqualTo(new Partly(List.of("Femke", "Stuurman")));
  }

  @Test
  void what_says_nothing_or_something_else_is_unsupported() {
    assertThat(check("Ja, dat mag.", "De hond moet aan de lijn."))
        .isEqualTo(new Unsupported(List.of()));
    assertThat(check("Het zwembad is op maandag gesloten.", "De hond moet aan de lijn."))
        .isInstanceOf(Unsupported.class);
    assertThat(check("Giraffen eten acaciablad.", "De hond moet aan de lijn."))
        .isInstanceOf(Unsupported.class);
    assertThat(support.check("De hond moet aan de lijn.", List.of()))
        .isInstanceOf(Unsupported.class);
  }

  @Test
  void who_does_it_is_part_of_what_is_said() {
    String text =
        "De verhuurder moet gebreken verhelpen. De huurder meldt een gebrek bij de verhuurder.";
    assertThat(check("De verhuurder moet gebreken verhelpen.", text)).isInstanceOf(Supported.class);
    assertThat(check("De huurder moet gebreken verhelpen.", text)).isNotInstanceOf(Supported.class);
    String collected = "Bedrijven laten hun afval ophalen door een erkende inzamelaar.";
    assertThat(check("Bedrijven laten hun afval ophalen door het college.", collected))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void a_comparison_that_is_turned_around_is_not_supported() {
    String text = "Een winterband geeft bij sneeuw meer grip dan een gewone band.";
    assertThat(check("Bij sneeuw geeft een winterband meer grip dan een gewone band.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("Een gewone band geeft bij sneeuw meer grip dan een winterband.", text))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void before_is_not_after() {
    String text = "U krijgt het nummer na inschrijving.";
    assertThat(check("Na inschrijving krijgt u het nummer.", text)).isInstanceOf(Supported.class);
    assertThat(check("U krijgt het nummer voordat u zich inschrijft.", text))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void a_month_is_no_year_and_a_day_has_24_hours() {
    String text = "Hij wordt gestraft met gevangenisstraf van ten hoogste een jaar.";
    assertThat(check("De straf is ten hoogste een maand gevangenisstraf.", text))
        .isNotInstanceOf(Supported.class);
    assertThat(check("De gevangenisstraf is ten hoogste twaalf maanden.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("De arts komt binnen 48 uur.", "De arts komt binnen twee dagen."))
        .isInstanceOf(Supported.class);
  }

  @Test
  void only_is_the_opposite_of_not_only() {
    String text = "De dag is niet alleen bedoeld voor veteranen.";
    assertThat(check("De dag is alleen bedoeld voor veteranen.", text))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void a_figure_of_another_sentence_in_the_place_of_its_own_is_not_supported() {
    String text =
        "De leges voor een standplaats zijn € 80. De leges voor een terras zijn € 120."
            + " Bezwaar kan binnen zes weken.";
    assertThat(check("De leges voor een terras zijn € 120.", text)).isInstanceOf(Supported.class);
    assertThat(check("De leges voor een terras zijn € 80.", text)).isNotInstanceOf(Supported.class);
  }

  @Test
  void a_body_of_another_sentence_in_the_place_of_its_own_is_not_supported() {
    String text =
        "De commissie beoordeelt de aanvraag binnen vier weken. De griffier roept de leden bijeen.";
    assertThat(check("De commissie beoordeelt de aanvraag binnen vier weken.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("De griffier beoordeelt de aanvraag binnen vier weken.", text))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void a_share_is_the_same_in_words_and_per_cent() {
    String text = "De gemeente vergoedt de helft van de reiskosten.";
    assertThat(check("De gemeente vergoedt 50 procent van de reiskosten.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("De gemeente vergoedt een derde van de reiskosten.", text))
        .isNotInstanceOf(Supported.class);
    assertThat(check("Een leerling van 12 jaar mag mee.", "Een 12-jarige leerling mag mee."))
        .isInstanceOf(Supported.class);
  }

  @Test
  void both_is_not_one_of_two() {
    String text = "De bezoeker krijgt een waarschuwing of een boete.";
    assertThat(check("De bezoeker krijgt een waarschuwing of boete.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("De bezoeker krijgt waarschuwing en boete.", text))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void not_without_is_only_with() {
    String text = "U krijgt een pas, mits u een foto hebt ingeleverd.";
    assertThat(check("Zonder ingeleverde foto krijgt u geen pas.", text))
        .isInstanceOf(Supported.class);
    assertThat(check("Zonder ingeleverde foto krijgt u een pas.", text))
        .isNotInstanceOf(Supported.class);
  }

  @Test
  void a_sentence_word_for_word_is_supported() {
    String text =
        "Wij horen u graag. Lukt dat niet, dan hoort de bezwaarcommissie u; u mag iemand meenemen.";
    assertThat(
            check("Lukt dat niet, dan hoort de bezwaarcommissie u; u mag iemand meenemen.", text))
        .isInstanceOf(Supported.class);
  }
}
