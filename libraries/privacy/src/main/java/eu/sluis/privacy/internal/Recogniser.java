package eu.sluis.privacy.internal;

import eu.sluis.privacy.internal.text.Reading;
import java.util.function.Consumer;

/**
 * Recognises one kind of data. Stateless and safe on every thread; time grows with the length of
 * the text only; never throws on any text.
 */
public interface Recogniser {

  void recognise(Reading reading, Consumer<Candidate> found);
}
