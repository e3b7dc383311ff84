package eu.sluis.injection;

import java.util.OptionalDouble;

/**
 * A small model that reads a text as a whole and says whether it tells a model what to do. It knows
 * who is to obey a sentence, which words by themselves do not say; {@link Signs} weighs both. A
 * contract:
 *
 * <ul>
 *   <li>It reads in this process: nothing of the text leaves it, is kept or is logged.
 *   <li>It never throws for a text. Empty means that it cannot tell now; words alone decide then.
 *   <li>A text that is longer than it reads is cut.
 *   <li>Safe on every thread.
 * </ul>
 */
@FunctionalInterface
public interface TextReader {

  /** Cannot tell anything. */
  TextReader NONE = (_, _) -> OptionalDouble.empty();

  /** The log of the odds that the text holds an instruction to a model: 0 is even. */
  OptionalDouble instructs(String text, Origin origin);
}
