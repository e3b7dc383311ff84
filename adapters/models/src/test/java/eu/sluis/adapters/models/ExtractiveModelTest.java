package eu.sluis.adapters.models;

import static eu.sluis.gateway.Model.Sink.ofText;
import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.kit.Calls;
import eu.sluis.adapters.models.kit.ModelKit;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.knowledge.Extract.Quotation;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtractiveModelTest extends ModelKit {

  private static final ModelId ID = new ModelId("extractive");

  @Override
  protected Model model() {
    return new ExtractiveModel(ID, ExtractiveModelTest::firstSentences);
  }

  @Test
  void it_quotes_sentence_by_sentence_with_the_number_of_the_passage() throws ModelFailure {
    var pieces = new ArrayList<String>();
    Usage usage = model().answer(Calls.passport(), ofText(pieces::add)).usage();
    assertThat(pieces)
        .containsExactly(
            "Een paspoort is tien jaar geldig. [1]",
            "\nEen paspoort vraagt u aan bij de gemeente. [2]");
    assertThat(usage).isEqualTo(new Usage(0, 0));
  }

  @Test
  void it_says_nothing_when_nothing_answers() throws ModelFailure {
    var pieces = new ArrayList<String>();
    var _ =
        new ExtractiveModel(ID, (question, passages, above, most) -> List.of())
            .answer(Calls.passport(), ofText(pieces::add));
    assertThat(pieces).isEmpty();
  }

  @Test
  void it_says_nothing_without_material() throws ModelFailure {
    assertThat(answerTo(Calls.call(Calls.QUESTION, List.of()))).isEmpty();
  }

  @Test
  void it_fails_without_a_word_of_the_material() {
    var model =
        new ExtractiveModel(
            ID,
            (question, passages, above, most) -> {
              throw new IllegalStateException(passages.getFirst());
            });
    ModelFailure failure = failureOf(model, Calls.passport(), piece -> {});
    assertThat(failure.reason()).isEqualTo(Cause.BROKEN);
    assertThat(failure).hasNoCause().hasMessage("model `extractive` could not read the material");
  }

  @Test
  void it_never_cites_what_it_was_not_given() {
    var model =
        new ExtractiveModel(
            ID, (question, passages, above, most) -> List.of(new Quotation("Ja.", 2)));
    assertThat(failureOf(model, Calls.passport(), piece -> {}).reason()).isEqualTo(Cause.BROKEN);
  }

  @Test
  void its_card_says_that_it_is_no_language_model() {
    var card = model().card();
    assertThat(card.name()).isEqualTo("Citaten (zonder taalmodel)");
    assertThat(card.generative()).isFalse();
    assertThat(card.residency()).isEqualTo(Residency.ON_PREMISES);
    assertThat(card.price()).isEmpty();
  }

  private static List<Quotation> firstSentences(
      String question, List<String> passages, List<String> above, int most) {
    return IntStream.range(0, Math.min(most, passages.size()))
        .mapToObj(
            at ->
                new Quotation(passages.get(at).substring(0, passages.get(at).indexOf('.') + 1), at))
        .toList();
  }
}
