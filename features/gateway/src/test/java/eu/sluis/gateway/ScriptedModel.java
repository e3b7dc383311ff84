package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A model that does what a test says, and keeps what it was sent. */
final class ScriptedModel implements Model {

  static final Usage USED = new Usage(120, 30);

  interface Script {
    void play(ModelCall call, Sink sink) throws ModelFailure;
  }

  final List<ModelCall> received = new ArrayList<>();
  Script script = (_, sink) -> sink.text("Ja, dat loopt door.");

  final ModelCard card;
  private final List<String> steps;

  ScriptedModel(String id, Residency residency, Jurisdiction law, List<String> steps) {
    this(id, residency, law, EnumSet.allOf(Capability.class), steps);
  }

  ScriptedModel(
      String id, Residency residency, Jurisdiction law, Set<Capability> can, List<String> steps) {
    this(id, residency, law, can, ModelCard.Capacity.UNSAID, steps);
  }

  /** A model on the premises that can everything. */
  ScriptedModel(String id, ModelCard.Capacity capacity, Road road) {
    this(
        id,
        Residency.ON_PREMISES,
        Jurisdiction.EU,
        EnumSet.allOf(Capability.class),
        capacity,
        road.steps);
  }

  private ScriptedModel(
      String id,
      Residency residency,
      Jurisdiction law,
      Set<Capability> can,
      ModelCard.Capacity capacity,
      List<String> steps) {
    this.steps = steps;
    this.card =
        new ModelCard(
            new ModelId(id),
            id,
            "leverancier",
            residency,
            law,
            "NL",
            true,
            8_000,
            true,
            can,
            Optional.empty(),
            capacity);
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public Completion answer(ModelCall call, Sink sink) throws ModelFailure {
    steps.add("called " + card.id());
    received.add(call);
    script.play(call, sink);
    return Completion.ready(USED);
  }

  void says(String... pieces) {
    script =
        (_, sink) -> {
          for (String piece : pieces) {
            sink.text(piece);
          }
        };
  }

  void fails(ModelFailure.Cause cause, String... piecesBefore) {
    script =
        (_, sink) -> {
          for (String piece : piecesBefore) {
            sink.text(piece);
          }
          throw new ModelFailure(cause, "as the test wants");
        };
  }

  /** Every text of the last call, in one. */
  String sent() {
    return switch (received.getLast()) {
      case ModelCall.Conversation(var prompt) ->
          prompt.texts().stream().map(text -> text.text()).reduce("", (a, b) -> a + "\n" + b);
      case ModelCall.Texts(var texts, _) -> join(texts);
      case ModelCall.Candidates(var query, var documents) -> query.text() + join(documents);
      case ModelCall.Spoken spoken -> spoken.prompt().text();
      case ModelCall.Grounded grounded -> sent(grounded);
    };
  }

  /** The last question. */
  ModelCall.Grounded question() {
    return (ModelCall.Grounded) received.getLast();
  }

  private static String join(List<PseudonymisedText> texts) {
    return texts.stream().map(text -> text.text()).reduce("", (a, b) -> a + "\n" + b);
  }

  private static String sent(ModelCall.Grounded call) {
    return Stream.of(
            Stream.of(call.instructions(), call.question(), call.topic()),
            call.headings().stream(),
            call.earlier().stream(),
            call.material().stream())
        .flatMap(texts -> texts)
        .map(text -> text.text())
        .reduce("", (one, other) -> one + "\n" + other);
  }
}
