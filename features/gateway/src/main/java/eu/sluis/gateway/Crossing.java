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
import java.util.regex.Pattern;

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

  private static final int CHECKS_MAX = 20;
  private static final Pattern CHECK_NAME = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern CHECK_VALUE = Pattern.compile("[a-z0-9_.-]{1,40}");

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

  Ended cross(List<Model> route, Lowered lowered, Estimate need) {
    long began = System.nanoTime();
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
        Optional<Completion> whole = attempt(model, lowered, need, room.get());
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
      Model model, Lowered lowered, Estimate need, Lane.Visit visit) {
    ledger.asks(model.card());
    Trace step = ledger.trace().next();
    var told = ToldCall.begin(tracing, step, model.card(), lowered.call());
    Optional<Completion> whole = attempt(model, lowered, visit, step);
    Optional<ModelFailure.Cause> failure =
        whole.isPresent() ? Optional.empty() : Optional.of(cause);
    visit.leave(failure);
    Model.Usage reported = whole.map(Completion::usage).orElse(Model.Usage.UNKNOWN);
    Use used = charged(failure) ? need.used(model.card(), reported, characters) : Use.NOTHING;
    spending.add(used);
    told.end(failure, visit.firstPiece(), reported, used);
    traffic.ended(
        new CallListener.Call(
            spending.spender().organisation(),
            model.card(),
            failure,
            visit.firstPiece(),
            visit.spent(),
            reported,
            used));
    return whole;
  }

  /** Whether a supplier will have counted it. What went on in silence was read all the same. */
  private boolean charged(Optional<ModelFailure.Cause> failure) {
    return pieces > 0
        || failure
            .map(
                why ->
                    switch (why) {
                      case UNREACHABLE, BUSY, TOO_LONG -> false;
                      case TOOK_TOO_LONG, CUT_OFF, BROKEN, UNSAFE, CANCELLED -> true;
                    })
            .orElse(true);
  }

  private Optional<Completion> attempt(Model model, Lowered lowered, Lane.Visit visit, Trace step) {
    try {
      return Optional.of(call(model, lowered, visit, step));
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

  private Completion call(Model model, Lowered lowered, Lane.Visit visit, Trace step)
      throws ModelFailure {
    var raising = new Raising(lowered);
    if (pieces == 0) {
      tell(() -> listener.begun(ledger.account(), ledger.kept()));
    }
    try {
      Completion completion =
          step.during(
              () ->
                  model.answer(
                      lowered.call(),
                      piece -> {
                        visit.piece();
                        raising.raise(piece).forEach(this::pass);
                      }));
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
          case CUT_OFF, TOOK_TOO_LONG, UNREACHABLE, BUSY, TOO_LONG, BROKEN, UNSAFE ->
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
    var fields = new LinkedHashMap<String, String>(checks());
    fields.put("characters", Integer.toString(characters));
    fields.put("micro_euros", Long.toString(spending.used().micros()));
    fields.put("links_left_out", Integer.toString(linksLeftOut));
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

  /** The outcome is recorded whatever a listener does, and never holds a text. */
  private Map<String, String> checks() {
    try {
      Map<String, String> checks = listener.checked();
      boolean codes =
          checks.size() <= CHECKS_MAX
              && checks.entrySet().stream()
                  .allMatch(
                      check ->
                          CHECK_NAME.matcher(check.getKey()).matches()
                              && CHECK_VALUE.matcher(check.getValue()).matches());
      return codes ? checks : Map.of("checks", "refused");
    } catch (RuntimeException failure) {
      return Map.of("checks", "failed");
    }
  }
}
