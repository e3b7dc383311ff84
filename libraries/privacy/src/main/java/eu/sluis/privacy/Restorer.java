package eu.sluis.privacy;

/**
 * API sketch; to be implemented. Puts real values back in one streamed answer; one thread at a
 * time.
 */
public interface Restorer {

  /**
   * Takes the next chunk and gives what is certain by now; holds back only a possible pseudonym.
   */
  String accept(String chunk);

  /** The rest, at the end of the stream. Nothing may be accepted afterwards. */
  String finish();
}
