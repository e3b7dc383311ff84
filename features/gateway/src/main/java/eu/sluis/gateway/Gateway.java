package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.policy.Decision;
import eu.sluis.policy.ModelFacts;
import eu.sluis.policy.Policy;
import eu.sluis.policy.PolicyRequest;
import eu.sluis.policy.PolicyUnreadable;
import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.register.Policies;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.UseCaseId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one road to a model. Everything that asks a model anything calls {@link #ask}, and the steps
 * there stand in the order of the design: who, why, what, decide, lower, record, call, raise,
 * record.
 *
 * <p>Fails closed: a step that cannot be done becomes a {@link Refusal} here and nowhere else.
 */
public final class Gateway {

  /** Legal days begin and end in the Netherlands, wherever the server stands. */
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final UseCases useCases;
  private final Policies policies;
  private final Detectors detectors;
  private final ModelCatalogue catalogue;
  private final AuditLog log;
  private final InstantSource clock;

  public Gateway(
      UseCases useCases,
      Policies policies,
      Detectors detectors,
      ModelCatalogue catalogue,
      AuditLog log,
      InstantSource clock) {
    this.useCases = useCases;
    this.policies = policies;
    this.detectors = detectors;
    this.catalogue = catalogue;
    this.log = log;
    this.clock = clock;
  }

  /** Walks the road once; blocks until the answer is complete, refused or broken. */
  public Ended ask(Question question, AnswerListener listener) {
    var ledger = new Ledger(question);
    Decision.Allowed allowed;
    Lowered lowered;
    try {
      UseCase why = why(question.asker(), question.useCase(), ledger);
      Policy policy = policyOf(why, ledger);
      Recognition what = what(question, why, rights(question.asker(), policy), ledger);
      allowed = decide(policy, question.asker(), what, ledger);
      lowered = lower(question, what, allowed);
    } catch (Stop stop) {
      return refuse(question, ledger, stop.refusal());
    } catch (StoreUnavailable away) {
      return refuse(question, ledger, new Refusal.StoreAway());
    } catch (RuntimeException fault) {
      // A seal that does not open, an index that breaks: what cannot be read stops the question.
      System.getLogger(Gateway.class.getName())
          .log(System.Logger.Level.ERROR, "a question stopped: " + fault.getClass().getName());
      return refuse(question, ledger, new Refusal.StoreAway());
    }

    OpenIntent intent;
    try {
      intent = intend(question, ledger);
    } catch (AuditUnavailable away) {
      return new Ended.Refused(ledger.account(), ledger.kept(), new Refusal.LogAway());
    }
    if (ledger.passages() == 0) {
      return concludeWithoutAnswer(intent, ledger);
    }
    return new Crossing(log, intent, ledger, listener).cross(models(allowed), lowered);
  }

  /** What would happen to `text`, without sending or recording it. */
  public Preview preview(Asker asker, UseCaseId useCase, String text) {
    var ledger = new Ledger();
    try {
      bounded(text);
      Recognition what = Recognition.of(detect(detector(asker), text));
      ledger.what(what);
      UseCase why = why(asker, useCase, ledger);
      Policy policy = policyOf(why, ledger);
      Decision.Allowed allowed = decide(policy, asker, what, ledger);
      return new Preview.Possible(
          ledger.account().recognised(),
          Account.AnsweringModel.of(models(allowed).getFirst().card()),
          Pseudonymiser.impersonal(what.question()),
          rights(asker, policy));
    } catch (Stop stop) {
      return new Preview.Impossible(ledger.account().recognised(), stop.refusal());
    } catch (StoreUnavailable away) {
      return new Preview.Impossible(ledger.account().recognised(), new Refusal.StoreAway());
    }
  }

  /**
   * What this person may read for this use case today. When the use case is unknown, not approved
   * or its policy cannot be read, that is what is public for everyone: the group {@link
   * ReadingRights#EVERYONE} is in every set, so no group of the person and no class above
   * `openbaar` is left.
   */
  public ReadingRights rightsFor(Asker asker, UseCaseId useCase) {
    var ledger = new Ledger();
    try {
      return rights(asker, policyOf(why(asker, useCase, ledger), ledger));
    } catch (Stop refused) {
      return new ReadingRights(
          asker.organisation(), java.util.Set.of(), Confidentiality.OPENBAAR, today());
    }
  }

  /**
   * Records that a conversation is about to be erased.
   *
   * @throws AuditUnavailable when it could not be recorded; then it MUST NOT be erased
   */
  public void erased(Asker asker, ConversationId conversation) {
    log.record(
        asker.organisation(),
        Action.CONVERSATION_ERASED,
        Map.of("person", asker.person().toString(), "conversation", conversation.toString()));
  }

  private UseCase why(Asker asker, UseCaseId id, Ledger ledger) throws Stop {
    UseCase useCase =
        useCases
            .find(asker.organisation(), id)
            .orElseThrow(() -> new Stop(new Refusal.UseCaseUnknown()));
    ledger.why(useCase);
    if (useCase.approval().filter(approval -> approval.holdsOn(today())).isEmpty()) {
      throw new Stop(new Refusal.NotApproved(useCase.owner()));
    }
    return useCase;
  }

  private Policy policyOf(UseCase useCase, Ledger ledger) throws Stop {
    try {
      Policy policy = policies.of(useCase);
      ledger.policy(policy.version());
      return policy;
    } catch (PolicyUnreadable unreadable) {
      throw new Stop(new Refusal.PolicyUnreadable(useCase.owner()));
    }
  }

  private ReadingRights rights(Asker asker, Policy policy) {
    return new ReadingRights(
        asker.organisation(), asker.groups(), policy.ceiling(today()), today());
  }

  private Recognition what(Question question, UseCase why, ReadingRights rights, Ledger ledger)
      throws Stop {
    bounded(question.text());
    Detector detector = detector(question.asker());
    DetectedText asked = detect(detector, question.text());
    ledger.what(Recognition.of(asked));
    var earlier = new ArrayList<DetectedText>();
    var highest = Confidentiality.OPENBAAR;
    for (var turn : question.grounding().earlier(rights)) {
      earlier.add(detect(detector, turn.text()));
      highest = highest.max(turn.confidentiality());
    }
    var material = question.grounding().find(Pseudonymiser.impersonal(asked), rights);
    var passages = new ArrayList<DetectedText>();
    var headings = new ArrayList<DetectedText>();
    for (var passage : material) {
      passages.add(detect(detector, passage.text()));
      headings.add(detect(detector, passage.heading()));
      highest = highest.max(passage.confidentiality());
    }
    var recognition =
        new Recognition(
            detect(detector, why.instructions()),
            asked,
            earlier,
            passages,
            headings,
            material,
            highest);
    ledger.what(recognition);
    return recognition;
  }

  private static void bounded(String text) throws Stop {
    if (text.length() > Question.TEXT_CHARACTERS_MAX) {
      throw new Stop(new Refusal.TooLong());
    }
  }

  /** With the words of the asker's organisation; asked anew for each question. */
  private Detector detector(Asker asker) throws Stop {
    try {
      return detectors.of(asker.organisation());
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException failure) {
      // Without the words nobody knows what this organisation calls personal data.
      throw new Stop(new Refusal.DetectorFailed());
    }
  }

  private static DetectedText detect(Detector detector, String text) throws Stop {
    try {
      var detected = new DetectedText(text, detector.detect(text));
      if (!sound(detected)) {
        throw new Stop(new Refusal.DetectorFailed());
      }
      return detected;
    } catch (RuntimeException failure) {
      // Whatever it was: nobody knows what is in this text, so it goes nowhere.
      throw new Stop(new Refusal.DetectorFailed());
    }
  }

  /** What is to be replaced lies in the text, in order, and shares nothing. */
  private static boolean sound(DetectedText detected) {
    int end = 0;
    for (Finding finding : detected.findings()) {
      if (finding.category().replaceable()) {
        if (finding.span().start() < end || finding.span().end() > detected.text().length()) {
          return false;
        }
        end = finding.span().end();
      }
    }
    return true;
  }

  private Decision.Allowed decide(Policy policy, Asker asker, Recognition what, Ledger ledger)
      throws Stop {
    var facts = new ArrayList<ModelFacts>();
    for (Model model : catalogue.models()) {
      ModelCard card = model.card();
      facts.add(new ModelFacts(card.id(), card.residency(), card.jurisdiction()));
    }
    Decision decision =
        policy.decide(new PolicyRequest(asker, what.categories(), what.highest(), today(), facts));
    ledger.decided(decision);
    return switch (decision) {
      case Decision.Allowed allowed -> allowed;
      case Decision.Refused refused ->
          throw new Stop(new Refusal.ByPolicy(refused.because(), refused.advice()));
    };
  }

  private Lowered lower(Question question, Recognition what, Decision.Allowed allowed) throws Stop {
    var pseudonymiser = new Pseudonymiser(question.pseudonyms().load());
    List<PseudonymisedText> texts;
    try {
      texts = pseudonymiser.lower(what.texts(), allowed.treatments());
    } catch (RuntimeException failure) {
      throw new Stop(new Refusal.DetectorFailed());
    }
    question.pseudonyms().keep(pseudonymiser.map());
    return new Lowered(what.call(texts), pseudonymiser);
  }

  private OpenIntent intend(Question question, Ledger ledger) {
    OpenIntent intent =
        log.intend(question.asker().organisation(), Action.QUESTION, ledger.intent());
    ledger.recorded(intent.sequence());
    return intent;
  }

  private Ended refuse(Question question, Ledger ledger, Refusal refusal) {
    try {
      ledger.refused(refusal);
      OpenIntent intent = intend(question, ledger);
      log.conclude(intent, Ending.REFUSED, Map.of("refusal", refusal.code()));
      return new Ended.Refused(ledger.account(), ledger.kept(), refusal);
    } catch (AuditUnavailable away) {
      // Nothing was sent, so nothing is lost; the refusal itself stands.
      return new Ended.Refused(ledger.account(), ledger.kept(), refusal);
    }
  }

  private Ended concludeWithoutAnswer(OpenIntent intent, Ledger ledger) {
    try {
      log.conclude(intent, Ending.NO_ANSWER, Map.of("reason", "nothing_supports_it"));
      return new Ended.NoAnswer(ledger.account(), ledger.kept());
    } catch (AuditUnavailable away) {
      return new Ended.Unrecorded(ledger.account(), ledger.kept());
    }
  }

  private List<Model> models(Decision.Allowed allowed) {
    var models = new ArrayList<Model>();
    for (var id : allowed.models()) {
      for (Model model : catalogue.models()) {
        if (model.card().id().equals(id)) {
          models.add(model);
        }
      }
    }
    return models;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LEGAL_TIME);
  }
}
