package eu.sluis.knowledge;

import eu.sluis.vocabulary.Span;
import java.util.List;

/**
 * API sketch; to be implemented: cuts Dutch text into sentences (abbreviations, article numbers,
 * amounts, lists).
 */
public final class Sentences {

  public static List<Span> of(String text) {
    throw new IllegalStateException("sketch");
  }
}
