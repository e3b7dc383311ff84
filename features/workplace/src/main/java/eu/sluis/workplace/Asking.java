package eu.sluis.workplace;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Grounding;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.Pseudonyms;
import eu.sluis.gateway.Question;
import eu.sluis.gateway.Refusal;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.knowledge.SupportCheck;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.workplace.Turn.Closing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Carries one question of a conversation to the gateway and back, and keeps what came of it. */
public final class Asking {

  /** In UTF-16 code units. */
  private static final int TITLE_CHARACTERS_MAX = 60;

  private final Gateway gateway;
  private final Conversations conversations;
  private final Retrieval retrieval;
  private final EarlierTurns earlierTurns;
  private final SupportCheck support;
  private final InstantSource clock;
  private final SearchOutcomes outcomes;

  public Asking(
      Gateway gateway,
      Conversations conversations,
      Retrieval retrieval,
      PassageStore passages,
      SupportCheck support,
      InstantSource clock,
      SearchOutcomes outcomes) {
    this.gateway = gateway;
    this.conversations = conversations;
    this.retrieval = retrieval;
    this.earlierTurns = new EarlierTurns(passages);
    this.support = support;
    this.clock = clock;
    this.outcomes = outcomes;
  }

  /** Erases a conversation with its key, and records that it is gone. */
  public void erase(Asker asker, Conversation conversation) {
    var _ =
        gateway.erasing(
            asker,
            conversation.id(),
            Openings.commitments(conversations, conversation),
            () -> {
              conversations.erase(asker.organisation(), asker.person(), conversation.id());
              return true;
            });
  }

  /** Titles of the documents that an answer would probably come from; no model is asked. */
  public List<String> likelySources(
      PseudonymisedText question, List<DocumentId> about, ReadingRights rights) {
    List<Passage> likely =
        about.isEmpty()
            ? retrieval.findByWords(question.text(), rights).passages()
            : retrieval.readable(about, rights);
    return likely.stream()
        .map(Passage::documentTitle)
        .distinct()
        .limit(Retrieval.NEAREST_MAX)
        .toList();
  }

  /** The title of a document that can be asked about with these rights; empty when it cannot. */
  public Optional<String> titleOf(DocumentId document, ReadingRights rights) {
    return retrieval.readable(List.of(document), rights).stream()
        .findFirst()
        .map(Passage::documentTitle);
  }

  /** Follows an answer while it is made; all calls on the asking thread. */
  public interface Reader {

    /** A model is about to be asked; `conversation` has the title that it will be kept under. */
    void begun(TurnId turn, Account account, KeptQuestion question, Conversation conversation);

    /** A sentence that is whole and checked, with the sources known so far. */
    void sentence(Answer.Sentence sentence, Answer soFar);

    /** The words after the last whole sentence. */
    void draft(String words);
  }

  /**
   * What came of a question.
   *
   * @param conversation with the title that it has now
   * @param kept whether it stands in the conversation; when not, this is the only time it is seen
   */
  public record Asked(Turn turn, Conversation conversation, boolean kept) {}

  /**
   * Asks, blocks until it has ended, and keeps the turn.
   *
   * @param about the documents that it is about; empty for whatever can be found
   */
  public Asked ask(
      Asker asker, Conversation conversation, String text, List<DocumentId> about, Reader reader) {
    Instant asked = clock.instant();
    List<Turn> before;
    boolean first;
    try {
      before = conversations.turns(conversation);
      first = before.isEmpty();
    } catch (StoreUnavailable away) {
      before = List.of();
      first = false;
    }
    var crossing = new OneQuestion(reader, before, about, conversation, first);
    Ended ended =
        gateway.ask(
            new Question(
                asker,
                conversation.useCase(),
                conversation.id(),
                crossing.turn,
                text,
                crossing,
                sealed(conversation)),
            crossing);
    if (ended instanceof Ended.NoAnswer) {
      outcomes.unanswered(asker, crossing.lowered, crossing.nearest());
    }
    Turn turn =
        new Turn(
            crossing.turn,
            asked,
            ended.question(),
            crossing.answer(),
            closing(ended),
            ended.account(),
            cited(crossing.found.passages()),
            cited(crossing.found.nearest()),
            crossing.found.older(),
            crossing.about,
            Duration.between(asked, clock.instant()).toMillis());
    Conversation titled = first ? titled(conversation, turn.question()) : conversation;
    try {
      conversations.add(conversation, turn, titled.title());
      return new Asked(turn, titled, true);
    } catch (StoreUnavailable away) {
      return new Asked(turn, titled, false);
    }
  }

  /**
   * The beginning of a first question as it may be kept, cut between words; of nothing, no title.
   */
  private static Conversation titled(Conversation conversation, KeptQuestion question) {
    String text = question.text().strip().replaceAll("\\s+", " ");
    return text.isEmpty() ? conversation : conversation.titled(title(text));
  }

  private static String title(String text) {
    if (text.length() <= TITLE_CHARACTERS_MAX) {
      return text;
    }
    int space = text.lastIndexOf(' ', TITLE_CHARACTERS_MAX);
    int cut = Character.isHighSurrogate(text.charAt(TITLE_CHARACTERS_MAX - 1)) ? 1 : 0;
    return text.substring(0, space > 0 ? space : TITLE_CHARACTERS_MAX - cut) + "…";
  }

  private Pseudonyms sealed(Conversation conversation) {
    return new Pseudonyms() {
      @Override
      public PseudonymMap load() {
        return conversations.pseudonyms(conversation);
      }

      @Override
      public void keep(PseudonymMap map) {
        conversations.keep(conversation, map);
      }
    };
  }

  private static List<Answer.Cited> cited(List<Passage> passages) {
    var cited = new ArrayList<Answer.Cited>();
    for (Passage passage : passages) {
      cited.add(new Answer.Cited(cited.size() + 1, passage.id(), passage.hash()));
    }
    return cited;
  }

  private static Closing closing(Ended ended) {
    return switch (ended) {
      case Ended.Answered _ -> Closing.of(Closing.Kind.ANSWERED);
      case Ended.NoAnswer _ -> Closing.of(Closing.Kind.NO_ANSWER);
      case Ended.Unrecorded _ -> Closing.of(Closing.Kind.UNRECORDED);
      case Ended.Refused refused ->
          new Closing(Closing.Kind.REFUSED, refused.refusal().code(), advice(refused.refusal()));
      case Ended.Broken broken ->
          new Closing(kind(broken), broken.cause().name().toLowerCase(Locale.ROOT), "");
    };
  }

  private static Closing.Kind kind(Ended.Broken broken) {
    if (broken.cause() == ModelFailure.Cause.CANCELLED) {
      return Closing.Kind.CANCELLED;
    }
    return broken.begun() ? Closing.Kind.CUT_OFF : Closing.Kind.FAILED;
  }

  private static String advice(Refusal refusal) {
    return switch (refusal) {
      case Refusal.ByPolicy policy -> policy.advice();
      case Refusal.NotApproved notApproved -> notApproved.owner();
      case Refusal.PolicyUnreadable unreadable -> unreadable.owner();
      case Refusal.LimitReached limit -> limit.owner();
      case Refusal.UseCaseUnknown _,
          Refusal.DetectorFailed _,
          Refusal.StoreAway _,
          Refusal.LogAway _,
          Refusal.LogHalted _,
          Refusal.ModelUnknown _,
          Refusal.ModelCannot _,
          Refusal.ApprovalNeeded _,
          Refusal.TooLong _ ->
          "";
    };
  }

  /** The two ends of one crossing: gives the passages, takes the answer. */
  private final class OneQuestion implements Grounding, AnswerListener {

    private final Reader reader;
    private final List<Turn> before;
    private final List<DocumentId> about;
    private final Conversation conversation;
    private final boolean first;
    private final TurnId turn = TurnId.random();
    private Retrieval.Found found = Retrieval.Found.NOTHING;
    private Assembly assembly = new Assembly(List.of(), support);
    private String lowered = "";

    OneQuestion(
        Reader reader,
        List<Turn> before,
        List<DocumentId> about,
        Conversation conversation,
        boolean first) {
      this.reader = reader;
      this.before = List.copyOf(before);
      this.about = List.copyOf(about);
      this.conversation = conversation;
      this.first = first;
    }

    @Override
    public List<Earlier> earlier(ReadingRights rights) {
      return earlierTurns.of(before, rights);
    }

    @Override
    public List<Material> find(PseudonymisedText question, ReadingRights rights) {
      found =
          about.isEmpty()
              ? retrieval.find(question.text(), rights)
              : retrieval.findIn(about, question.text(), rights);
      lowered = question.text();
      outcomes.found(rights.organisation(), found.passages());
      return found.passages().stream().map(OneQuestion::material).toList();
    }

    List<Passage> nearest() {
      return found.passages().isEmpty() ? found.nearest() : found.passages();
    }

    private static Material material(Passage passage) {
      var heading = new ArrayList<String>();
      heading.add(passage.documentTitle());
      heading.addAll(passage.place().headings());
      return new Material(
          passage.text(), String.join(" › ", heading), passage.confidentiality(), passage.hash());
    }

    @Override
    public void begun(Account account, KeptQuestion kept) {
      assembly = new Assembly(found.passages(), support);
      reader.begun(turn, account, kept, first ? titled(conversation, kept) : conversation);
    }

    @Override
    public void piece(AnswerPiece piece) {
      if (!(piece instanceof AnswerPiece.Text text)) {
        throw new IllegalStateException("a question is answered with words");
      }
      show(assembly.accept(text.text()));
      reader.draft(assembly.draft());
    }

    @Override
    public Map<String, String> checked() {
      List<Answer.Sentence> rest = assembly.finish();
      try {
        show(rest);
      } catch (RuntimeException readerGone) {
        // Nobody reads on; the record still wants the counts.
      }
      var counts = new java.util.EnumMap<Answer.Support, Integer>(Answer.Support.class);
      for (Answer.Sentence sentence : assembly.answer().sentences()) {
        counts.merge(sentence.support(), 1, Integer::sum);
      }
      return Map.of(
          "supported", Integer.toString(counts.getOrDefault(Answer.Support.SUPPORTED, 0)),
          "partly", Integer.toString(counts.getOrDefault(Answer.Support.PARTLY, 0)),
          "unsupported", Integer.toString(counts.getOrDefault(Answer.Support.UNSUPPORTED, 0)),
          "cited", Integer.toString(assembly.answer().sources().size()));
    }

    @Override
    public Optional<String> kept() {
      return Optional.of(assembly.answer().said()).filter(said -> !said.isEmpty());
    }

    private void show(List<Answer.Sentence> sentences) {
      for (Answer.Sentence sentence : sentences) {
        reader.sentence(sentence, assembly.answer());
      }
    }

    Answer answer() {
      return assembly.answer();
    }
  }
}
