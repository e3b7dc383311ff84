package eu.sluis.privacy;

import eu.sluis.privacy.internal.tailoring.PhraseTree;
import eu.sluis.privacy.internal.tailoring.Tailoring;
import java.util.List;

/**
 * A detector that knows the words of one organisation, over one that knows Dutch.
 *
 * <ul>
 *   <li>A phrase that is personal is found wherever it stands as whole words, with its category. It
 *       is cut out of a name, an address, a place or an organisation that the other detector found
 *       around it; one inside a value with a form of its own, such as an e-mail address, stays part
 *       of that.
 *   <li>A finding that is a phrase which may stay, or lies within one, is no finding. National
 *       numbers and marks on a passage stay found.
 *   <li>Where one phrase lies within another, the longer one counts.
 * </ul>
 *
 * <p>Immutable and safe on every thread; the time it adds grows with the length of the text, not
 * with the number of words. Throws when the other detector does.
 */
public final class TailoredDetector implements Detector {

  private final Detector base;
  private final PhraseTree tree;

  public TailoredDetector(Detector base, OrganisationWords words) {
    this.base = base;
    this.tree = PhraseTree.of(words);
  }

  @Override
  public List<Finding> detect(String text) {
    return inspect(text).findings();
  }

  /** What was found, and what would have been without the words that may stay. */
  public Inspection inspect(String text) {
    List<Finding> found = base.detect(text);
    if (tree.isEmpty()) {
      return new Inspection(found, List.of());
    }
    return Tailoring.of(text, found, tree);
  }

  /**
   * @param findings ordered by place; as {@link Detector#detect} says
   * @param stayed what the other detector found and the organisation lets stay, ordered by place
   */
  public record Inspection(List<Finding> findings, List<Finding> stayed) {
    public Inspection {
      findings = List.copyOf(findings);
      stayed = List.copyOf(stayed);
    }
  }
}
