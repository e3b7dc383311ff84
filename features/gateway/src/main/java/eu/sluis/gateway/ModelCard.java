package eu.sluis.gateway;

import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the catalogue says of a model.
 *
 * @param name as shown to people: `Mistral Small 3.2`
 * @param supplier who runs it: `eigen server`, `Scaleway`
 * @param origin the country where it was made, ISO 3166-1 alpha-2
 * @param contextTokens how much it can read and write at once
 * @param generative false for a model that only quotes
 * @param can what it can do beside answering from passages
 * @param price what it costs; empty when it costs nothing per token
 * @param capacity how much it takes
 */
public record ModelCard(
    ModelId id,
    String name,
    String supplier,
    Residency residency,
    Jurisdiction jurisdiction,
    String origin,
    boolean openWeights,
    int contextTokens,
    boolean generative,
    Set<Capability> can,
    Optional<Price> price,
    Capacity capacity) {

  public ModelCard {
    can = Set.copyOf(can);
  }

  /** Whether it answers questions from passages. */
  public boolean answers() {
    return can.isEmpty() || can.contains(Capability.CHAT);
  }

  /** A model of which nobody said how much it takes. */
  public ModelCard(
      ModelId id,
      String name,
      String supplier,
      Residency residency,
      Jurisdiction jurisdiction,
      String origin,
      boolean openWeights,
      int contextTokens,
      boolean generative,
      Set<Capability> can,
      Optional<Price> price) {
    this(
        id,
        name,
        supplier,
        residency,
        jurisdiction,
        origin,
        openWeights,
        contextTokens,
        generative,
        can,
        price,
        Capacity.UNSAID);
  }

  /**
   * How much a model takes.
   *
   * @param answerTokens the longest answer that is asked of it
   * @param atOnce how many questions it answers well at one moment
   * @param rests whether it is left alone for a while when it keeps failing
   */
  public record Capacity(OptionalInt answerTokens, OptionalInt atOnce, boolean rests) {
    public static final Capacity UNSAID =
        new Capacity(OptionalInt.empty(), OptionalInt.empty(), true);
  }

  /**
   * In euro per million tokens.
   *
   * @param minute in euro per minute of sound, and then tokens of it cost nothing
   */
  public record Price(BigDecimal prompt, BigDecimal answer, Optional<BigDecimal> minute) {
    public Price(BigDecimal prompt, BigDecimal answer) {
      this(prompt, answer, Optional.empty());
    }
  }
}
