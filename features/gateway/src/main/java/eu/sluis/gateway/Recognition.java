package eu.sluis.gateway;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.injection.Origin;
import eu.sluis.policy.Medium;
import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that would go to the model, with what was recognised in each part of it. */
sealed interface Recognition {

  /** All texts in a fixed order; {@link #call} takes them back in the same order. */
  List<DetectedText> texts();

  ModelCall call(List<PseudonymisedText> lowered);

  /** What was typed. */
  List<DetectedText> typed();

  /**
   * What was asked, as it may be kept.
   *
   * @param treatments what happens to each category; one that is not named is removed
   */
  KeptQuestion kept(Map<DataCategory, Treatment> treatments);

  /** What a model will read as words of others or of the asker, with who wrote it. */
  List<Suspecting.Read> read();

  /** Instructions and earlier answers: nobody looks for signs in these, they are instructions. */
  List<String> trusted();

  /** What the asker typed. */
  List<String> ownWords();

  /** What tools gave back, and documents that a client sent along. */
  List<String> fromOthers();

  List<DetectedText> passages();

  List<Grounding.Material> material();

  /** The most closed confidentiality of the passages and of the earlier turns. */
  Confidentiality highest();

  /** What goes along in which nobody can look. */
  default Set<Medium> media() {
    return Set.of();
  }

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
    public KeptQuestion kept(Map<DataCategory, Treatment> treatments) {
      return KeptQuestion.of(question, treatments);
    }

    @Override
    public List<Suspecting.Read> read() {
      var all = new ArrayList<Suspecting.Read>();
      all.add(new Suspecting.Read(question.text(), Origin.USER));
      for (DetectedText passage : passages) {
        all.add(new Suspecting.Read(passage.text(), Origin.DOCUMENT));
      }
      for (DetectedText heading : headings) {
        all.add(new Suspecting.Read(heading.text(), Origin.DOCUMENT));
      }
      return all;
    }

    @Override
    public List<String> trusted() {
      var all = new ArrayList<String>();
      all.add(instructions.text());
      earlier.forEach(turn -> all.add(turn.text()));
      return all;
    }

    @Override
    public List<String> ownWords() {
      return List.of(question.text());
    }

    /** No tools are offered with a question. */
    @Override
    public List<String> fromOthers() {
      return List.of();
    }
  }

  /** What came from a program: all of it was typed, and as a rule the program keeps it itself. */
  sealed interface Sent extends Recognition {

    @Override
    default List<DetectedText> typed() {
      return texts();
    }

    @Override
    default KeptQuestion kept(Map<DataCategory, Treatment> treatments) {
      return KeptQuestion.NOTHING;
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

  /**
   * The conversation of a client.
   *
   * @param highest the most closed of what tools of ours gave for it
   * @param kept which messages the client wants kept
   * @param names how functions are called where a model reads of them
   */
  record Conversation(
      ChatPrompt<DetectedText> prompt,
      Confidentiality highest,
      Optional<Chat.Kept> kept,
      FunctionNames names)
      implements Sent {

    @Override
    public KeptQuestion kept(Map<DataCategory, Treatment> treatments) {
      return kept.map(part -> KeptMessages.of(messages(part), treatments))
          .orElse(KeptQuestion.NOTHING);
    }

    private List<Message<DetectedText>> messages(Chat.Kept part) {
      return prompt.messages().subList(part.from(), part.until());
    }

    @Override
    public List<DetectedText> texts() {
      return prompt.texts();
    }

    @Override
    public Set<Medium> media() {
      return prompt.images().isEmpty() ? Set.of() : Set.of(Medium.IMAGES);
    }

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      var next = lowered.iterator();
      return new ModelCall.Conversation(names.in(prompt.map(_ -> next.next())));
    }

    @Override
    public List<Suspecting.Read> read() {
      var all = new ArrayList<Suspecting.Read>();
      ownWords().forEach(text -> all.add(new Suspecting.Read(text, Origin.USER)));
      documents().forEach(text -> all.add(new Suspecting.Read(text, Origin.DOCUMENT)));
      resultsOfTools().forEach(text -> all.add(new Suspecting.Read(text, Origin.TOOL)));
      return all;
    }

    @Override
    public List<String> trusted() {
      return texts(
          message ->
              switch (message) {
                case Message.Instructions<DetectedText>(var texts) -> texts;
                case Message.FromModel<DetectedText>(var texts, var _) -> texts;
                case Message.FromUser<DetectedText> _, Message.FromTool<DetectedText> _ ->
                    List.of();
              });
    }

    @Override
    public List<String> ownWords() {
      return texts(
          message ->
              message instanceof Message.FromUser<DetectedText> user ? user.texts() : List.of());
    }

    @Override
    public List<String> fromOthers() {
      return Stream.concat(documents().stream(), resultsOfTools().stream()).toList();
    }

    private List<String> documents() {
      return texts(
          message ->
              message instanceof Message.FromUser<DetectedText> user
                  ? user.documents()
                  : List.of());
    }

    private List<String> resultsOfTools() {
      return texts(
          message ->
              message instanceof Message.FromTool<DetectedText>(var _, var texts)
                  ? texts
                  : List.of());
    }

    private List<String> texts(Function<Message<DetectedText>, List<DetectedText>> of) {
      return prompt.messages().stream()
          .flatMap(message -> of.apply(message).stream())
          .map(DetectedText::text)
          .toList();
    }
  }

  /** What a model only works on, following no instruction in it: nobody has to look for signs. */
  sealed interface Material extends Sent {

    @Override
    default List<Suspecting.Read> read() {
      return List.of();
    }

    @Override
    default List<String> trusted() {
      return List.of();
    }

    @Override
    default List<String> ownWords() {
      return List.of();
    }

    @Override
    default List<String> fromOthers() {
      return List.of();
    }
  }

  /** Texts to make vectors of. */
  record Texts(List<DetectedText> texts, OptionalInt dimensions) implements Material {

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      return new ModelCall.Texts(lowered, dimensions);
    }
  }

  /** Documents to hold against a query. */
  record Candidates(DetectedText query, List<DetectedText> documents) implements Material {

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

  /**
   * Texts for the search, without the personal data that was recognised.
   *
   * @param ordered whether the first is a question that the others are held against
   */
  record Searched(List<DetectedText> texts, Confidentiality highest, boolean ordered)
      implements Material {

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      List<PseudonymisedText> impersonal = texts.stream().map(Pseudonymiser::impersonal).toList();
      return ordered
          ? new ModelCall.Candidates(
              impersonal.getFirst(), impersonal.subList(1, impersonal.size()))
          : new ModelCall.Texts(impersonal, OptionalInt.empty());
    }
  }

  /** A recording to write out, with words that may be said in it. */
  record Spoken(DetectedText prompt, Transcription asked) implements Material {

    @Override
    public List<DetectedText> texts() {
      return List.of(prompt);
    }

    @Override
    public Set<Medium> media() {
      return Set.of(Medium.AUDIO);
    }

    @Override
    public ModelCall call(List<PseudonymisedText> lowered) {
      return new ModelCall.Spoken(
          asked.recording(),
          lowered.getFirst(),
          asked.language(),
          asked.temperature(),
          asked.timed());
    }
  }
}
