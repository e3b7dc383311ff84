package eu.sluis.policy;

import eu.sluis.policy.internal.BouwcodeReader;
import eu.sluis.policy.internal.CanonicalForm;
import eu.sluis.policy.internal.Rule;
import eu.sluis.policy.internal.Rules;
import eu.sluis.vocabulary.Confidentiality;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One layer of policy: a named list of rules, read from YAML and checked in full. Immutable. The
 * format is in `FORMAT.md`.
 */
public final class Bouwcode {

  private static final String FLOORS = "floors.yaml";

  private final Layer layer;
  private final BouwcodeReader.Read read;
  private final String version;

  private Bouwcode(Layer layer, BouwcodeReader.Read read) {
    this.layer = layer;
    this.read = read;
    this.version = CanonicalForm.version(layer, read);
  }

  /**
   * Reads a bouwcode in full.
   *
   * @throws PolicyUnreadable with line and reason, when anything is not understood
   */
  public static Bouwcode read(Layer layer, String yaml) throws PolicyUnreadable {
    return new Bouwcode(layer, BouwcodeReader.read(layer, yaml));
  }

  /** The floors that are shipped with Sluis. */
  public static Bouwcode floors() {
    try (InputStream resource = Bouwcode.class.getResourceAsStream(FLOORS)) {
      if (resource == null) {
        throw new IllegalStateException("the floors are missing; install Sluis again");
      }
      return read(Layer.FLOOR, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | PolicyUnreadable damaged) {
      throw new IllegalStateException("the floors cannot be read; install Sluis again", damaged);
    }
  }

  public Layer layer() {
    return layer;
  }

  /** What people call it: `Wmo-consulent`. */
  public String name() {
    return read.name();
  }

  /**
   * The most closed documents this layer allows, as if no rule had expired; OPENBAAR when no rule
   * of a baseline or use case says more.
   */
  public Confidentiality ceiling() {
    return Rules.ceiling(layer, read.rules(), Optional.empty());
  }

  /** The most closed documents this layer allows on this day. */
  public Confidentiality ceiling(LocalDate day) {
    return Rules.ceiling(layer, read.rules(), Optional.of(day));
  }

  /** Its rules as sentences, for a person: `mag` and `mag niet`; in the order of the document. */
  public List<RuleSentence> sentences() {
    return read.rules().stream()
        .map(
            rule ->
                new RuleSentence(rule.id(), rule.effect().allows(), rule.sentence(), rule.source()))
        .toList();
  }

  /** SHA-256 of the canonical form, in hexadecimal: the version that a record names. */
  public String version() {
    return version;
  }

  List<Rule> rules() {
    return read.rules();
  }

  /**
   * A rule as a sentence.
   *
   * @param allows true for `mag`, false for `mag niet`
   */
  public record RuleSentence(RuleId rule, boolean allows, String sentence, String source) {}
}
