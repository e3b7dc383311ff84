package eu.sluis.privacy;

import eu.sluis.privacy.internal.Recognition;
import eu.sluis.privacy.internal.names.NameRecogniser;
import eu.sluis.privacy.internal.numbers.NumberRecogniser;
import java.util.List;

/**
 * Finds personal data in Dutch text: numbers with rules (elfproef, mod 97, words around them that
 * say what they are) and, where no rule is sure, with a small model; names with another that weighs
 * what stands around a word.
 *
 * <p>The text is first read as a person reads it: invisible signs, wide digits, look-alike letters
 * and odd spaces do not hide anything. Then one recogniser per category makes candidates, and where
 * two claim the same characters the surest wins. Last, names that were found are looked for in the
 * rest of the text.
 *
 * <p>Safe on every thread, deterministic, never throws on any text; time grows with its length.
 */
public final class DutchDetector implements Detector {

  private final Recognition recognition;

  /** For people who look at what is found: a doubtful name is a mistake like a missed one. */
  public DutchDetector() {
    this(new NameRecogniser(), new NumberRecogniser(), false);
  }

  private DutchDetector(NameRecogniser names, NumberRecogniser numbers, boolean twice) {
    this.recognition = new Recognition(names, numbers, twice);
  }

  /**
   * For what goes out, to a model or to the public: a doubtful name is better taken out. A text is
   * read a second time for what is hidden in it by how it is written, which takes up to about twice
   * as long.
   */
  public static DutchDetector careful() {
    return new DutchDetector(NameRecogniser.careful(), NumberRecogniser.careful(), true);
  }

  @Override
  public List<Finding> detect(String text) {
    return recognition.findings(text);
  }
}
