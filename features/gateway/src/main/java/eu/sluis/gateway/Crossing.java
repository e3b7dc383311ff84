package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.privacy.Restorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of the road after the intent: call, raise, record the outcome. Always records an
 * outcome, however it ends.
 *
 * <p>Fails over to the next model only before the first piece, and only within the list that the
 * decision gave, so never to a weaker residency than policy allows.
 */
final class Crossing {

  private final AuditLog log;
  private final OpenIntent intent;
  private final Ledger ledger;
  private final AnswerListener listener;
  private int pieces;
  private int characters;

  Crossing(AuditLog log, OpenIntent intent, Ledger ledger, AnswerListener listener) {
    this.log = log;
    this.intent = intent;
    this.ledger = ledger;
    this.listener = listener;
  }

  Ended cross(List<Model> models, Lowered lowered) {
    var cause = ModelFailure.Cause.UNREACHABLE;
    for (Model model : models) {
      ledger.asks(model.card());
      try {
        return answered(call(model, lowered));
      } catch (ModelFailure failure) {
        cause = failure.reason();
        if (pieces > 0 || cause == ModelFailure.Cause.CANCELLED) {
          break;
        }
      } catch (RuntimeException failure) {
        // A listener that lost its reader, a restorer in doubt: end it, and say so in the log.
        cause = ModelFailure.Cause.CANCELLED;
        break;
      }
    }
    return broken(cause);
  }

  private Model.Usage call(Model model, Lowered lowered) throws ModelFailure {
    Restorer restorer = lowered.pseudonymiser().restorer();
    if (pieces == 0) {
      listener.begun(ledger.account(), ledger.kept());
    }
    Model.Usage usage = model.answer(lowered.call(), piece -> pass(restorer.accept(piece)));
    pass(restorer.finish());
    return usage;
  }

  private void pass(String raised) {
    if (!raised.isEmpty()) {
      pieces++;
      characters += raised.length();
      listener.text(raised);
    }
  }

  private Ended answered(Model.Usage usage) {
    Map<String, String> fields = outcome();
    fields.put("prompt_tokens", Integer.toString(usage.promptTokens()));
    fields.put("answer_tokens", Integer.toString(usage.answerTokens()));
    try {
      log.conclude(intent, pieces == 0 ? Ending.NO_ANSWER : Ending.ANSWERED, fields);
    } catch (AuditUnavailable away) {
      return new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
    return pieces == 0
        ? new Ended.NoAnswer(ledger.account(), ledger.kept())
        : new Ended.Answered(ledger.account(), ledger.kept(), usage);
  }

  private Ended broken(ModelFailure.Cause cause) {
    // The cancelled thread still has one duty, and a database driver gives up on an interrupted
    // one.
    Thread.interrupted();
    Map<String, String> fields = outcome();
    fields.put("cause", cause.name().toLowerCase(java.util.Locale.ROOT));
    Ending ending =
        switch (cause) {
          case CANCELLED -> Ending.CANCELLED;
          case CUT_OFF -> Ending.CUT_OFF;
          case TOOK_TOO_LONG -> pieces > 0 ? Ending.CUT_OFF : Ending.FAILED;
          case UNREACHABLE, TOO_LONG, BROKEN -> pieces > 0 ? Ending.CUT_OFF : Ending.FAILED;
        };
    try {
      log.conclude(intent, ending, fields);
    } catch (AuditUnavailable away) {
      return new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
    return new Ended.Broken(ledger.account(), ledger.kept(), cause, pieces > 0);
  }

  private Map<String, String> outcome() {
    var fields = new LinkedHashMap<String, String>();
    ledger.account().model().ifPresent(model -> fields.put("model", model.id()));
    fields.put("characters", Integer.toString(characters));
    fields.putAll(listener.checked());
    return fields;
  }
}
