package eu.sluis.injection;

import eu.sluis.injection.internal.Search;
import java.util.List;

/**
 * Finds signs of instructions to a model in a text: in a passage of a document, a mail, a web page,
 * what a tool gave back, or what a user typed.
 *
 * <p>A small linear model weighs every sentence and what stands beside it. What is encoded, spaced,
 * turned around or invisible is taken out of its disguise and read again. Signs that mark turns in
 * a conversation with a model count by themselves.
 *
 * <p>Safe on every thread, deterministic, never throws on any text; time grows with its length. Not
 * a proof: an instruction that looks like any other sentence is not found. That is why text of
 * others is also {@linkplain DataMarking marked}, and answers and tool calls are checked.
 */
public final class Signs {

  private final Search search = new Search();

  /** What was found, ordered by place; spans may overlap when one text hides in another. */
  public List<Sign> in(String text, Origin origin) {
    return search.in(text, origin);
  }
}
