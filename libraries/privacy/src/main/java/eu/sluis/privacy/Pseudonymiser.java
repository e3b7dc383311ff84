package eu.sluis.privacy;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.util.List;
import java.util.Map;

/** API sketch; to be implemented. One per conversation, used by one thread at a time. */
public final class Pseudonymiser {

  /** Goes on with the pseudonyms that the conversation already has. */
  public Pseudonymiser(PseudonymMap known) {
    throw new IllegalStateException("sketch");
  }

  /**
   * Lowers all texts of one question together, so that a pseudonym never equals anything in any of
   * them. A replaceable category that `treatments` does not name is removed (default: no).
   */
  public List<PseudonymisedText> lower(
      List<DetectedText> texts, Map<DataCategory, Treatment> treatments) {
    throw new IllegalStateException("sketch");
  }

  /** The pseudonyms so far, to be kept (sealed) with the conversation. */
  public PseudonymMap map() {
    throw new IllegalStateException("sketch");
  }

  /** A fresh restorer for one answer stream. */
  public Restorer restorer() {
    throw new IllegalStateException("sketch");
  }
}
