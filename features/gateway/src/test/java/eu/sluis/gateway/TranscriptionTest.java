package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.Model.Usage;
import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings on the one road. */
class TranscriptionTest {

  private static final Recording MINUTE = Recording.of(Wav.ofSeconds(60)).orElseThrow();
  private static final String RULE =
      """
        - { id: %s, sentence: Geluid op de eigen server., allow: audio, residency: on_premises, source: DPIA }
      """;

  private final Road road = new Road();

  @BeforeEach
  void models_that_hear() {
    road.catalogue.clear();
    road.catalogue.add(hearing("ver", Residency.NETHERLANDS));
    road.catalogue.add(hearing("hier", Residency.ON_PREMISES));
    road.baseline = road.baseline + RULE.formatted("basis-geluid");
    road.useCase = Optional.of(Road.useCase(Road.bouwcode(RULE.formatted("wmo-geluid"))));
  }

  @Test
  void a_recording_goes_to_a_model_that_both_layers_let_hear_it_and_is_recorded() {
    model(1).script = (call, sink) -> sink.text("Goedemiddag.");
    assertThat(road.transcribe(MINUTE, "", false)).isInstanceOf(Ended.Answered.class);
    assertThat(((ModelCall.Spoken) model(1).received.getLast()).recording()).isSameAs(MINUTE);
    assertThat(model(0).received).as("a rule says: on the own server").isEmpty();
    assertThat(road.log.intent())
        .containsEntry("audio_bytes", Integer.toString(MINUTE.bytes().length))
        .containsEntry("models", "hier")
        .containsEntry("decision", "allowed");
    assertThat(road.listener.read()).isEqualTo("Goedemiddag.");
  }

  @Test
  void without_a_rule_of_both_layers_nothing_of_it_is_sent() {
    road.useCase = Optional.of(Road.useCase(Road.bouwcode("")));
    assertThat(road.transcribe(MINUTE, "", false))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused ->
                assertThat(
                        ((Refusal.ByPolicy) refused.refusal()).because().getFirst().rule().value())
                    .isEqualTo("standaard-nee-geluid"));
    assertThat(road.sentAnything()).isFalse();
    assertThat(road.log.intent()).containsEntry("decision", "refused");
  }

  @Test
  void words_beside_it_are_lowered_and_come_back_in_what_was_heard() {
    model(1).script =
        (call, sink) -> {
          String told = ((ModelCall.Spoken) call).prompt().text();
          sink.take(new AnswerPiece.Text(0, told));
          sink.take(new AnswerPiece.Heard(0, 0, 2.5, Optional.of("dutch")));
        };
    String words = "Mevrouw Yıldız (BSN 999990019) belt.";
    assertThat(road.transcribe(MINUTE, words, true)).isInstanceOf(Ended.Answered.class);
    assertThat(model(1).sent()).doesNotContain("Yıldız", "999990019");
    assertThat(road.listener.read()).contains("Yıldız").doesNotContain("999990019");
    assertThat(road.listener.all).contains(new AnswerPiece.Heard(0, 0, 2.5, Optional.of("dutch")));
  }

  @Test
  void a_chat_model_hears_nothing() {
    road.catalogue.clear();
    road.catalogue.add(
        new ScriptedModel(
            "praat", Residency.ON_PREMISES, Jurisdiction.EU, Set.of(Capability.CHAT), road.steps));
    assertThat(road.transcribe(MINUTE, "", false))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(new Refusal.ModelCannot(Set.of(Capability.TRANSCRIPTION))));
  }

  @Test
  void a_minute_costs_what_a_minute_costs_and_what_was_heard_counts() {
    ModelCard byMinute = priced(Optional.of(new BigDecimal("0.006")));
    Estimate need =
        Estimate.of(
            new ModelCall.Spoken(
                MINUTE,
                Pseudonymiser.impersonal(new DetectedText("", List.of())),
                Optional.empty(),
                Optional.empty(),
                false));
    assertThat(need.most(List.of(byMinute)).micros()).isEqualTo(6_100);
    assertThat(need.used(byMinute, new Usage(-1, -1, 30), 100).micros()).isEqualTo(3_000);
    assertThat(need.used(byMinute, Usage.UNKNOWN, 100).micros()).isEqualTo(6_100);
    ModelCard byToken = priced(Optional.empty());
    assertThat(need.used(byToken, new Usage(600, 50), 100).tokens()).isEqualTo(650);
    assertThat(need.used(byToken, Usage.UNKNOWN, 100).tokens()).isEqualTo(635);
    assertThat(need.tooLongFor(byToken)).isFalse();
    Estimate text = new Estimate(300, 10);
    assertThat(text.used(byMinute, new Usage(10, 10, 3_600), 40).micros())
        .as("a model that speaks of sound where there was none")
        .isEqualTo(20);
  }

  private static ModelCard priced(Optional<BigDecimal> minute) {
    ModelCard card = hearing("m", Residency.ON_PREMISES, new Road()).card();
    return new ModelCard(
        card.id(),
        card.name(),
        card.supplier(),
        card.residency(),
        card.jurisdiction(),
        card.origin(),
        card.openWeights(),
        card.contextTokens(),
        card.generative(),
        card.can(),
        Optional.of(new ModelCard.Price(BigDecimal.ONE, BigDecimal.ONE, minute)));
  }

  private ScriptedModel hearing(String id, Residency residency) {
    return hearing(id, residency, road);
  }

  private static ScriptedModel hearing(String id, Residency residency, Road road) {
    return new ScriptedModel(
        id, residency, Jurisdiction.EU, Set.of(Capability.TRANSCRIPTION), road.steps);
  }

  private ScriptedModel model(int index) {
    return (ScriptedModel) road.catalogue.get(index);
  }
}
