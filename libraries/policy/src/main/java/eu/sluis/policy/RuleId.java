package eu.sluis.policy;

/**
 * The name of a rule, unique within its layer: `wmo-3`. What begins with `standaard-` is not a rule
 * of a bouwcode but what Sluis does where no rule speaks.
 */
public record RuleId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
