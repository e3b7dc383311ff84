package eu.sluis.knowledge.internal.support;

import java.util.List;

/** What of a sentence does not agree with the sentences of the passage that it repeats. */
public final class Comparison {

  private final Reading claim;
  private final Disagreements found = new Disagreements();

  private Comparison(Alignment alignment) {
    this.claim = alignment.claim();
    var vocabulary = new Vocabulary(alignment, found);
    var restrictions = new Restrictions(alignment, found);
    var actors = new Actors(alignment, found);
    // What is told first is what a reader looks for first; denials weigh what was found before.
    new Figures(alignment, found).quantities();
    new Swaps(alignment, found).swaps();
    vocabulary.names();
    vocabulary.bodies();
    restrictions.modality();
    restrictions.quantifiers();
    restrictions.conditions();
    actors.roles();
    actors.order();
    var bindings = new Bindings(alignment, found);
    bindings.subjects();
    bindings.agents();
    bindings.names();
    bindings.modifiers();
    bindings.units();
    var turned = new Turned(alignment, found);
    turned.before();
    turned.compared();
    vocabulary.words();
    new Denials(alignment, found).denial();
    new Worked(alignment, found).figures();
    new Shape(alignment, found).measure();
    new Gaps(alignment, found).compare();
    new Clauses(alignment, found).compare();
    if (Feature.DISAGREEING.stream().allMatch(feature -> found.value(feature) == 0)) {
      found.raise(Feature.AGREES, 1);
    }
  }

  /**
   * Compares a sentence with the sentences of what it cites.
   *
   * @param sources sentences, in reading order
   */
  public static Comparison of(String sentence, List<String> sources) {
    return new Comparison(
        new Alignment(Reading.of(sentence), sources.stream().map(Reading::of).toList()));
  }

  public double value(Feature feature) {
    return feature
        .literally()
        .map(plain -> found.value(plain) * found.value(Feature.LITERAL))
        .orElseGet(() -> found.value(feature));
  }

  /** What the passage does not say, in the sentence's words or, for a condition, the passage's. */
  public List<String> missing() {
    return found.missing();
  }

  /** Whether the sentence says anything that can be checked. */
  public boolean checkable() {
    return !claim.content().isEmpty() || !claim.quantities().isEmpty();
  }

  /**
   * How many figures stand nowhere in the passage, do not follow from it, and are not those of a
   * case that the passage may cover.
   */
  public double figuresInvented() {
    return value(Feature.QUANTITY_MISSING)
        - value(Feature.FIGURE_WORKED_OUT)
        - value(Feature.FIGURE_OF_CASE)
        - value(Feature.FIGURE_PERHAPS_OF_CASE);
  }

  /** Whether the sentence has figures, and none of them stands in the passage. */
  public boolean noFigureStands() {
    return !claim.quantities().isEmpty() && figuresInvented() >= claim.quantities().size();
  }
}
