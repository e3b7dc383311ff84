package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import java.nio.FloatBuffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Vectors and rankings on the one road. */
class NumbersTest {

  private static final String TYPED = "Mevrouw Yıldız (BSN 999990019) belt over haar hulp.";

  private final Road road = new Road();

  @Test
  void vectors_are_made_of_what_may_leave_and_recorded_before_and_after() {
    road.local.script =
        (call, sink) ->
            sink.take(new AnswerPiece.Vector(0, FloatBuffer.wrap(new float[] {1, 2, 3})));
    assertThat(road.embed(TYPED)).isInstanceOf(Ended.Answered.class);
    assertThat(road.local.sent())
        .contains("belt over haar hulp")
        .doesNotContain("Yıldız", "999990019");
    assertThat(road.log.intent())
        .containsEntry("vectors", "1")
        .containsEntry("key", "0123456789abc")
        .containsEntry("decision", "allowed");
    assertThat(road.listener.all)
        .singleElement()
        .isInstanceOfSatisfying(
            AnswerPiece.Vector.class, vector -> assertThat(vector.values().isReadOnly()).isTrue());
    assertThat(road.american.received).isEmpty();
  }

  @Test
  void a_ranking_lowers_its_query_and_every_document() {
    road.local.script = (call, sink) -> sink.take(new AnswerPiece.Score(0, 0.5));
    assertThat(road.rank(TYPED, "Yıldız, 999990019", "Over mevrouw Yıldız."))
        .isInstanceOf(Ended.Answered.class);
    assertThat(road.local.sent()).doesNotContain("Yıldız", "999990019");
    assertThat(road.log.intent()).containsEntry("ranked", "2");
  }

  @Test
  void a_model_that_only_makes_vectors_is_asked_no_question_and_a_chat_model_makes_none() {
    road.catalogue.clear();
    road.catalogue.add(only(Set.of(Capability.EMBEDDINGS)));
    assertThat(road.ask("Loopt de hulp door?"))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.ByPolicy.class));
    road.catalogue.clear();
    road.catalogue.add(only(Set.of(Capability.CHAT)));
    assertThat(road.embed("Hallo"))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(new Refusal.ModelCannot(Set.of(Capability.EMBEDDINGS))));
    assertThat(road.sentAnything()).isFalse();
  }

  @Test
  void too_many_characters_and_a_broken_detector_stop_it() {
    assertThat(road.embed("a".repeat(Chat.CHARACTERS_MAX), "b"))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TooLong.class));
    road.detectorThrowsOn("hulp");
    assertThat(road.rank("Wie?", "Een hulp."))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.DetectorFailed.class));
    assertThat(road.sentAnything()).isFalse();
  }

  private ScriptedModel only(Set<Capability> can) {
    return new ScriptedModel("enig", Residency.ON_PREMISES, Jurisdiction.EU, can, road.steps);
  }
}
