package eu.sluis.privacy;

import java.util.List;

/**
 * Finds personal data in Dutch text. Safe on every thread; deterministic; no network.
 *
 * <p>A detector that cannot do its work throws: its caller MUST then refuse to send the text.
 */
public interface Detector {

  /**
   * What was recognised, ordered by place. Findings of {@linkplain
   * eu.sluis.vocabulary.DataCategory#replaceable() replaceable} categories never overlap each
   * other; marks on a passage may.
   */
  List<Finding> detect(String text);
}
