package eu.sluis.gateway;

import eu.sluis.injection.Signs;
import eu.sluis.policy.Decision;
import eu.sluis.policy.ModelFacts;
import eu.sluis.policy.Policy;
import eu.sluis.policy.PolicyRequest;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ReadingRights;
import java.util.ArrayList;
import java.util.List;

/** What is asked and what the policy decides of it, for everything that needs a decision. */
final class Deciding {

  private final Grounds grounds;
  private final Recognisers recognisers;
  private final ModelCatalogue catalogue;
  private final Traffic traffic;
  private final Remembered remembered = new Remembered();
  private final Signs words = new Signs();

  Deciding(Grounds grounds, Recognisers recognisers, ModelCatalogue catalogue, Traffic traffic) {
    this.grounds = grounds;
    this.recognisers = recognisers;
    this.catalogue = catalogue;
    this.traffic = traffic;
  }

  static Recognition what(
      Asked asked, UseCase why, ReadingRights rights, Recognising recognising, Ledger ledger)
      throws Stop {
    Recognition recognition =
        switch (asked) {
          case Question question -> recognising.of(question, why, rights, ledger);
          case Chat chat -> recognising.of(chat);
          case Embedding embedding -> recognising.of(embedding);
          case Ranking ranking -> recognising.of(ranking);
          case Transcription transcription -> recognising.of(transcription);
          case ForSearch wanted -> recognising.of(wanted);
        };
    ledger.what(recognition);
    return recognition;
  }

  /** With the words of the asker's organisation; asked anew for each question. */
  Recognising recognising(Asker asker) throws Stop {
    try {
      return new Recognising(
          remembered.by(asker, recognisers.personalData().of(asker.organisation())));
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException failure) {
      // Without the words nobody knows what this organisation calls personal data.
      throw new Stop(new Refusal.DetectorFailed());
    }
  }

  Suspecting.Suspected suspect(Asker asker, Recognition what, Ledger ledger) throws Stop {
    Signs signs = words.with(remembered.by(asker, recognisers.instructions()));
    Suspecting.Suspected suspected = Suspecting.of(signs, what.read());
    ledger.suspects(suspected.suspicion());
    return suspected;
  }

  Decision.Allowed decide(
      Policy policy, Asker asker, Recognition what, List<Model> candidates, Ledger ledger)
      throws Stop {
    var facts = new ArrayList<ModelFacts>();
    for (Model model : candidates) {
      ModelCard card = model.card();
      facts.add(new ModelFacts(card.id(), card.residency(), card.jurisdiction()));
    }
    Decision decision =
        policy.decide(
            new PolicyRequest(
                asker,
                what.categories(),
                what.highest(),
                ledger.account().suspicion().strength(),
                grounds.today(),
                facts,
                what.media()));
    ledger.decided(decision);
    return switch (decision) {
      case Decision.Allowed allowed -> allowed;
      case Decision.Refused refused ->
          throw new Stop(new Refusal.ByPolicy(refused.because(), refused.advice()));
    };
  }

  List<Model> route(Decision.Allowed allowed, List<Model> candidates, Estimate need) {
    return Router.route(
        Router.allowed(allowed, candidates).stream().map(traffic::candidate).toList(),
        need,
        ModelCatalogue.Preference.of(allowed.prefer()).orElseGet(catalogue::preference));
  }
}
