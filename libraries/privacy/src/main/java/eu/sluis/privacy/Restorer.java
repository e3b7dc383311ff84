package eu.sluis.privacy;

/**
 * Puts real values back in one streamed answer; one thread at a time.
 *
 * <p>The concatenation of everything it gives does not depend on where the stream was cut. After an
 * exception it gives nothing any more and throws.
 */
public interface Restorer {

  /**
   * Takes the next chunk and gives what is certain by now; holds back only a possible pseudonym.
   *
   * @throws IllegalStateException when it was finished, or failed before
   */
  String accept(String chunk);

  /**
   * The rest, at the end of the stream. Nothing may be accepted afterwards.
   *
   * @throws IllegalStateException when it was finished, or failed before
   */
  String finish();
}
