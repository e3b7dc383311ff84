package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.Statements.Contradiction;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De eigen bijdrage voor hulp bedraagt € 19,00 per maand."
            + "|De eigen bijdrage voor hulp bedraagt € 21,00 per maand.|€ 19,00|€ 21,00",
        "Parkeren in het centrum kost € 2,40 per uur."
            + "|Parkeren in het centrum kost 2,90 euro per uur.|€ 2,40|2,90 euro",
        "Het college beslist binnen zes weken over de vergunning voor een terras."
            + "|Het college beslist binnen acht weken over de vergunning voor een terras bij een café.|zes weken|acht weken",
        "De vergoeding voor thuiswerken gaat in op 1 januari 2026."
            + "|De vergoeding voor thuiswerken gaat in op 1 maart 2026.|1 januari 2026|1 maart 2026"
      })
  void the_same_with_another_figure_is_a_contradiction(
      String one, String other, String ours, String theirs) {
    assertThat(Statements.contradiction(one, other)).contains(new Contradiction(ours, theirs));
    assertThat(Statements.contradiction(other, one)).contains(new Contradiction(theirs, ours));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De eigen bijdrage voor hulp bedraagt € 19,00 per maand."
            + "|De eigen bijdrage voor hulp bedraagt 19 euro per maand.",
        "De bijdrage voor volwassenen bedraagt € 12 per les."
            + "|De bijdrage voor kinderen bedraagt € 6 per les.",
        "In 2025 kost parkeren in het centrum € 2,40 per uur."
            + "|In 2026 kost parkeren in het centrum € 2,90 per uur.",
        "De hond loopt los in het park tot 22.00 uur.|De boete voor te hard rijden is € 120.",
        "Het loket is open op maandag.|Het loket is gesloten in de avond.",
        "Vastgesteld in de openbare vergadering van de raad van 9 maart 2023."
            + "|Vastgesteld in de openbare vergadering van de raad van 7 november 2024.",
        "Deze verordening treedt in werking op 1 april 2023."
            + "|Deze verordening treedt in werking op 1 januari 2025."
      })
  void what_agrees_or_is_about_something_else_is_none(String one, String other) {
    assertThat(Statements.contradiction(one, other)).isEmpty();
    assertThat(Statements.contradiction(other, one)).isEmpty();
  }

  @Test
  void sentences_about_the_same_meet_in_a_band_and_differ_in_their_figures() {
    var one = Statements.of("Welkom. Parkeren in het centrum kost € 2,40 per uur. Tot ziens.");
    var other = Statements.of("In het centrum kost parkeren € 2,90 per uur.");
    assertThat(one).hasSize(1);
    assertThat(other).hasSize(1);
    var shared = new HashSet<>(one.getFirst().bands());
    shared.retainAll(other.getFirst().bands());
    assertThat(shared).isNotEmpty();
    assertThat(one.getFirst().figures()).isNotEqualTo(other.getFirst().figures());
    assertThat(one.getFirst().span().of("Welkom. Parkeren in het centrum kost € 2,40 per uur."))
        .isEqualTo("Parkeren in het centrum kost € 2,40 per uur.");
  }

  @Test
  void the_kind_of_text_is_no_subject() {
    assertThat(Statements.sameSubject("Beleidsregels parkeren 2026", "Parkeren in het centrum"))
        .isTrue();
    assertThat(Statements.sameSubject("Beleidsregels Wmo 2026", "Beleidsregels parkeren 2026"))
        .isFalse();
  }

  @Test
  void two_texts_of_one_municipality_and_two_cases_are_about_something_else() {
    assertThat(
            Statements.sameSubject(
                "Archiefverordening Waterhoven 2023 Artikel 3 Zorg",
                "Algemene subsidieverordening Waterhoven 2025 Artikel 3 Aanvraag"))
        .isFalse();
    assertThat(
            Statements.sameSubject(
                "Advies bezwaarschriftencommissie 2026-0388 Feiten",
                "Advies bezwaarschriftencommissie 2026-0417 Feiten"))
        .isFalse();
    assertThat(
            Statements.sameSubject(
                "Advies bezwaarschriftencommissie 2026-0388 Feiten",
                "Bezwaarschriftencommissie 2026-0388 Feiten en advies"))
        .isTrue();
  }

  @Test
  void an_amount_that_was_decided_is_still_an_amount() {
    assertThat(
            Statements.contradiction(
                "De eigen bijdrage voor hulp is vastgesteld op € 19 per maand.",
                "De eigen bijdrage voor hulp is vastgesteld op € 21 per maand."))
        .isPresent();
  }

  @Test
  void nearly_the_same_text_looks_alike_and_another_text_does_not() {
    String text =
        "De gemeente geeft een vergunning voor een terras als de doorgang voor voetgangers vrij"
            + " blijft. De aanvraag kost vijftig euro. Het college beslist binnen acht weken na de"
            + " aanvraag en laat dat schriftelijk weten aan wie de aanvraag deed.";
    Sketch one = Sketch.of(List.of(text));
    Sketch near = Sketch.of(List.of(text.replace("vijftig", "zestig")));
    Sketch far =
        Sketch.of(
            List.of("Een hond mag in het park los als hij luistert naar zijn baas en niet bijt."));
    assertThat(one.likeness(Sketch.of(List.of(text.toUpperCase(java.util.Locale.ROOT)))))
        .isEqualTo(1.0);
    assertThat(one.likeness(near)).isBetween(0.6, 0.99);
    assertThat(one.likeness(far)).isLessThan(0.1);
    assertThat(one.bands()).hasSize(16).containsAnyElementsOf(near.bands());
    assertThat(Sketch.ofBytes(one.bytes()).likeness(one)).isEqualTo(1.0);
    assertThat(Sketch.of(List.of("")).bands()).isEmpty();
    assertThat(Sketch.of(List.of("")).likeness(Sketch.of(List.of("")))).isZero();
  }
}
