package eu.sluis.policy;

import static eu.sluis.policy.Fixture.CONSULENT;
import static eu.sluis.policy.Fixture.DAY;
import static eu.sluis.policy.Fixture.EVERY_MODEL;
import static eu.sluis.policy.Fixture.OPEN_BASELINE;
import static eu.sluis.policy.Fixture.OPEN_USE_CASE;
import static eu.sluis.policy.Fixture.baseline;
import static eu.sluis.policy.Fixture.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Properties over the whole domain (all pairs of categories, all classes, all places and
 * jurisdictions) for bouwcodes drawn at random and for the most permissive ones that can be
 * written. A failure prints the seed and the bouwcodes; run again with `-Dsluis.seed=…`.
 */
class PolicyProofTest {

  private static final List<InstructionSigns> SIGNS = List.of(InstructionSigns.values());

  private static final int BOUWCODES = 25;

  private final long seed = Long.getLong("sluis.seed", new Random().nextLong());
  private final RandomBouwcode random = new RandomBouwcode(new Random(seed));

  @Test
  void the_most_permissive_layers_do_not_break_the_floors() {
    var policy = new Policy(Bouwcode.floors(), baseline(OPEN_BASELINE), useCase(OPEN_USE_CASE));

    int allowed = 0;
    for (PolicyRequest request : everyRequest()) {
      allowed += policy.decide(request) instanceof Decision.Allowed ? 1 : 0;
      floorsHold(policy.decide(request), request, "permissive");
    }
    assertThat(allowed).as("requests that show something").isPositive();
  }

  @Test
  void whatever_is_written_does_not_break_the_floors() {
    List<PolicyRequest> requests = everyRequest();
    for (int round = 0; round < BOUWCODES; round++) {
      String below = random.useCase();
      String above = random.baseline();
      var policy = new Policy(Bouwcode.floors(), baseline(above), useCase(below));
      String witness = witness(above, below);
      for (PolicyRequest request : requests) {
        floorsHold(policy.decide(request), request, witness);
      }
    }
  }

  @Test
  void a_lower_layer_can_only_tighten() {
    List<PolicyRequest> requests = everyRequest();
    int allowed = 0;
    for (int round = 0; round < BOUWCODES; round++) {
      String above = random.baseline();
      String below = random.useCase();
      var both = new Policy(Bouwcode.floors(), baseline(above), useCase(below));
      var baselineAlone = new Policy(Bouwcode.floors(), baseline(above), useCase(OPEN_USE_CASE));
      var useCaseAlone = new Policy(Bouwcode.floors(), baseline(OPEN_BASELINE), useCase(below));
      String witness = witness(above, below);
      for (PolicyRequest request : requests) {
        Decision decision = both.decide(request);
        allowed += decision instanceof Decision.Allowed ? 1 : 0;
        // The open use case leaves every category, so what it adds to a baseline is permission
        // only: its outcome is the loosest that this baseline can ever give.
        noLooser(decision, baselineAlone.decide(request), witness);
        noLooserModels(decision, useCaseAlone.decide(request), witness);
      }
    }
    assertThat(allowed).as("requests that show something; seed " + seed).isPositive();
  }

  @Test
  void adding_a_denial_or_a_removal_never_loosens() {
    List<PolicyRequest> requests = everyRequest();
    for (int round = 0; round < BOUWCODES; round++) {
      String above = random.baseline();
      String below = random.useCase();
      String tighter = below + random.tightening("extra");
      var before = new Policy(Bouwcode.floors(), baseline(above), useCase(below));
      var after = new Policy(Bouwcode.floors(), baseline(above), useCase(tighter));
      String witness = witness(above, tighter);
      for (PolicyRequest request : requests) {
        noLooser(after.decide(request), before.decide(request), witness);
      }
    }
  }

  @Test
  void every_decision_carries_reasons_and_every_refusal_advice() {
    List<PolicyRequest> requests = everyRequest();
    for (int round = 0; round < BOUWCODES; round++) {
      String above = random.baseline();
      String below = random.useCase();
      var policy = new Policy(Bouwcode.floors(), baseline(above), useCase(below));
      for (PolicyRequest request : requests) {
        Decision decision = policy.decide(request);
        boolean sound =
            decision.equals(policy.decide(request))
                && !decision.because().isEmpty()
                && new HashSet<>(decision.because()).size() == decision.because().size()
                && (!(decision instanceof Decision.Refused(var _, var advice))
                    || !advice.isBlank());
        if (!sound) {
          throw new AssertionError(decision + " of " + request + witness(above, below));
        }
      }
    }
  }

  private static void floorsHold(Decision decision, PolicyRequest request, String witness) {
    if (!(decision instanceof Decision.Allowed allowed)) {
      return;
    }
    if (allowed.treatments().get(DataCategory.BSN) != Treatment.REMOVE) {
      throw new AssertionError("bsn goes along: " + request + witness);
    }
    boolean sensitive = request.found().stream().anyMatch(category -> !category.replaceable());
    for (ModelFacts model : request.models()) {
      if (!allowed.models().contains(model.id())) {
        continue;
      }
      boolean far =
          model.residency() == Residency.OUTSIDE_EU || model.jurisdiction() == Jurisdiction.NON_EU;
      boolean closed =
          Confidentiality.CONFIDENTIEEL.within(request.highest())
              && model.residency() != Residency.ON_PREMISES;
      boolean secret = Confidentiality.GEHEIM.within(request.highest());
      if ((sensitive && far) || closed || secret) {
        throw new AssertionError("a floor is broken by " + model + ": " + request + witness);
      }
    }
  }

  private static void noLooser(Decision tight, Decision loose, String witness) {
    noLooserModels(tight, loose, witness);
    if (tight instanceof Decision.Allowed lower && loose instanceof Decision.Allowed upper) {
      lower
          .treatments()
          .forEach(
              (category, treatment) -> {
                Treatment minimum = upper.treatments().getOrDefault(category, Treatment.REMOVE);
                // What the layer above leaves to the default may be said by the layer below.
                if (treatment.compareTo(minimum) < 0) {
                  throw new AssertionError(category + " is treated milder" + witness);
                }
              });
    }
  }

  private static void noLooserModels(Decision tight, Decision loose, String witness) {
    if (!(tight instanceof Decision.Allowed lower)) {
      return;
    }
    if (!(loose instanceof Decision.Allowed upper)
        || !new HashSet<>(upper.models()).containsAll(lower.models())) {
      throw new AssertionError("more is allowed than above: " + lower + " / " + loose + witness);
    }
  }

  private String witness(String above, String below) {
    return "\nseed " + seed + "\n" + above + "\n" + below;
  }

  private static List<PolicyRequest> everyRequest() {
    var sets = new HashSet<Set<DataCategory>>();
    sets.add(Set.of());
    for (DataCategory one : DataCategory.values()) {
      for (DataCategory other : DataCategory.values()) {
        sets.add(Set.copyOf(EnumSet.of(one, other)));
      }
    }
    var requests = new ArrayList<PolicyRequest>();
    for (Set<DataCategory> found : sets) {
      for (Confidentiality highest : Confidentiality.values()) {
        // Signs do not interact with the others: each set and class with one of the three.
        InstructionSigns signs = SIGNS.get(requests.size() % SIGNS.size());
        requests.add(new PolicyRequest(CONSULENT, found, highest, signs, DAY, EVERY_MODEL));
      }
    }
    return requests;
  }
}
