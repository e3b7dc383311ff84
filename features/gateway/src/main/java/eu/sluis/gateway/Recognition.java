package eu.sluis.gateway;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Everything that would go to the model, with what was recognised in each part of it. */
sealed interface Recognition {

  /** All texts in a fixed order; {@link #call} takes them back in the same order. */
  List<DetectedText> texts();

  ModelCall call(List<PseudonymisedText> lowered);

  /** What was typed. */
  List<DetectedText> typed();

  /** What was typed, when that is kept and shown again. */
  Optional<DetectedText> kept();

  List<DetectedText> passages();

  List<Grounding.Material> material();

  /** The most closed confidentiality of the passages and of the earlier turns. */
  Confidentiality highest();

  default Set<DataCategory> categories() {
    var categories = EnumSet.noneOf(DataCategory.class);
    for (DetectedText text : texts()) {
      for (Finding finding : text.findings()) {
        categories.add(finding.category());
      }
    }
    return categories;
  }

  default Map<DataCategory, Integer> inTyped() {
    return counts(typed());
  }

  default Map<DataCategory, Integer> inPassages() {
    return counts(passages());
  }

  private static Map<DataCategory, Integer> counts(List<DetectedText> texts) {
    var counts = new EnumMap<DataCategory, Integer>(DataCategory.class);
    for (DetectedText text : texts) {
      for (Finding finding : text.findings()) {
        counts.merge(finding.category(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** A question with what it is answered from. */
  record Grounded(
      DetectedText instructions,
      DetectedText question,
      List<DetectedText> earlier,
      List<DetectedText> passages,
      List<DetectedText> headings,
      List<Grounding.Material> material,
      Confidentiality highest)
      implements Recognition {

    private static final DetectedText NO_TEXT = new DetectedText("", List.of());

    /** Only a question, before anything was looked up for it. */
    static Grounded of(DetectedText question) {
      return new Grounded(
          NO_TEXT, question, List.of(), List.of(), List.of(), List.of(), Confidentiality.OPENBAAR);
    }

    @Override
    public List<DetectedText> texts() {
      var all = new ArrayList<DetectedText>();
      all.add(instructions);
      all.addAll(earlier);
      all.addAll(passages);
      all.addAll(headings);
      all.add(question);
      return all;
    }

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      int passagesFrom = 1 + earlier.size();
      int headingsFrom = passagesFrom + passages.size();
      int asked = headingsFrom + headings.size();
      return new ModelCall.Grounded(
          lowered.getFirst(),
          lowered.subList(1, passagesFrom),
          lowered.subList(passagesFrom, headingsFrom),
          lowered.subList(headingsFrom, asked),
          Pseudonymiser.impersonal(question),
          lowered.get(asked));
    }

    @Override
    public List<DetectedText> typed() {
      return List.of(question);
    }

    @Override
    public Optional<DetectedText> kept() {
      return Optional.of(question);
    }
  }

  /** What came from a program: all of it was typed, and the program keeps it itself. */
  sealed interface Sent extends Recognition {

    @Override
    default List<DetectedText> typed() {
      return texts();
    }

    @Override
    default Optional<DetectedText> kept() {
      return Optional.empty();
    }

    @Override
    default List<DetectedText> passages() {
      return List.of();
    }

    @Override
    default List<Grounding.Material> material() {
      return List.of();
    }

    @Override
    default Confidentiality highest() {
      return Confidentiality.OPENBAAR;
    }
  }

  record Conversation(ChatPrompt<DetectedText> prompt) implements Sent {

    @Override
    public List<DetectedText> texts() {
      return prompt.texts();
    }

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      var next = lowered.iterator();
      return new ModelCall.Conversation(prompt.map(_ -> next.next()));
    }
  }

  /** Texts to make vectors of. */
  record Texts(List<DetectedText> texts, OptionalInt dimensions) implements Sent {

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      return new ModelCall.Texts(lowered, dimensions);
    }
  }

  /** Documents to hold against a query. */
  record Candidates(DetectedText query, List<DetectedText> documents) implements Sent {

    @Override
    public List<DetectedText> texts() {
      var texts = new ArrayList<>(documents);
      texts.addFirst(query);
      return texts;
    }

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      return new ModelCall.Candidates(lowered.getFirst(), lowered.subList(1, lowered.size()));
    }
  }
}
