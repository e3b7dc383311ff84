package eu.sluis.policy;

/** The name of a rule, unique within its layer: `wmo-3`. */
public record RuleId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
