package eu.sluis.policy;

/** API sketch; to be implemented: one layer of policy, read from YAML and checked. */
public final class Bouwcode {

  /**
   * @throws PolicyUnreadable with line and reason, when anything is not understood
   */
  public static Bouwcode read(Layer layer, String yaml) throws PolicyUnreadable {
    throw new IllegalStateException("sketch");
  }

  /** The floors that are shipped with Sluis. */
  public static Bouwcode floors() {
    throw new IllegalStateException("sketch");
  }

  /** The most closed documents this layer allows. */
  public eu.sluis.vocabulary.Confidentiality ceiling() {
    throw new IllegalStateException("sketch");
  }

  /** Its rules as sentences, for a person: `mag` and `mag niet`. */
  public java.util.List<RuleSentence> sentences() {
    throw new IllegalStateException("sketch");
  }

  /** SHA-256 of the canonical form, in hexadecimal: the version that a record names. */
  public String version() {
    throw new IllegalStateException("sketch");
  }

  /**
   * @param allows true for `mag`, false for `mag niet`
   */
  public record RuleSentence(RuleId rule, boolean allows, String sentence, String source) {}
}
