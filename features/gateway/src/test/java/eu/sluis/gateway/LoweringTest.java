package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a model gets to see, and what comes back from it. */
class LoweringTest {

  private static final String TYPED =
      "Loopt de hulp van mevrouw Yıldız (BSN 999990019, rekening NL67 ABNA 0999 9999 99) door?";

  private final Road road = new Road();

  @Test
  void no_name_and_no_number_of_any_text_reaches_the_model() {
    road.knowledge.only(
        "Mevrouw De Boer, BSN 999990020, woont op Kerkstraat 12, 1234 AB.",
        Confidentiality.ZAAKVERTROUWELIJK);
    road.knowledge.earlier.add(
        new Grounding.Earlier("Ik sprak de heer Ogunleye.", Confidentiality.OPENBAAR));
    road.ask(TYPED);
    assertThat(road.local.sent())
        .contains("Loopt de hulp van mevrouw ")
        .doesNotContain("Yıldız", "999990019", "0999 9999", "Boer", "999990020", "Kerkstraat")
        .doesNotContain("1234 AB", "Ogunleye");
    assertThat(road.local.question().earlier()).hasSize(1);
    assertThat(road.local.question().material()).hasSize(1);
  }

  @Test
  void a_name_comes_back_however_the_answer_is_cut() {
    road.local.says("");
    road.ask(TYPED);
    var matcher =
        Pattern.compile("mevrouw (\\p{L}+)").matcher(road.local.question().question().text());
    assertThat(matcher.find()).isTrue();
    String answer = "De hulp van mevrouw " + matcher.group(1) + " loopt door [1].";
    for (int cut = 0; cut <= answer.length(); cut++) {
      road.listener.pieces.clear();
      road.local.says(answer.substring(0, cut), answer.substring(cut));
      assertThat(road.ask(TYPED)).isInstanceOf(Ended.Answered.class);
      assertThat(road.listener.read()).isEqualTo("De hulp van mevrouw Yıldız loopt door [1].");
    }
  }

  @Test
  void what_was_removed_never_comes_back_and_is_kept_nowhere() {
    road.local.script = (call, sink) -> sink.text(((ModelCall.Grounded) call).question().text());
    Ended ended = road.ask(TYPED);
    assertThat(road.listener.read()).contains("Yıldız").doesNotContain("999990019", "0999 9999");
    assertThat(ended.question().text())
        .contains("Yıldız", KeptQuestion.REMOVED)
        .doesNotContain("999990019", "0999 9999");
    assertThat(ended.question().marks())
        .extracting(KeptQuestion.Mark::category)
        .containsExactly(DataCategory.NAME, DataCategory.BSN, DataCategory.IBAN);
    assertThat(ended.question().marks())
        .extracting(KeptQuestion.Mark::treatment)
        .containsExactly(Treatment.PSEUDONYMISE, Treatment.REMOVE, Treatment.REMOVE);
    assertThat(ended.question().marks())
        .allSatisfy(
            mark ->
                assertThat(mark.span().of(ended.question().text()))
                    .isIn("Yıldız", KeptQuestion.REMOVED));
  }

  @Test
  void the_same_name_keeps_its_pseudonym_in_the_next_question() {
    road.ask(TYPED);
    String first = road.local.question().question().text();
    road.ask(TYPED);
    assertThat(road.local.question().question().text()).isEqualTo(first);
  }

  @Test
  void what_the_use_case_leaves_goes_along_and_is_not_marked() {
    road.baseline +=
        "  - { id: b-9, sentence: Postcodes mogen mee., treat: leave, categories: [postcode] }\n";
    road.useCase =
        java.util.Optional.of(
            Road.useCase(
                Road.bouwcode("").replace("address, postcode,", "address,")
                    + "  - { id: wmo-9, sentence: Postcodes mogen mee., treat: leave, categories:"
                    + " [postcode] }\n"));
    Ended ended = road.ask("Geldt dit in postcode 1234 AB?");
    assertThat(road.local.sent()).contains("1234 AB");
    assertThat(ended.question().marks()).isEmpty();
    assertThat(ended.question().text()).contains("1234 AB");
  }
}
