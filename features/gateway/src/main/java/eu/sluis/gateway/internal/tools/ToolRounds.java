package eu.sluis.gateway.internal.tools;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.Account;
import eu.sluis.gateway.AnswerListener;
import eu.sluis.gateway.Asked;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Detectors;
import eu.sluis.gateway.Ended;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.Refusal;
import eu.sluis.gateway.Tracing;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import eu.sluis.gateway.internal.tools.ToolBox.Ours;
import eu.sluis.gateway.internal.tools.ToolCalls.Verdict;
import eu.sluis.gateway.tools.Approvals;
import eu.sluis.gateway.tools.PendingCall;
import eu.sluis.policy.ToolRules;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.InstructionSigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a model, does what it wants of the tools that the use case allows, tells it what came of
 * that, and asks again, until it answers. Every round takes the whole road of {@link Gateway}: what
 * a tool gave is looked at, decided on, lowered and marked as any other text.
 *
 * <p>A call that a person has to say yes to ends the request with {@link Refusal.ApprovalNeeded};
 * nothing of that round is done. When the same conversation comes again it goes on from there, with
 * the call that was approved, or with a no.
 */
@ApplicationScoped
public class ToolRounds {

  /** How often a model is asked for one request; the last time it can call nothing any more. */
  static final int ROUNDS_MAX = 6;

  /** How many calls one round may have. */
  static final int CALLS_MAX = 8;

  /** Of a request: leaves tools of ours out when its value is {@link #NO_TOOLS}. */
  public static final String HEADER = "Sluis-Tools";

  public static final String NO_TOOLS = "none";

  private final Gateway gateway;
  private final ModelCatalogue catalogue;
  private final Approvals approvals;
  private final ToolCalls calls;
  private final InstantSource clock;

  @Inject
  public ToolRounds(
      Gateway gateway,
      ModelCatalogue catalogue,
      Approvals approvals,
      Detectors detectors,
      eu.sluis.audit.AuditLog log,
      InstantSource clock,
      Tracing tracing) {
    this.gateway = gateway;
    this.catalogue = catalogue;
    this.approvals = approvals;
    this.calls = new ToolCalls(detectors, log, tracing);
    this.clock = clock;
  }

  /**
   * Walks the road once, or in rounds when tools of ours may be used.
   *
   * @param forService whether nobody is behind the request who could say yes
   */
  public Ended ask(Asked asked, AnswerListener listener, boolean forService) {
    if (catalogue.toolServers().isEmpty() || !(asked instanceof Chat chat)) {
      return gateway.ask(asked, listener);
    }
    ToolBox box = box(chat);
    return box.isEmpty()
        ? gateway.ask(chat, listener)
        : new Talk(chat, box, listener, forService).go();
  }

  /** Several answers at once, or a choice of the client's own, leave no room for ours. */
  private ToolBox box(Chat chat) {
    boolean room =
        chat.prompt().sampling().answers() == 1
            && switch (chat.prompt().toolChoice()) {
              case ToolChoice.Unsaid _, ToolChoice.Auto _, ToolChoice.Required _ -> true;
              case ToolChoice.None _, ToolChoice.Named _ -> false;
            };
    if (!room) {
      return ToolBox.EMPTY;
    }
    try {
      ToolRules rules = gateway.toolsFor(chat.asker(), chat.useCase());
      if (rules.none()) {
        return ToolBox.EMPTY;
      }
      Set<String> theirs =
          chat.prompt().tools().stream().map(ChatPrompt.Tool::name).collect(Collectors.toSet());
      Confidentiality ceiling = gateway.rightsFor(chat.asker(), chat.useCase()).ceiling();
      return ToolBox.of(catalogue.toolServers(), rules, theirs, ceiling);
    } catch (StoreUnavailable away) {
      // The road finds the same and refuses.
      return ToolBox.EMPTY;
    }
  }

  /** One request, for one thread. */
  private final class Talk {

    private final Chat asked;
    private final ToolBox box;
    private final AnswerListener listener;
    private final boolean forService;
    private final List<Message<TypedText>> messages;
    private Confidentiality highest;
    private int number;
    private Model.Usage usage = new Model.Usage(0, 0);

    Talk(Chat asked, ToolBox box, AnswerListener listener, boolean forService) {
      this.asked = asked;
      this.box = box;
      this.listener = listener;
      this.forService = forService;
      this.messages = new ArrayList<>(asked.prompt().messages());
      this.highest = asked.highest();
    }

    Ended go() {
      try {
        Optional<Refusal> waiting = resume();
        return waiting.isPresent() ? refused(waiting.get()) : rounds();
      } catch (StoreUnavailable away) {
        return refused(new Refusal.StoreAway());
      } catch (AuditUnavailable away) {
        return refused(Refusal.of(away));
      }
    }

    private Ended rounds() {
      for (int round = 1; ; round++) {
        boolean last = round == ROUNDS_MAX;
        var read = new Round(listener, box);
        Chat chat = chat(round, last);
        Ended ended = gateway.ask(chat, read);
        if (!(ended instanceof Ended.Answered answered)) {
          return ended;
        }
        usage = plus(usage, answered.completion().usage());
        List<Round.Call> wanted = read.ours();
        if (wanted.isEmpty() || read.forClient() || last) {
          return whole(answered, read);
        }
        Optional<Refusal> stopped = perform(chat, read, answered.account().suspicion().strength());
        if (stopped.isPresent()) {
          return new Ended.Refused(answered.account(), answered.question(), stopped.get());
        }
      }
    }

    private Chat chat(int round, boolean last) {
      ChatPrompt<TypedText> prompt = asked.prompt();
      ToolChoice choice = prompt.toolChoice();
      if (last) {
        choice = new ToolChoice.None();
      } else if (round > 1 && choice instanceof ToolChoice.Required) {
        choice = new ToolChoice.Auto();
      }
      return asked.with(
          new ChatPrompt<>(
              messages,
              Stream.concat(prompt.tools().stream(), box.asFunctions().stream()).toList(),
              choice,
              prompt.parallelToolCalls(),
              prompt.shape(),
              prompt.stops(),
              prompt.sampling()),
          highest);
    }

    /** Does what was decided since this conversation was here before; a refusal when it waits. */
    private Optional<Refusal> resume() {
      List<PendingCall> known = approvals.at(asked.asker(), place());
      for (PendingCall call : known) {
        if (call.decision().isEmpty()) {
          return Optional.of(new Refusal.ApprovalNeeded(call.tool(), call.id()));
        }
      }
      for (PendingCall call : known) {
        Optional<String> function = box.function(call.tool());
        if (function.isPresent() && approvals.take(call)) {
          Ours tool = box.of(function.get()).orElseThrow();
          boolean yes = call.decision().orElseThrow().yes();
          add(
              List.of(new Round.Call(function.get(), call.arguments())),
              "",
              _ ->
                  yes
                      ? made(tool, call.arguments(), Optional.of(call.id()))
                      : "Een mens heeft nee gezegd tegen deze aanroep. Doe het zonder.");
        }
      }
      return Optional.empty();
    }

    private Optional<Refusal> perform(Chat chat, Round read, InstructionSigns signs) {
      List<Round.Call> wanted = read.ours().subList(0, Math.min(CALLS_MAX, read.ours().size()));
      var verdicts = new ArrayList<Verdict>();
      var waiting = new ArrayList<PendingCall>();
      for (Round.Call call : wanted) {
        Ours tool = box.of(call.function()).orElseThrow();
        Verdict verdict = calls.judge(chat, tool, call.function(), call.arguments(), signs);
        verdicts.add(verdict);
        if (verdict instanceof Verdict.AskPerson) {
          waiting.add(pending(tool, call));
        }
      }
      if (!waiting.isEmpty()) {
        approvals.ask(waiting);
        return Optional.of(
            new Refusal.ApprovalNeeded(waiting.getFirst().tool(), waiting.getFirst().id()));
      }
      var left = verdicts.iterator();
      add(
          wanted,
          read.text(),
          call -> {
            Ours tool = box.of(call.function()).orElseThrow();
            return left.next() instanceof Verdict.No no
                ? calls.refuse(asked, tool.name(), no)
                : made(tool, call.arguments(), Optional.empty());
          });
      return Optional.empty();
    }

    private interface Doing {
      String of(Round.Call call);
    }

    /** The calls of a model and what came of each, as the next turns of the conversation. */
    private void add(List<Round.Call> wanted, String said, Doing doing) {
      var made = new ArrayList<ToolCall<TypedText>>();
      var results = new ArrayList<Message<TypedText>>();
      for (Round.Call call : wanted) {
        number++;
        // Apart from the names of the client's own calls, and as long as those.
        String id = "tool%05d".formatted(number);
        made.add(new ToolCall<>(id, call.function(), JsonTexts.arguments(call.arguments())));
        results.add(new Message.FromTool<>(id, List.of(TypedText.of(doing.of(call)))));
      }
      messages.add(
          new Message.FromModel<>(said.isBlank() ? List.of() : List.of(TypedText.of(said)), made));
      messages.addAll(results);
    }

    private String made(Ours tool, String arguments, Optional<UUID> approval) {
      String result = calls.make(asked, tool, arguments, approval);
      highest = highest.max(tool.server().card().confidentiality());
      return result;
    }

    private PendingCall pending(Ours tool, Round.Call call) {
      Instant now = clock.instant();
      return new PendingCall(
          UUID.randomUUID(),
          asked.asker().organisation(),
          asked.asker().person(),
          forService,
          asked.useCase(),
          place(),
          tool.name(),
          call.arguments(),
          now,
          now.plus(Approvals.WAITS),
          Optional.empty());
    }

    private String place() {
      return Place.of(asked);
    }

    private Ended whole(Ended.Answered answered, Round read) {
      List<End> ends =
          read.forClient()
              ? answered.completion().ends()
              // What it wanted to call last was not called.
              : answered.completion().ends().stream()
                  .map(end -> end == End.CALLS ? End.READY : end)
                  .toList();
      return new Ended.Answered(
          answered.account(), answered.question(), new Completion(usage, ends));
    }
  }

  /** Unknown as soon as one of them is. */
  private static Model.Usage plus(Model.Usage some, Model.Usage more) {
    return some.promptTokens() < 0 || more.promptTokens() < 0 || more.answerTokens() < 0
        ? Model.Usage.UNKNOWN
        : new Model.Usage(
            some.promptTokens() + more.promptTokens(), some.answerTokens() + more.answerTokens());
  }

  private static Ended refused(Refusal refusal) {
    return new Ended.Refused(Account.NONE, KeptQuestion.NOTHING, refusal);
  }
}
