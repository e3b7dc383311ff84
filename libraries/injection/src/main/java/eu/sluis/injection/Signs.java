package eu.sluis.injection;

import eu.sluis.injection.internal.Search;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.List;

/**
 * Finds signs of instructions to a model in a text: in a passage of a document, a mail, a web page,
 * what a tool gave back, or what a user typed.
 *
 * <p>A small linear model weighs every sentence and what stands beside it. What is encoded, spaced,
 * turned around or invisible is taken out of its disguise and read again. Signs that mark turns in
 * a conversation with a model count by themselves. Where words leave any doubt, a {@link
 * TextReader} reads what stands around the likeliest sentence too, and the two are weighed
 * together.
 *
 * <p>Safe on every thread, deterministic as long as the reader answers in time, never throws on any
 * text; time grows with its length, and no more than a few parts of one text are read. Not a proof:
 * an instruction that looks like any other sentence is not found. That is why text of others is
 * also {@linkplain DataMarking marked}, and answers and tool calls are checked.
 */
public final class Signs {

  /** A sign with less confidence is none. */
  public static final double SOME_FROM = 0.5;

  public static final double STRONG_FROM = 0.8;

  private final Search search;

  /** By words alone. */
  public Signs() {
    this(TextReader.NONE);
  }

  /** By words, and by what a reader makes of the text around them. */
  public Signs(TextReader reader) {
    this(new Search(reader));
  }

  private Signs(Search search) {
    this.search = search;
  }

  /** The same words with another reader; costs nothing. */
  public Signs with(TextReader reader) {
    return new Signs(search.with(reader));
  }

  /** What signs with this confidence come to. */
  public static InstructionSigns strength(double confidence) {
    if (confidence >= STRONG_FROM) {
      return InstructionSigns.STRONG;
    }
    return confidence >= SOME_FROM ? InstructionSigns.SOME : InstructionSigns.NONE;
  }

  /** Of the strongest of them: the fact that a policy decides by. */
  public static InstructionSigns strongest(List<Sign> signs) {
    return strength(signs.stream().mapToDouble(Sign::confidence).max().orElse(0));
  }

  /** What was found, ordered by place; spans may overlap when one text hides in another. */
  public List<Sign> in(String text, Origin origin) {
    return search.in(text, origin);
  }
}
