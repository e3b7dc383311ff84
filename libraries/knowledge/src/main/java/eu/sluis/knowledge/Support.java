package eu.sluis.knowledge;

import java.util.List;

/** API sketch; to be implemented: whether a passage says what a sentence claims. */
public final class Support {

  /** Checks one sentence of an answer against the texts that it cites. */
  public Verdict check(String sentence, List<String> cited) {
    throw new IllegalStateException("sketch");
  }

  /** How well a sentence is supported, with what is missing. */
  public sealed interface Verdict {
    /** Everything checked stands in the cited text. */
    record Supported() implements Verdict {}

    /** Some of it; `missing` are the words, figures or names that do not stand there. */
    record Partly(List<String> missing) implements Verdict {}

    /** Too little of it. */
    record Unsupported(List<String> missing) implements Verdict {}
  }
}
