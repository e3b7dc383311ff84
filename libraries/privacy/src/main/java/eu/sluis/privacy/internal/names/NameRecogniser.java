package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Reading;

/**
 * Names of persons and organisations.
 *
 * <p>Lists of names cannot be the main means: they know `Jansen` and not `Adébáyò`, and they think
 * that `Bakker` bakes. So a small model, trained on text that we generate with names of every
 * origin, weighs what stands around a word, how it is written and what is known of it, and chooses
 * labels for whole rows of words. What it found once, it then looks for in the rest of the text.
 *
 * <p>Safe on every thread.
 */
public final class NameRecogniser {

  /** What a person gets on top, in units of the model, where both mistakes weigh the same. */
  private static final int BALANCED = -50;

  /** The same where a missed name is worse than a doubtful one. */
  private static final int CAREFUL = 60;

  private final Lexicon lexicon;
  private final NameModel model;
  private final int leaning;

  public NameRecogniser() {
    this(Shipped.LEXICON, Shipped.MODEL, BALANCED);
  }

  /** Finds more names, and takes more words for one. */
  public static NameRecogniser careful() {
    return new NameRecogniser(Shipped.LEXICON, Shipped.MODEL, CAREFUL);
  }

  /** With other knowledge than what is shipped; for training and for tests. */
  public NameRecogniser(Lexicon lexicon, NameModel model, int leaning) {
    this.lexicon = lexicon;
    this.model = model;
    this.leaning = leaning;
  }

  public NamesInText read(Reading reading) {
    var clues = new Clues(reading, lexicon);
    return new NamesInText(reading, clues, new Tagging(clues, model, leaning));
  }
}
