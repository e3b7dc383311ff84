package eu.sluis.recognition;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.TailoredDetector;
import eu.sluis.vocabulary.OrganisationId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The detector of each organisation, with its words of this moment: a word that was added holds for
 * the next question, on every node.
 *
 * <p>Asks the store for the version each time, and reads the words only when that is another than
 * the one it has.
 */
public final class OrganisationDetectors {

  private record Built(long version, TailoredDetector detector) {}

  private final Detector base;
  private final RecognitionStore store;
  private final Map<OrganisationId, Built> built = new ConcurrentHashMap<>();

  public OrganisationDetectors(Detector base, RecognitionStore store) {
    this.base = base;
    this.store = store;
  }

  /**
   * Throws what the store throws: a detector without the words of its organisation finds too
   * little.
   */
  public TailoredDetector of(OrganisationId organisation) {
    long version = store.version(organisation);
    Built known = built.get(organisation);
    if (known != null && known.version() == version) {
      return known.detector();
    }
    WordList words = store.words(organisation);
    var detector = new TailoredDetector(base, words.forDetector());
    built.put(organisation, new Built(words.version(), detector));
    return detector;
  }
}
