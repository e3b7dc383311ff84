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
}
