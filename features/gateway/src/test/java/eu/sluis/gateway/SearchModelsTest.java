package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.gateway.ForSearch.Piece;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.UseCaseId;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vectors and an order for the search itself, on the one road. */
class SearchModelsTest {

  private static final Piece OPEN = open("De container wordt op dinsdag geleegd.");

  private final Road road = new Road();
  private final ScriptedModel here = model("here", Residency.ON_PREMISES);
  private final ScriptedModel abroad = model("abroad", Residency.NETHERLANDS);

  @BeforeEach
  void a_use_case_that_lets_the_search_engine_ask() {
    road.useCase = Optional.of(Road.useCase(rules("[zoekmachine]")));
    road.catalogue.addAll(List.of(here, abroad));
    for (ScriptedModel model : List.of(here, abroad)) {
      model.script = SearchModelsTest::lengths;
    }
  }

  @Test
  void what_is_personal_is_taken_out_and_each_call_is_one_act() throws SearchModels.NotMade {
    var vectors =
        vectors("here", open("Mevrouw Yıldız (BSN 999990019) belt over haar hulp."), OPEN);
    assertThat(vectors).hasSize(2).allMatch(Optional::isPresent);
    assertThat(here.sent())
        .contains("belt over haar hulp", "container")
        .doesNotContain("Yıldız", "999990019", "Persoon");
    assertThat(road.log.intent())
        .containsEntry("vectors", "2")
        .containsEntry("decision", "allowed")
        .containsEntry("confidentiality", "openbaar")
        .doesNotContainKeys("person", "key");
    assertThat(here.received).hasSize(1);
  }

  @Test
  void what_may_not_leave_is_left_out_and_the_rest_goes() throws SearchModels.NotMade {
    var closed = new Piece("Het dossier van de wijk.", Confidentiality.VERTROUWELIJK);
    assertThat(vectors("abroad", closed, OPEN))
        .satisfiesExactly(one -> assertThat(one).isEmpty(), other -> assertThat(other).isPresent());
    assertThat(abroad.sent()).doesNotContain("dossier");
    assertThat(vectors("here", closed, OPEN)).allMatch(Optional::isPresent);
  }

  @Test
  void nothing_goes_and_nothing_is_recorded_when_no_rule_lets_it() throws SearchModels.NotMade {
    road.useCase = Optional.of(Road.useCase(rules("[wmo]")));
    assertThat(vectors("here", OPEN)).containsExactly(Optional.empty());
    assertThat(road.sentAnything()).isFalse();
    assertThat(road.steps).isEmpty();
  }

  @Test
  void no_use_case_no_approval_and_no_such_model_say_so() {
    assertThatThrownBy(() -> vectors("nowhere", OPEN)).hasMessage("model_unknown");
    road.catalogue.add(
        new ScriptedModel(
            "talks", Residency.ON_PREMISES, Jurisdiction.EU, Set.of(Capability.CHAT), road.steps));
    assertThatThrownBy(() -> vectors("talks", OPEN)).hasMessage("model_cannot");
    road.approval(Optional.empty());
    assertThatThrownBy(() -> vectors("here", OPEN)).hasMessage("use_case_not_approved");
    road.useCase = Optional.empty();
    assertThatThrownBy(() -> vectors("here", OPEN)).hasMessage("use_case_unknown");
    assertThat(road.sentAnything()).isFalse();
  }

  @Test
  void a_text_that_is_too_long_for_the_model_is_cut_and_the_others_stay_whole()
      throws SearchModels.NotMade {
    here.script =
        (call, sink) -> {
          var texts = ((ModelCall.Texts) call).texts();
          if (texts.stream().anyMatch(text -> text.text().length() > 600)) {
            throw new ModelFailure(ModelFailure.Cause.TOO_LONG, "too long");
          }
          lengths(call, sink);
        };
    var vectors = vectors("here", open("regel ".repeat(180)), OPEN);
    assertThat(vectors.getFirst().orElseThrow()[0]).isEqualTo(540f);
    assertThat(vectors.getLast().orElseThrow()[0]).isEqualTo(OPEN.text().length());
  }

  @Test
  void no_character_is_cut_in_half() throws SearchModels.NotMade {
    here.script =
        (call, sink) -> {
          String text = ((ModelCall.Texts) call).texts().getFirst().text();
          if (text.length() > 600) {
            throw new ModelFailure(ModelFailure.Cause.TOO_LONG, "too long");
          }
          assertThat(text).doesNotMatch("(?s).*[\\ud800-\\udbff]$");
          lengths(call, sink);
        };
    assertThat(vectors("here", open("a" + "🙂".repeat(400))).getFirst().orElseThrow()[0])
        .isEqualTo(399f);
  }

  @Test
  void a_model_that_is_away_says_so_and_its_order_is_no_order() {
    here.script =
        (call, sink) -> {
          throw new ModelFailure(ModelFailure.Cause.UNREACHABLE, "away");
        };
    assertThatThrownBy(() -> vectors("here", OPEN)).hasMessage("UNREACHABLE");
    assertThat(scores("here", OPEN, OPEN)).allMatch(OptionalDouble::isEmpty);
  }

  @Test
  void an_order_is_of_what_may_go_and_of_all_of_that() {
    var closed = new Piece("Het dossier.", Confidentiality.VERTROUWELIJK);
    for (ScriptedModel model : List.of(here, abroad)) {
      model.script =
          (call, sink) -> {
            sink.take(new AnswerPiece.Score(1, 0.9));
            sink.take(new AnswerPiece.Score(0, 0.1));
          };
    }
    assertThat(scores("here", OPEN, open("Mevrouw Yıldız belt.")))
        .containsExactly(OptionalDouble.of(0.1), OptionalDouble.of(0.9));
    assertThat(here.sent()).doesNotContain("Yıldız");
    assertThat(road.log.intent()).containsEntry("ranked", "2");
    assertThat(scores("abroad", OPEN, closed, OPEN))
        .containsExactly(OptionalDouble.of(0.1), OptionalDouble.empty(), OptionalDouble.of(0.9));
    assertThat(abroad.sent()).doesNotContain("dossier");
    assertThat(scores("here", OPEN, OPEN, OPEN)).allMatch(OptionalDouble::isEmpty);
  }

  @Test
  void a_sentence_can_be_held_against_one_passage() {
    here.script = (call, sink) -> sink.take(new AnswerPiece.Score(0, 0.8));
    assertThat(held(PassageOrder.Aim.SUPPORT, "here", OPEN))
        .containsExactly(OptionalDouble.of(0.8));
    assertThat(here.sent()).contains("container").doesNotContain("Yıldız");
    assertThat(road.log.intent()).containsEntry("held_against", "1").doesNotContainKey("ranked");
    assertThat(scores("here", OPEN)).containsExactly(OptionalDouble.empty());
    assertThat(here.received).hasSize(1);
  }

  private List<Optional<float[]>> vectors(String model, Piece... pieces)
      throws SearchModels.NotMade {
    return new SearchModels(road.gateway()).vectors(road.pieces(model, pieces));
  }

  private List<OptionalDouble> scores(String model, Piece... pieces) {
    return held(PassageOrder.Aim.ORDER, model, pieces);
  }

  private List<OptionalDouble> held(PassageOrder.Aim aim, String model, Piece... pieces) {
    return new SearchModels(road.gateway())
        .scores(
            new PassageOrder(
                Road.WATERHOVEN,
                new UseCaseId("wmo"),
                new ModelId(model),
                aim,
                "Wanneer wordt de container van mevrouw Yıldız geleegd?",
                List.of(pieces)));
  }

  private static Piece open(String text) {
    return new Piece(text, Confidentiality.OPENBAAR);
  }

  private static String rules(String groups) {
    return Road.bouwcode("").replace("[wmo]", groups);
  }

  /** Of each text a vector that says how long it is. */
  private static void lengths(ModelCall call, Model.Sink sink) {
    if (call instanceof ModelCall.Texts(var texts, var _)) {
      for (int i = 0; i < texts.size(); i++) {
        float length = texts.get(i).text().length();
        sink.take(new AnswerPiece.Vector(i, FloatBuffer.wrap(new float[] {length, 1})));
      }
    }
  }

  private ScriptedModel model(String id, Residency residency) {
    return new ScriptedModel(
        id,
        residency,
        Jurisdiction.EU,
        Set.of(Capability.EMBEDDINGS, Capability.RERANK),
        road.steps);
  }
}
