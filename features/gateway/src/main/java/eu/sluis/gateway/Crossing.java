package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.privacy.Restorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of the road after the intent: call, raise, record the outcome. Always records an
 * outcome, however it ends.
 *
 * <p>Fails over to the next model only before the first piece, and only within the list that the
 * decision gave, so never to a weaker residency than policy allows.
 */
final class Crossing {

  private static final int CHECKS_MAX = 20;
  private static final Pattern CHECK_NAME = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern CHECK_VALUE = Pattern.compile("[a-z0-9_.-]{1,40}");

  private final AuditLog log;
  private final OpenIntent intent;
  private final Ledger ledger;
  private final AnswerListener listener;
  private int pieces;
  private int characters;
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
      Optional<Model.Usage> whole = attempt(model, lowered);
      if (whole.isPresent()) {
        return answered(whole.get());
      }
      if (pieces > 0 || cause == ModelFailure.Cause.CANCELLED) {
        break;
      }
    }
    return broken();
  }

  private Optional<Model.Usage> attempt(Model model, Lowered lowered) {
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

  private Model.Usage call(Model model, Lowered lowered) throws ModelFailure {
    Restorer restorer = lowered.pseudonymiser().restorer();
    if (pieces == 0) {
      tell(() -> listener.begun(ledger.account(), ledger.kept()));
    }
    Model.Usage usage = model.answer(lowered.call(), piece -> pass(restorer.accept(piece)));
    pass(restorer.finish());
    return usage;
  }

  private void pass(String raised) {
    if (!raised.isEmpty()) {
      pieces++;
      characters += raised.length();
      tell(() -> listener.text(raised));
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

  private Ended answered(Model.Usage usage) {
    Map<String, String> fields = outcome();
    fields.put("prompt_tokens", Integer.toString(usage.promptTokens()));
    fields.put("answer_tokens", Integer.toString(usage.answerTokens()));
    if (!concluded(pieces == 0 ? Ending.NO_ANSWER : Ending.ANSWERED, fields)) {
      return new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
    return pieces == 0
        ? new Ended.NoAnswer(ledger.account(), ledger.kept())
        : new Ended.Answered(ledger.account(), ledger.kept(), usage);
  }

  private Ended broken() {
    Map<String, String> fields = outcome();
    fields.put("cause", cause.name().toLowerCase(java.util.Locale.ROOT));
    Ending ending =
        switch (cause) {
          case CANCELLED -> Ending.CANCELLED;
          case CUT_OFF, TOOK_TOO_LONG, UNREACHABLE, TOO_LONG, BROKEN ->
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
