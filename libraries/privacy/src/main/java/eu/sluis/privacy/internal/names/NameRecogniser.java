package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.text.Reading;

/**
 * Names of persons and organisations.
 *
 * <p>Lists of names cannot be the main means: they know `Jansen` and not `Adébáyò`, and they think
 * that `Bakker` bakes. So a small model, trained on text that we generate with names of every
 * origin, weighs what stands around a word, how it is written and what is known of it, and chooses
 * labels for whole rows of words. A second one judges each person of the row as a whole. What is
 * found once is then looked for in the rest of the text.
 *
 * <p>Safe on every thread.
 */
public final class NameRecogniser {

  /**
   * What a person gets on top in the row of labels, in units of the model: what it takes for one by
   * mistake the judge still sees, what it leaves out nobody does.
   */
  private static final int LEANING = 100;

  /** The chance above which a person is one, where both mistakes weigh the same. */
  private static final float BALANCED = 0.45f;

  /** The same where a missed name is worse than a doubtful one. */
  private static final float CAREFUL = 0.1f;

  /** Read when it is first asked for: who trains anew has none yet. */
  private static final class Judging {
    private static final PersonJudge SHIPPED = PersonJudge.Learned.shipped();
  }

  private final Lexicon lexicon;
  private final NameModel model;
  private final PersonJudge judge;
  private final float least;

  public NameRecogniser() {
    this(Shipped.LEXICON, Shipped.MODEL, Judging.SHIPPED, BALANCED);
  }

  /** Finds more names, and takes more words for one. */
  public static NameRecogniser careful() {
    return new NameRecogniser(Shipped.LEXICON, Shipped.MODEL, Judging.SHIPPED, CAREFUL);
  }

  /**
   * With other knowledge than what is shipped; for training and for tests.
   *
   * @param least the chance above which a person is one
   */
  public NameRecogniser(Lexicon lexicon, NameModel model, PersonJudge judge, float least) {
    this.lexicon = lexicon;
    this.model = model;
    this.judge = judge;
    this.least = least;
  }

  public NamesInText read(Reading reading) {
    var clues = new Clues(reading, lexicon);
    return new NamesInText(reading, clues, new Tagging(clues, model, LEANING), judge, least);
  }
}
