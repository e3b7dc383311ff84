package eu.sluis.privacy.internal.tailoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase as it is compared: its words folded, and before each whether a gap breaks the sentence.
 *
 * @param steps the words, each with {@link FoldedWords#BREAK} before it where a comma or the like
 *     stands
 */
public record Phrase(List<String> steps) {

  public Phrase {
    steps = List.copyOf(steps);
  }

  public static Phrase of(String text) {
    var words = new FoldedWords(text);
    var steps = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      // What stands before the first word is not of the phrase.
      steps.add(i == 0 ? words.word(0) : words.step(i));
    }
    return new Phrase(steps);
  }

  /** How many words it has. */
  public int size() {
    return steps.size();
  }

  /** How many letters and digits it has. */
  public int letters() {
    int letters = 0;
    for (String step : steps) {
      letters += (int) step.codePoints().filter(Character::isLetterOrDigit).count();
    }
    return letters;
  }
}
