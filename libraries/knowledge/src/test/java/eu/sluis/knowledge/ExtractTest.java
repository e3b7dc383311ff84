package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.Extract.Quotation;
import eu.sluis.knowledge.internal.AnswerSentences;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractTest {

  private static final List<String> PASSAGES =
      List.of(
          "Kosten\nEen paspoort kost € 88,10. Een paspoort is tien jaar geldig. U betaalt met pin.",
          "Wanneer is het stadhuis open? Het stadhuis is open van maandag tot en met vrijdag van 9.00 tot 17.00 uur.",
          "Voor een paspoort neemt u mee:\n- uw oude paspoort;\n- een recente pasfoto;\n- de toestemming van uw ouders.",
          "Zone: A; Per uur: € 3,20\nZone: B; Per uur: € 2,20");

  private final Extract extract = new Extract();

  private List<String> ask(String question, int sentences) {
    return extract.compose(question, PASSAGES, sentences).stream()
        .map(Quotation::sentence)
        .toList();
  }

  @Test
  void the_sentence_with_the_figure_answers_how_much() {
    assertThat(ask("Hoeveel kost een paspoort?", 1)).containsExactly("Een paspoort kost € 88,10.");
  }

  @Test
  void the_sentence_with_the_term_answers_how_long() {
    assertThat(ask("Hoe lang is een paspoort geldig?", 1))
        .containsExactly("Een paspoort is tien jaar geldig.");
  }

  @Test
  void an_answer_for_everybody_goes_before_one_for_a_group_that_was_not_asked_for() {
    var passages =
        List.of(
            "Zone: A – Binnenstad; Prijs per uur voor bezoek: € 0,60",
            "Zone: A – Binnenstad; Per uur: € 3,20; Dagkaart: € 19,00");
    var asked =
        extract.compose("Wat kost een uur parkeren in de binnenstad?", passages, 4).stream()
            .map(Quotation::sentence)
            .toList();
    assertThat(asked).containsExactly("Zone: A – Binnenstad; Per uur: € 3,20; Dagkaart: € 19,00");
    var forVisitors =
        extract.compose("Wat kost een uur parkeren voor bezoek in de binnenstad?", passages, 4);
    assertThat(forVisitors.getFirst().sentence()).contains("€ 0,60");
  }

  @Test
  void a_question_in_the_text_is_no_answer_but_leads_to_one() {
    assertThat(ask("Wanneer is het stadhuis open?", 1).getFirst())
        .startsWith("Het stadhuis is open van maandag");
  }

  @Test
  void an_introduction_brings_its_list() {
    assertThat(ask("Wat neem ik mee voor een paspoort?", 5))
        .contains("Voor een paspoort neemt u mee:", "- een recente pasfoto;");
  }

  @Test
  void a_row_of_a_table_is_quoted_whole() {
    assertThat(ask("Hoeveel kost parkeren per uur in zone B?", 1))
        .containsExactly("Zone: B; Per uur: € 2,20");
  }

  @Test
  void every_quotation_stands_word_for_word_in_its_passage() {
    for (String question :
        List.of("Wat kost een paspoort?", "Wanneer open?", "Wat neem ik mee voor het paspoort?")) {
      for (Quotation quotation : extract.compose(question, PASSAGES, 4)) {
        assertThat(PASSAGES.get(quotation.passage())).contains(quotation.sentence());
      }
    }
  }

  @Test
  void nothing_is_said_when_nothing_answers() {
    assertThat(ask("Hoe vraag ik bijstand aan voor mijn buurvrouw?", 3)).isEmpty();
    assertThat(ask("Wat is dat?", 3)).isEmpty();
    assertThat(extract.compose("Wat kost een paspoort?", List.of(), 3)).isEmpty();
  }

  @Test
  void a_share_is_no_answer_to_what_somebody_earns_or_pays() {
    var numbers = List.of("Het aantal wethouders is ten hoogste twintig procent van de raad.");
    var money = List.of("Een wethouder verdient € 4.300 per maand.");
    assertThat(certainty("Hoeveel verdient een wethouder?", numbers))
        .isLessThan(certainty("Hoeveel verdient een wethouder?", money) / 2);
  }

  private static double certainty(String question, List<String> texts) {
    return new AnswerSentences(question, texts, List.of("")).certainty();
  }
}
