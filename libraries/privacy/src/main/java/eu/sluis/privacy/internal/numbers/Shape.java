package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import java.util.function.Consumer;

/**
 * Judges whether one kind of data begins at a token. Stateless; looks a bounded number of
 * characters around the token, so that time stays linear; never throws.
 */
interface Shape {

  void judge(Page page, int token, Consumer<Candidate> found);
}
