package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.gateway.limits.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The part of the road after the intent: call, raise, record the outcome. Always records an
 * outcome, however it ends.
 *
 * <p>Fails over to the next model, and asks again a model that could not be reached or was too
 * busy, only before the first piece, and only within the route that {@link Router} gave: so never
 * to a weaker residency or jurisdiction.
 */
final class Crossing {

  /** No other model is asked after these. */
  private static final Set<ModelFailure.Cause> FINAL =
      Set.of(ModelFailure.Cause.CANCELLED, ModelFailure.Cause.UNSAFE);

  private final AuditLog log;
  private final OpenIntent intent;
  private final Ledger ledger;
  private final AnswerListener listener;
  private final Traffic traffic;
  private final Spending spending;
  private final Tracing tracing;
  private int pieces;
  private int characters;
  private int linksLeftOut;
  private boolean readerGone;
  private Optional<ModelCard> alsoAsked = Optional.empty();
  private ModelFailure.Cause cause = ModelFailure.Cause.UNREACHABLE;
  private Optional<Duration> stayAway = Optional.empty();

  Crossing(
      AuditLog log,
      OpenIntent intent,
      Ledger ledger,
      AnswerListener listener,
      Traffic traffic,
      Spending spending,
      Tracing tracing) {
    this.log = log;
    this.intent = intent;
    this.ledger = ledger;
    this.listener = listener;
    this.traffic = traffic;
    this.spending = spending;
    this.tracing = tracing;
  }

  /**
   * @param secondAfter how long the first may be silent before the next is asked as well
   */
  Ended cross(List<Model> route, Lowered lowered, Estimate need, Optional<Duration> secondAfter) {
    long began = System.nanoTime();
    Optional<Duration> patience = secondAfter;
    List<Model> left = route;
    for (int round = 1; ; round++) {
      var again = new ArrayList<Model>();
      stayAway = Optional.empty();
      for (Model model : left) {
        Optional<Lane.Visit> room = traffic.enter(model.card());
        if (room.isEmpty()) {
          // Resting after failures: as if it could not be reached, without trying.
          continue;
        }
        Optional<Completion> whole = attempt(model, lowered, need, room.get(), left, patience);
        patience = Optional.empty();
        if (whole.isPresent()) {
          return answered(whole.get(), lowered.call());
        }
        if (pieces > 0 || FINAL.contains(cause)) {
          return broken();
        }
        if (mayPass(cause)) {
          again.add(model);
        }
      }
      if (again.isEmpty() || !nextRound(round, began)) {
        return broken();
      }
      left = again;
    }
  }

  /** Whether the same model may answer a moment later. */
  private static boolean mayPass(ModelFailure.Cause cause) {
    return cause == ModelFailure.Cause.UNREACHABLE || cause == ModelFailure.Cause.BUSY;
  }

  private boolean nextRound(int round, long began) {
    try {
      Duration spent = Duration.ofNanos(System.nanoTime() - began);
      return traffic.retries().next(round, spent, stayAway);
    } catch (InterruptedException stopped) {
      cause = ModelFailure.Cause.CANCELLED;
      return false;
    }
  }

  private Optional<Completion> attempt(
      Model model,
      Lowered lowered,
      Estimate need,
      Lane.Visit visit,
      List<Model> route,
      Optional<Duration> secondAfter) {
    Attempt attempt = begin(model, visit, lowered.call());
    ledger.asks(model.card());
    Race.Asking asking = (one, sink) -> ask(one, lowered.call(), sink);
    Supplier<Optional<Attempt>> second = () -> second(model, route, lowered.call());
    var race = secondAfter.map(wait -> new Race(asking, attempt, second, wait));
    Optional<Completion> whole =
        race.isPresent()
            ? attempt(lowered, sink -> race.get().run(sink, this::changed))
            : attempt(lowered, sink -> asking.of(attempt, sink));
    race.ifPresent(run -> settleLosers(run, need));
    Optional<ModelFailure.Cause> failure =
        whole.isPresent() ? Optional.empty() : Optional.of(cause);
    Model.Usage reported = whole.map(Completion::usage).orElse(Model.Usage.UNKNOWN);
    Attempt decided = race.map(Race::decided).orElse(attempt);
    Use used = charged(failure) ? need.used(decided.card(), reported, characters) : Use.NOTHING;
    decided.settle(failure, reported, used, traffic, spending);
    return whole;
  }

  /** The one place where a model is asked. */
  private static Completion ask(Attempt attempt, ModelCall call, Model.Sink sink)
      throws ModelFailure {
    return attempt
        .step()
        .during(
            () ->
                attempt
                    .model()
                    .answer(
                        call,
                        piece -> {
                          attempt.piece();
                          sink.take(piece);
                        }));
  }

  private Attempt begin(Model model, Lane.Visit visit, ModelCall call) {
    Trace step = ledger.trace().next();
    return new Attempt(model, visit, step, ToldCall.begin(tracing, step, model.card(), call));
  }

  /** The next of the route that is no weaker than the first and has room. */
  private Optional<Attempt> second(Model first, List<Model> route, ModelCall call) {
    for (Model model : route) {
      if (model != first && !Router.weaker(model.card(), first.card())) {
        Optional<Lane.Visit> room = traffic.enter(model.card());
        if (room.isPresent()) {
          alsoAsked = Optional.of(model.card());
          return Optional.of(begin(model, room.get(), call));
        }
      }
    }
    return Optional.empty();
  }

  /** The second one answers. */
  private void changed(Attempt second) {
    alsoAsked = Optional.of(ledger.asked());
    ledger.asks(second.card());
    tell(() -> listener.begun(ledger.account(), ledger.kept()));
  }

  /** What they read was read all the same. */
  private void settleLosers(Race race, Estimate need) {
    for (Race.Loser loser : race.losers()) {
      Use used =
          counts(loser.cause())
              ? need.used(loser.attempt().card(), Model.Usage.UNKNOWN, 0)
              : Use.NOTHING;
      loser
          .attempt()
          .settle(Optional.of(loser.cause()), Model.Usage.UNKNOWN, used, traffic, spending);
    }
  }

  /** Whether a supplier will have counted it. What went on in silence was read all the same. */
  private boolean charged(Optional<ModelFailure.Cause> failure) {
    return pieces > 0 || failure.map(Crossing::counts).orElse(true);
  }

  private static boolean counts(ModelFailure.Cause why) {
    return switch (why) {
      case UNREACHABLE, BUSY, TOO_LONG, UNSUITED -> false;
      case TOOK_TOO_LONG, CUT_OFF, BROKEN, UNSAFE, CANCELLED -> true;
    };
  }

  /** What gives the pieces of an answer, on this thread. */
  private interface Source {
    Completion run(Model.Sink sink) throws ModelFailure;
  }

  private Optional<Completion> attempt(Lowered lowered, Source source) {
    try {
      return Optional.of(call(lowered, source));
    } catch (ModelFailure failure) {
      cause = failure.reason();
      stayAway = sooner(stayAway, failure.retryAfter());
      if (cause != ModelFailure.Cause.CANCELLED) {
        // For the administrator: by the contract of a model it says which and why, and no text.
        System.getLogger(Crossing.class.getName())
            .log(System.Logger.Level.WARNING, failure.getMessage());
      }
    } catch (RuntimeException failure) {
      // A model outside its contract or a restorer in doubt: what came of it is not used.
      cause = ModelFailure.Cause.BROKEN;
    }
    if (readerGone) {
      cause = ModelFailure.Cause.CANCELLED;
    }
    return Optional.empty();
  }

  private static Optional<Duration> sooner(Optional<Duration> one, Optional<Duration> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) <= 0
        ? one
        : other.or(() -> one);
  }

  private Completion call(Lowered lowered, Source source) throws ModelFailure {
    var raising = new Raising(lowered);
    if (pieces == 0) {
      tell(() -> listener.begun(ledger.account(), ledger.kept()));
    }
    try {
      Completion completion = source.run(piece -> raising.raise(piece).forEach(this::pass));
      raising.rest().forEach(this::pass);
      return completion;
    } catch (ModelFailure failure) {
      if (pieces > 0 && !FINAL.contains(failure.reason())) {
        raising.withheld().forEach(this::pass);
      }
      throw failure;
    } finally {
      linksLeftOut = raising.linksLeftOut();
    }
  }

  private void pass(AnswerPiece raised) {
    int length =
        switch (raised) {
          case AnswerPiece.Text(_, String text) -> text.length();
          case AnswerPiece.Arguments(_, _, String json) -> json.length();
          case AnswerPiece.CallBegun(_, _, String name) -> name.length();
          case AnswerPiece.Vector(_, var values) -> values.remaining();
          case AnswerPiece.Score _, AnswerPiece.Heard _ -> 1;
        };
    if (length > 0) {
      pieces++;
      characters += length;
      tell(() -> listener.piece(raised));
    }
  }

  /** A listener that throws has lost its reader; that is told apart from a model that throws. */
  private void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException gone) {
      readerGone = true;
      throw gone;
    }
  }

  private Ended answered(Completion completion, ModelCall call) {
    Map<String, String> fields = outcome();
    fields.put("prompt_tokens", Integer.toString(completion.usage().promptTokens()));
    fields.put("answer_tokens", Integer.toString(completion.usage().answerTokens()));
    if (completion.usage().seconds() >= 0) {
      fields.put("audio_seconds", Long.toString(Math.round(completion.usage().seconds())));
    }
    // Without a word no question is answered; to a client that is what its model had to say.
    boolean nothing = pieces == 0 && call instanceof ModelCall.Grounded;
    if (!concluded(nothing ? Ending.NO_ANSWER : Ending.ANSWERED, fields)) {
      return new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
    return nothing
        ? new Ended.NoAnswer(ledger.account(), ledger.kept())
        : new Ended.Answered(ledger.account(), ledger.kept(), completion);
  }

  private Ended broken() {
    Map<String, String> fields = outcome();
    fields.put("cause", cause.name().toLowerCase(java.util.Locale.ROOT));
    Ending ending =
        switch (cause) {
          case CANCELLED -> Ending.CANCELLED;
          case CUT_OFF, TOOK_TOO_LONG, UNREACHABLE, BUSY, TOO_LONG, UNSUITED, BROKEN, UNSAFE ->
              pieces > 0 ? Ending.CUT_OFF : Ending.FAILED;
        };
    return concluded(ending, fields)
        ? new Ended.Broken(ledger.account(), ledger.kept(), cause, pieces > 0)
        : new Ended.Unrecorded(ledger.account(), ledger.kept());
  }

  private boolean concluded(Ending ending, Map<String, String> fields) {
    // The cancelled thread still has one duty, and a database driver gives up on an interrupted
    // one.
    Thread.interrupted();
    try {
      ledger.concluded(log.conclude(intent, ending, ledger.outcome(fields, kept())));
      return true;
    } catch (AuditUnavailable away) {
      return false;
    }
  }

  private Map<String, String> outcome() {
    var fields = new LinkedHashMap<String, String>(Checks.of(listener));
    fields.put("characters", Integer.toString(characters));
    fields.put("micro_euros", Long.toString(spending.used().micros()));
    fields.put("links_left_out", Integer.toString(linksLeftOut));
    alsoAsked.ifPresent(card -> fields.put("also_asked", card.id().value()));
    return fields;
  }

  /** The outcome is recorded whatever a listener does. */
  private Optional<String> kept() {
    try {
      return pieces == 0 ? Optional.empty() : listener.kept();
    } catch (RuntimeException failure) {
      return Optional.empty();
    }
  }
}
