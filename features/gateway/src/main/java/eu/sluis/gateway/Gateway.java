package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Hash;
import eu.sluis.audit.OpenIntent;
import eu.sluis.gateway.limits.Allowance;
import eu.sluis.policy.Decision;
import eu.sluis.policy.Policy;
import eu.sluis.policy.ToolRules;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.register.Policies;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * The one road to a model. Everything that asks a model anything, a grounded question and the
 * conversation of a client alike, calls {@link #ask}, and the steps there stand in the order of the
 * design: who, why, what, decide, lower, record, call, raise, record.
 *
 * <p>Fails closed: a step that cannot be done becomes a {@link Refusal} here and nowhere else.
 */
public final class Gateway {

  private final Grounds grounds;
  private final Deciding deciding;
  private final ModelCatalogue catalogue;
  private final AuditLog log;
  private final LogBook book;
  private final Allowance allowance;
  private final Traffic traffic;
  private final AnswerCache cache;
  private final Tracing tracing;

  /** Of which nobody lays traces. */
  public Gateway(
      UseCases useCases,
      Policies policies,
      Recognisers recognisers,
      ModelCatalogue catalogue,
      AuditLog log,
      InstantSource clock,
      Allowance allowance,
      Traffic traffic) {
    this(useCases, policies, recognisers, catalogue, log, clock, allowance, traffic, Tracing.OFF);
  }

  public Gateway(
      UseCases useCases,
      Policies policies,
      Recognisers recognisers,
      ModelCatalogue catalogue,
      AuditLog log,
      InstantSource clock,
      Allowance allowance,
      Traffic traffic,
      Tracing tracing) {
    this.grounds = new Grounds(useCases, policies, clock);
    this.deciding = new Deciding(grounds, recognisers, catalogue, traffic);
    this.catalogue = catalogue;
    this.log = log;
    this.book = new LogBook(log);
    this.allowance = allowance;
    this.traffic = traffic;
    this.cache = new AnswerCache(clock);
    this.tracing = tracing;
  }

  /** Walks the road once; blocks until the answer is complete, refused or broken. */
  public Ended ask(Asked asked, AnswerListener listener) {
    return Trace.bound()
        ? walk(asked, listener)
        : Trace.fresh().during(() -> traced(asked, listener));
  }

  /** What no program asked, and so nobody traced yet. */
  private Ended traced(Asked asked, AnswerListener listener) {
    Tracing.Open step = tracing.begin(Trace.current(), TraceStep.Kind.INTERNAL, () -> "ask");
    try {
      return walk(asked, listener);
    } finally {
      step.end();
    }
  }

  private Ended walk(Asked asked, AnswerListener listener) {
    var ledger = new Ledger(asked);
    Tracing.Open step = tracing.beginBelow(ledger.trace(), TraceStep.Kind.INTERNAL, () -> "decide");
    step.with("sluis.use_case", asked.useCase().value());
    Lowered lowered;
    Estimate need;
    List<Model> route;
    Spending spending;
    Optional<AnswerCache.Place> place;
    Optional<AnswerCache.Kept> known;
    Recognising recognising;
    Optional<Duration> secondAfter;
    try {
      UseCase why = grounds.useCase(asked.asker(), asked.useCase(), ledger);
      Policy policy = grounds.policy(why, ledger);
      ReadingRights rights = grounds.rights(asked.asker(), policy);
      recognising = deciding.recognising(asked.asker());
      Recognition what = Deciding.what(asked, why, rights, recognising, ledger);
      Suspecting.Suspected suspected = deciding.suspect(asked.asker(), what, ledger);
      List<Model> candidates = Candidates.of(asked, catalogue);
      Decision.Allowed allowed = deciding.decide(policy, asked.asker(), what, candidates, ledger);
      secondAfter = allowed.secondAfter();
      lowered = Lowered.of(asked, what, allowed, suspected);
      need = Estimate.of(lowered.call());
      route = deciding.route(allowed, candidates, need);
      spending = new Spending(allowance, asked);
      place =
          AnswerCache.place(
              asked,
              what,
              suspected.suspicion().strength(),
              policy.version(),
              rights,
              allowed.models(),
              policy.cacheMinutes(grounds.today()));
      known = place.flatMap(cache::find);
      if (known.isEmpty() && answerable(asked, ledger)) {
        spending.reserve(
            need, route, allowed.secondAfter().isPresent() && route.size() > 1, why.owner());
      }
    } catch (Stop stop) {
      return refuse(asked, ledger, stop.refusal(), step);
    } catch (StoreUnavailable away) {
      return refuse(asked, ledger, new Refusal.StoreAway(), step);
    } catch (RuntimeException fault) {
      // A seal that does not open, an index that breaks: what cannot be read stops the question.
      System.getLogger(Gateway.class.getName())
          .log(System.Logger.Level.ERROR, "a question stopped: " + fault.getClass().getName());
      return refuse(asked, ledger, new Refusal.StoreAway(), step);
    }
    try (spending) {
      OpenIntent intent = book.intend(asked, ledger);
      step.with("sluis.decision", "allowed").end();
      if (known.isPresent()) {
        return new Repeating(log, intent, ledger, listener).give(known.get());
      }
      if (!answerable(asked, ledger)) {
        return book.concludeWithoutAnswer(intent, ledger);
      }
      if (place.isEmpty()) {
        return new Crossing(log, intent, ledger, listener, traffic, spending, tracing)
            .cross(route, lowered, need, secondAfter);
      }
      var reading = new Rereading(listener);
      Ended ended =
          new Crossing(log, intent, ledger, reading, traffic, spending, tracing)
              .cross(route, lowered, need, secondAfter);
      reading.remember(ended, recognising, route, cache, place.get());
      return ended;
    } catch (AuditUnavailable away) {
      Refusal refusal = Refusal.of(away);
      step.with("sluis.decision", "refused").end(Optional.of(refusal.code()));
      return new Ended.Refused(ledger.account(), ledger.kept(), refusal);
    }
  }

  private Ended refuse(Asked asked, Ledger ledger, Refusal refusal, Tracing.Open step) {
    step.with("sluis.decision", "refused").end(Optional.of(refusal.code()));
    return book.refuse(asked, ledger, refusal);
  }

  /** A question without a passage that may be read is never put to a model. */
  private static boolean answerable(Asked asked, Ledger ledger) {
    return !(asked instanceof Question) || ledger.passages() > 0;
  }

  /** Reads knowledge for a program: who, why, record, read, record. No model is asked. */
  public <T> LookUp.Outcome<T> lookUp(LookUp<T> wanted) {
    var looking = new LookingUp(log);
    var ledger = new Ledger();
    try {
      Policy policy = grounds.policy(wanted.asker(), wanted.useCase(), ledger);
      if (!policy.mayAsk(wanted.asker(), grounds.today())) {
        // For its reasons and its advice.
        var nothing = Recognition.Grounded.of(deciding.recognising(wanted.asker()).text(""));
        deciding.decide(policy, wanted.asker(), nothing, catalogue.models(), ledger);
        throw new Stop(new Refusal.UseCaseUnknown());
      }
      return looking.find(wanted, grounds.rights(wanted.asker(), policy));
    } catch (Stop stop) {
      return looking.refuse(wanted, stop.refusal());
    } catch (StoreUnavailable away) {
      return looking.refuse(wanted, new Refusal.StoreAway());
    }
  }

  /** Whether the rules let all of this go to a model; sends and records nothing. */
  boolean mayGo(Asked asked) throws Stop {
    var ledger = new Ledger();
    UseCase why = grounds.useCase(asked.asker(), asked.useCase(), ledger);
    Policy policy = grounds.policy(why, ledger);
    ReadingRights rights = grounds.rights(asked.asker(), policy);
    Recognition what =
        Deciding.what(asked, why, rights, deciding.recognising(asked.asker()), ledger);
    try {
      var _ = deciding.decide(policy, asked.asker(), what, Candidates.of(asked, catalogue), ledger);
      return true;
    } catch (Stop stop) {
      if (stop.refusal() instanceof Refusal.ByPolicy) {
        return false;
      }
      throw stop;
    }
  }

  /** What would happen to `text`, without sending or recording it. */
  public Preview preview(Asker asker, UseCaseId useCase, String text) {
    var ledger = new Ledger();
    try {
      Recognising.bounded(text);
      var what = Recognition.Grounded.of(deciding.recognising(asker).text(text));
      ledger.what(what);
      Policy policy = grounds.policy(asker, useCase, ledger);
      deciding.suspect(asker, what, ledger);
      List<Model> known = Candidates.answering(catalogue);
      Decision.Allowed allowed = deciding.decide(policy, asker, what, known, ledger);
      var need = new Estimate(Estimate.GROUNDING_CHARACTERS + (long) text.length(), 0);
      return new Preview.Possible(
          ledger.account().recognised(),
          Account.AnsweringModel.of(deciding.route(allowed, known, need).getFirst().card()),
          Pseudonymiser.impersonal(what.question()),
          grounds.rights(asker, policy));
    } catch (Stop stop) {
      return new Preview.Impossible(ledger.account().recognised(), stop.refusal());
    } catch (StoreUnavailable away) {
      return new Preview.Impossible(ledger.account().recognised(), new Refusal.StoreAway());
    }
  }

  /**
   * The models that a program of this person may use for this use case when nothing personal is
   * sent, in order of preference; none when the use case is unknown, not approved or cannot be
   * read.
   */
  public List<ModelCard> modelsForPrograms(Asker asker, UseCaseId useCase) {
    var ledger = new Ledger();
    try {
      Policy policy = grounds.policy(asker, useCase, ledger);
      List<Model> able =
          catalogue.models().stream().filter(model -> !model.card().can().isEmpty()).toList();
      var nothing = Recognition.Grounded.of(deciding.recognising(asker).text(""));
      return Router.allowed(deciding.decide(policy, asker, nothing, able, ledger), able).stream()
          .map(Model::card)
          .toList();
    } catch (Stop refused) {
      return List.of();
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
      return grounds.rights(asker, grounds.policy(asker, useCase, ledger));
    } catch (Stop refused) {
      return new ReadingRights(
          asker.organisation(), java.util.Set.of(), Confidentiality.OPENBAAR, grounds.today());
    }
  }

  /** The tools that a model may use for this use case today; none when nobody may ask. */
  public ToolRules toolsFor(Asker asker, UseCaseId useCase) {
    var ledger = new Ledger();
    try {
      return grounds.policy(asker, useCase, ledger).tools(grounds.today());
    } catch (Stop refused) {
      return ToolRules.NONE;
    }
  }

  /**
   * How many days what a program asks for this use case may be kept for it; empty when that may
   * not, or nobody may ask.
   */
  public OptionalInt historyDays(Asker asker, UseCaseId useCase) {
    try {
      return grounds.policy(asker, useCase, new Ledger()).historyDays(grounds.today());
    } catch (Stop refused) {
      return OptionalInt.empty();
    }
  }

  /**
   * Erases a conversation between its intent and its outcome in the log.
   *
   * @param commitments in the log to what it holds, which nobody can open afterwards
   * @param erase gives whether there was something to erase
   * @return what `erase` gave
   * @throws AuditUnavailable when it could not be recorded; then nothing was erased
   */
  public boolean erasing(
      Asker asker, ConversationId conversation, List<Hash> commitments, BooleanSupplier erase) {
    var who = Map.of("person", asker.person().toString(), "conversation", conversation.toString());
    return Erasing.run(log, asker.organisation(), who, commitments, erase);
  }

  /** As {@link #erasing}, of what a key had kept and is past its time. */
  public void erasingByTime(
      OrganisationId organisation,
      KeyId key,
      ConversationId conversation,
      List<Hash> commitments,
      Runnable erase) {
    var what = Map.of("key", key.value(), "conversation", conversation.toString());
    Erasing.byTime(log, organisation, what, commitments, erase);
  }
}
