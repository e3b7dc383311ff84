package eu.sluis.policy;

import eu.sluis.policy.internal.Effect;
import eu.sluis.policy.internal.Judgement;
import eu.sluis.policy.internal.Rule;
import eu.sluis.policy.internal.Rules;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Floors, baseline and use case together: decides about requests. Its rules never change; what it
 * decided it remembers, because a program asks for the same thing again and again. Safe on every
 * thread.
 */
public final class Policy {

  /** Then it forgets them all; who asks so many different things does not gain by it. */
  static final int DECISIONS_MAX = 1_000;

  private final Bouwcode floors;
  private final Bouwcode baseline;
  private final Bouwcode useCase;
  private final Rules rules;
  private final String version;
  private final Map<PolicyRequest, Decision> decided = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException when a bouwcode was read for another layer
   */
  public Policy(Bouwcode floors, Bouwcode baseline, Bouwcode useCase) {
    this.floors = expect(Layer.FLOOR, floors);
    this.baseline = expect(Layer.BASELINE, baseline);
    this.useCase = expect(Layer.USE_CASE, useCase);
    this.rules = new Rules(floors.rules(), baseline.rules(), useCase.rules());
    this.version =
        "floors:%s,baseline:%s,use_case:%s"
            .formatted(floors.version(), baseline.version(), useCase.version());
  }

  /** What may happen with this request, with the rules that made it so. Never throws. */
  public Decision decide(PolicyRequest request) {
    Decision known = decided.get(request);
    if (known != null) {
      return known;
    }
    Decision decision = Judgement.of(rules, request);
    if (decided.size() >= DECISIONS_MAX) {
      decided.clear();
    }
    decided.put(request, decision);
    return decision;
  }

  /**
   * Whether this person may ask anything at all on this day: what a list of use cases shows. A
   * denial that depends on the question can still follow in {@link #decide}.
   */
  public boolean mayAsk(Asker asker, LocalDate day) {
    return rules.mayAsk(asker, day);
  }

  /**
   * The strictest ceiling of the three layers: what a search for this use case may reach, as if no
   * rule had expired. Who knows the day uses {@link #ceiling(LocalDate)}, so that a search does not
   * reach for what {@link #decide} then refuses.
   */
  public Confidentiality ceiling() {
    return strictest(strictest(floors.ceiling(), baseline.ceiling()), useCase.ceiling());
  }

  /** The strictest ceiling of the three layers on this day. */
  public Confidentiality ceiling(LocalDate day) {
    return rules.ceiling(day);
  }

  /**
   * How many days what a program asks may be kept for it, when it wants that: the shorter of what
   * the baseline and the use case say. Empty when one of them says nothing.
   */
  public OptionalInt historyDays(LocalDate day) {
    return rules.historyDays(day);
  }

  /**
   * How many minutes an answer may be given again to the same question: the shorter of what the
   * baseline and the use case say. Empty when one of them says nothing.
   */
  public OptionalInt cacheMinutes(LocalDate day) {
    return rules.cacheMinutes(day);
  }

  /** The tools that a model may use on this day, with what a person has to say yes to. */
  public ToolRules tools(LocalDate day) {
    var layers = new ArrayList<Map<String, ToolRules.Permission>>();
    for (List<Rule> layer : rules.toolAllowances(day)) {
      var allowed = new HashMap<String, ToolRules.Permission>();
      for (Rule rule : layer) {
        if (rule.effect() instanceof Effect.AllowTools(var tools, var data, var alwaysAsks)) {
          var here = new ToolRules.Permission(data, alwaysAsks, List.of(rule.id()));
          tools.forEach(tool -> allowed.merge(tool, here, ToolRules.Permission::orOf));
        }
      }
      layers.add(allowed);
    }
    return new ToolRules(layers);
  }

  /**
   * Names the versions of the three layers; goes into every record. Three times a word, a colon and
   * 64 hexadecimal digits, with a comma between.
   */
  public String version() {
    return version;
  }

  private static Bouwcode expect(Layer layer, Bouwcode bouwcode) {
    if (bouwcode.layer() != layer) {
      throw new IllegalArgumentException(
          "`%s` was read as `%s`; read it as `%s`"
              .formatted(bouwcode.name(), bouwcode.layer(), layer));
    }
    return bouwcode;
  }

  private static Confidentiality strictest(Confidentiality one, Confidentiality other) {
    return one.within(other) ? one : other;
  }
}
