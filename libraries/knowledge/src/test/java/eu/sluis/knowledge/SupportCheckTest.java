package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.Support.Verdict;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupportCheckTest {

  private static final Passage TERM =
      passage("Het college beslist binnen acht weken na ontvangst van de aanvraag.");
  private static final Passage FEE = passage("De leges bedragen € 75 en worden vooraf betaald.");
  private static final String SENTENCE = "Acht weken later weet de indiener waar hij aan toe is.";

  private final List<String> asked = new ArrayList<>();
  private Verdict byWords = new Verdict.Supported();
  private List<OptionalDouble> answer = List.of();

  private final SupportCheck check =
      new SupportCheck(
          (_, _) -> byWords,
          (sentence, _) -> {
            asked.add(sentence);
            return answer;
          });

  @Test
  void without_an_answer_of_the_model_words_decide() {
    for (Verdict verdict :
        List.of(
            new Verdict.Supported(),
            new Verdict.Partly(List.of("indiener")),
            new Verdict.Unsupported(List.of("indiener")))) {
      byWords = verdict;
      assertThat(checked(TERM)).isEqualTo(verdict);
    }
    var words = new SupportCheck(new Support(), Entailment.NONE);
    assertThat(words.check("Het college beslist binnen acht weken.", List.of(TERM)))
        .isInstanceOf(Verdict.Supported.class);
    assertThat(words.check("Het college beslist binnen tien weken.", List.of(TERM)))
        .isNotInstanceOf(Verdict.Supported.class);
  }

  @Test
  void a_doubt_about_words_is_lifted_by_a_model_that_is_sure() {
    byWords = new Verdict.Partly(List.of("indiener", "waar"));
    answer = List.of(OptionalDouble.of(SupportCheck.SURE_MIN));
    assertThat(checked(TERM)).isInstanceOf(Verdict.Supported.class);
    answer = List.of(OptionalDouble.of(Math.nextDown(SupportCheck.SURE_MIN)));
    assertThat(checked(TERM)).isEqualTo(byWords);
  }

  @Test
  void a_figure_a_name_and_the_opposite_are_never_lifted() {
    answer = List.of(OptionalDouble.of(1));
    for (Verdict verdict :
        List.of(
            new Verdict.Partly(List.of("10 weken")),
            new Verdict.Partly(List.of("later", "Waterhoven")),
            new Verdict.Unsupported(List.of("niet")))) {
      byWords = verdict;
      assertThat(checked(TERM)).isEqualTo(verdict);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void what_the_model_does_not_find_is_no_longer_supported() {
    answer = List.of(OptionalDouble.of(Math.nextDown(SupportCheck.FOUND_MIN)));
    assertThat(checked(TERM)).isEqualTo(new Verdict.Partly(List.of()));
    answer = List.of(OptionalDouble.of(SupportCheck.FOUND_MIN));
    assertThat(checked(TERM)).isInstanceOf(Verdict.Supported.class);
  }

  @Test
  void the_best_of_all_that_is_cited_counts_and_one_that_was_not_judged_leaves_it_open() {
    answer = List.of(OptionalDouble.of(0), OptionalDouble.of(0.9));
    assertThat(checked(FEE, TERM)).isInstanceOf(Verdict.Supported.class);
    answer = List.of(OptionalDouble.of(0), OptionalDouble.empty());
    assertThat(checked(FEE, TERM)).isInstanceOf(Verdict.Supported.class);
    answer = List.of(OptionalDouble.of(0), OptionalDouble.of(0));
    assertThat(checked(FEE, TERM)).isInstanceOf(Verdict.Partly.class);
  }

  @Test
  void a_quotation_and_a_sentence_without_a_source_ask_no_model() {
    answer = List.of(OptionalDouble.of(0));
    assertThat(check.check("De leges bedragen € 75\n en worden vooraf betaald.", List.of(FEE)))
        .isInstanceOf(Verdict.Supported.class);
    assertThat(checked()).isInstanceOf(Verdict.Supported.class);
    assertThat(check.says(TERM, SENTENCE)).isTrue();
    assertThat(asked).isEmpty();
  }

  private Verdict checked(Passage... cited) {
    return check.check(SENTENCE, List.of(cited));
  }

  private static Passage passage(String text) {
    return new Passage(
        new PassageId(new UUID(1, text.length())),
        new OrganisationId(new UUID(2, 2)),
        new SourceId(new UUID(3, 3)),
        new DocumentId(new UUID(4, 4)),
        "Leges",
        0,
        new Place(List.of(), Optional.empty(), OptionalInt.empty()),
        text,
        Set.of(ReadingRights.EVERYONE),
        Confidentiality.OPENBAAR,
        Validity.ALWAYS,
        "");
  }
}
