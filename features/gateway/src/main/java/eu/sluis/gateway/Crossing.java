package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
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
 * <p>Fails over to the next model only before the first piece, and only within the list that the
 * decision gave, so never to a weaker residency than policy allows.
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
  private int pieces;
  private int characters;
  private int linksLeftOut;
  private boolean readerGone;
  private ModelFailure.Cause cause = ModelFailure.Cause.UNREACHABLE;

  Crossing(AuditLog log, OpenIntent intent, Ledger ledger, AnswerListener listener) {
    this.log = log;
    this.intent = intent;
    this.ledger = ledger;
    this.listener = listener;
  }

  Ended cross(List<Model> models, Lowered lowered) {
    for (Model model : models) {
      ledger.asks(model.card());
      Optional<Completion> whole = attempt(model, lowered);
      if (whole.isPresent()) {
        return answered(whole.get(), lowered.call());
      }
      if (pieces > 0 || FINAL.contains(cause)) {
        break;
      }
    }
    return broken();
  }

  private Optional<Completion> attempt(Model model, Lowered lowered) {
    try {
      return Optional.of(call(model, lowered));
    } catch (ModelFailure failure) {
      cause = failure.reason();
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

  private Completion call(Model model, Lowered lowered) throws ModelFailure {
    var raising = new Raising(lowered);
    if (pieces == 0) {
      tell(() -> listener.begun(ledger.account(), ledger.kept()));
    }
    Completion completion =
        model.answer(lowered.call(), piece -> raising.raise(piece).forEach(this::pass));
    raising.rest().forEach(this::pass);
    linksLeftOut = raising.linksLeftOut();
    return completion;
  }

  private void pass(AnswerPiece raised) {
    int length =
        switch (raised) {
          case AnswerPiece.Text(_, String text) -> text.length();
          case AnswerPiece.Arguments(_, _, String json) -> json.length();
          case AnswerPiece.CallBegun(_, _, String name) -> name.length();
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
      log.conclude(intent, ending, fields);
      return true;
    } catch (AuditUnavailable away) {
      return false;
    }
  }

  private Map<String, String> outcome() {
    var fields = new LinkedHashMap<String, String>(checks());
    ledger.account().model().ifPresent(model -> fields.put("model", model.id()));
    fields.put("characters", Integer.toString(characters));
    fields.put("links_left_out", Integer.toString(linksLeftOut));
    return fields;
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
