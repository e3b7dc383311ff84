package eu.sluis.workplace.internal;

import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Preview;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Visitor;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.workplace.Asking;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.WhoKnows;
import eu.sluis.workplace.internal.Views.HistoryGroup;
import eu.sluis.workplace.internal.Views.PanelView;
import eu.sluis.workplace.internal.Views.TurnView;
import eu.sluis.workplace.internal.Views.UseCaseView;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asking, and reading the answer: `/vragen`. */
@Path("/vragen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("user")
public class QuestionResource {

  private static final int HISTORY_MAX = 30;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final Conversations conversations;
  private final Gateway gateway;
  private final Asking asking;
  private final PassageStore passages;
  private final WhoKnows whoKnows;
  private final InstantSource clock;

  @Inject
  QuestionResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      Conversations conversations,
      Gateway gateway,
      Asking asking,
      PassageStore passages,
      WhoKnows whoKnows,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.conversations = conversations;
    this.gateway = gateway;
    this.asking = asking;
    this.passages = passages;
    this.whoKnows = whoKnows;
    this.clock = clock;
  }

  /** Chooses a use case, or begins a question for the one that was chosen. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance begin(
      @QueryParam("toepassing") @Nullable String chosen,
      @QueryParam("voorbeeld") @Nullable String example,
      @QueryParam("document") @Nullable List<String> documents) {
    Asker asker = visitors.required().asker();
    List<DocumentId> about = About.read(documents);
    if (chosen != null) {
      UseCase useCase = ChosenUseCase.of(useCases, asker, chosen);
      if (!About.open(asking, rights(asker, useCase), about)) {
        throw About.absent();
      }
      return page(
          useCase,
          about,
          Optional.empty(),
          List.of(),
          PanelView.EMPTY,
          ChosenUseCase.example(useCase, example),
          "");
    }
    var texts = frames.messages(WorkplaceMessages.class);
    List<UseCaseView> usable =
        useCases.all(asker.organisation()).stream()
            .filter(useCase -> usable(asker, useCase))
            .filter(useCase -> About.open(asking, rights(asker, useCase), about))
            .map(ChosenUseCase::view)
            .toList();
    if (usable.isEmpty() && !about.isEmpty()) {
      throw About.absent();
    }
    return frames.show(
        new Pages.ChoosePage(
            frames.of(texts.questions(), "vragen"),
            usable,
            About.query(about),
            history(asker, Optional.empty())));
  }

  /** An earlier conversation, shown with the rights of now. */
  @GET
  @RunOnVirtualThread
  @Path("/{id}")
  public TemplateInstance read(
      @PathParam("id") String id,
      @QueryParam("beurt") @Nullable String selected,
      @QueryParam("alles") @Nullable String everything) {
    Asker asker = visitors.required().asker();
    Conversation conversation = conversation(asker, id);
    UseCase useCase = ChosenUseCase.of(useCases, asker, conversation.useCase().value());
    List<Turn> turns = conversations.turns(conversation);
    TurnViews views = views(asker, useCase);
    Optional<Turn> shown = turn(turns, selected);
    boolean goesOn = everything == null && !turns.isEmpty();
    return page(
        useCase,
        goesOn ? turns.getLast().about() : List.of(),
        Optional.of(conversation),
        turns.stream()
            .map(
                turn -> views.view(turn, url(conversation), shown.filter(turn::equals).isPresent()))
            .toList(),
        shown.map(views::panel).orElse(PanelView.EMPTY),
        "",
        "");
  }

  /** The panel of one answer: a part of a page, for who opens a citation of an earlier answer. */
  @GET
  @RunOnVirtualThread
  @Path("/{id}/paneel")
  public TemplateInstance panel(
      @PathParam("id") String id, @QueryParam("beurt") @Nullable String selected) {
    Asker asker = visitors.required().asker();
    Conversation conversation = conversation(asker, id);
    TurnViews views =
        views(asker, ChosenUseCase.of(useCases, asker, conversation.useCase().value()));
    Turn turn =
        conversations.turns(conversation).stream()
            .filter(one -> one.id().toString().equals(selected))
            .findFirst()
            .orElseThrow(QuestionResource::goneOrErased);
    return frames.show(new Pages.StreamPanel(views.panel(turn)));
  }

  /** Asks, without a script: answers with the page of the conversation. */
  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @FormParam("toepassing") String useCaseId,
      @FormParam("gesprek") @Nullable String conversationId,
      @FormParam("vraag") @Nullable String question,
      @FormParam("document") @Nullable List<String> documents) {
    Asker asker = visitors.required().asker();
    UseCase useCase = ChosenUseCase.of(useCases, asker, useCaseId);
    List<DocumentId> about = About.read(documents);
    String text = question == null ? "" : question.strip();
    if (text.isEmpty()) {
      var texts = frames.messages(WorkplaceMessages.class);
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(
              page(
                  useCase,
                  about,
                  Optional.empty(),
                  List.of(),
                  PanelView.EMPTY,
                  "",
                  texts.askSomething()))
          .build();
    }
    Conversation conversation = conversation(asker, useCase, conversationId);
    Asking.Asked asked = asking.ask(asker, conversation, text, about, new SilentReader());
    Turn turn = asked.turn();
    boolean refused = turn.closing().kind() == Turn.Closing.Kind.REFUSED;
    if (refused || !asked.kept()) {
      // The page itself, and not a redirect: what was typed, or answered, is nowhere else.
      TurnViews views = views(asker, useCase);
      TurnView view = views.view(turn, url(conversation), true);
      return Response.ok(
              page(
                  useCase,
                  about,
                  Optional.of(asked.conversation()),
                  List.of(refused ? view : view.with(views.notes().notKept())),
                  views.panel(turn),
                  refused ? text : "",
                  ""))
          .build();
    }
    return Response.seeOther(URI.create(url(conversation) + "#antwoord-" + turn.id())).build();
  }

  /** Asks, and sends the answer while it is made. Closing the connection cancels. */
  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void stream(
      @FormParam("toepassing") String useCaseId,
      @FormParam("gesprek") @Nullable String conversationId,
      @FormParam("vraag") @Nullable String question,
      @FormParam("document") @Nullable List<String> documents,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerResponse response) {
    Asker asker = visitors.required().asker();
    UseCase useCase = ChosenUseCase.of(useCases, asker, useCaseId);
    List<DocumentId> about = About.read(documents);
    String text = question == null ? "" : question.strip();
    if (text.isEmpty()) {
      throw new ProblemException(
          400,
          new Wording("Er staat geen vraag", "There is no question"),
          new Wording("Typ eerst uw vraag.", "Type your question first."));
    }
    Conversation conversation = conversation(asker, useCase, conversationId);
    Thread asks = Thread.currentThread();
    response.closeHandler(_ -> asks.interrupt());
    try (var events = new EventWriter(sink, sse);
        var _ = SignOfLife.every(events)) {
      var answer =
          new StreamedAnswer(
              events,
              frames,
              views(asker, useCase),
              url(conversation),
              this::around,
              clock.instant());
      answer.ended(asking.ask(asker, conversation, text, about, answer));
    } catch (EventWriter.ReaderGone gone) {
      // The outcome is recorded; there is nobody left to tell.
      return;
    }
  }

  /** Erases a conversation with its key. */
  @POST
  @RunOnVirtualThread
  @Path("/{id}/wissen")
  public Response erase(@PathParam("id") String id) {
    Asker asker = visitors.required().asker();
    asking.erase(asker, conversation(asker, id));
    return Response.seeOther(URI.create("/vragen")).build();
  }

  private TemplateInstance page(
      UseCase useCase,
      List<DocumentId> about,
      Optional<Conversation> conversation,
      List<TurnView> turns,
      PanelView panel,
      String typed,
      String error) {
    return frames.show(
        new Pages.ConversationPage(
            frames.of(
                title(conversation.map(Conversation::title).orElse(useCase.name())), "vragen"),
            ChosenUseCase.view(useCase),
            About.views(asking, rights(visitors.required().asker(), useCase), about),
            conversation.map(known -> known.id().toString()).orElse(""),
            turns,
            panel,
            history(visitors.required().asker(), conversation),
            typed,
            error));
  }

  private String title(String what) {
    return what + " · " + frames.messages(WorkplaceMessages.class).questions();
  }

  /** What of the page around an answer changes with a question. */
  private TemplateInstance around(Conversation conversation, boolean begun) {
    Visitor visitor = visitors.required();
    return frames.show(
        new Pages.StreamAround(
            title(conversation.title()),
            conversation.id().toString(),
            visitor.csrfToken(),
            begun,
            history(visitor.asker(), begun ? Optional.of(conversation) : Optional.empty())));
  }

  private static String url(Conversation conversation) {
    return "/vragen/" + conversation.id();
  }

  /** The turn that was asked for, or else the last. */
  private static Optional<Turn> turn(List<Turn> turns, @Nullable String selected) {
    return turns.stream()
        .filter(turn -> turn.id().toString().equals(selected))
        .findFirst()
        .or(() -> turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast()));
  }

  private TurnViews views(Asker asker, UseCase useCase) {
    return new TurnViews(passages, rights(asker, useCase), whoKnows, frames.language());
  }

  private ReadingRights rights(Asker asker, UseCase useCase) {
    return gateway.rightsFor(asker, useCase.id());
  }

  private boolean usable(Asker asker, UseCase useCase) {
    return gateway.preview(asker, useCase.id(), "") instanceof Preview.Possible;
  }

  private List<HistoryGroup> history(Asker asker, Optional<Conversation> current) {
    return History.groups(
        conversations.latest(asker.organisation(), asker.person(), HISTORY_MAX),
        current,
        clock.instant(),
        frames.language());
  }

  private Conversation conversation(Asker asker, String id) {
    return Ids.conversation(id)
        .flatMap(known -> conversations.find(asker.organisation(), asker.person(), known))
        .orElseThrow(QuestionResource::goneOrErased);
  }

  private static ProblemException goneOrErased() {
    return ProblemException.absent(
        new Wording("Dit gesprek is er niet", "This conversation is not here"),
        new Wording(
            "Het is gewist, of het is van iemand anders.",
            "It was erased, or it belongs to somebody else."));
  }

  private Conversation conversation(Asker asker, UseCase useCase, @Nullable String id) {
    if (id != null && !id.isBlank()) {
      Conversation known = conversation(asker, id);
      if (known.useCase().equals(useCase.id())) {
        return known;
      }
    }
    var begun =
        new Conversation(
            ConversationId.random(),
            asker.organisation(),
            asker.person(),
            useCase.id(),
            useCase.name(),
            clock.instant());
    conversations.begin(begun);
    return begun;
  }
}
