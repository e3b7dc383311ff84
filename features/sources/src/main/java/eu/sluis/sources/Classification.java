package eu.sluis.sources;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Validity;
import java.util.Set;

/**
 * Who may read something, how closed it is, and when it holds.
 *
 * @param readers groups; empty means nobody
 */
public record Classification(
    Set<GroupId> readers, Confidentiality confidentiality, Validity validity) {

  public Classification {
    readers = Set.copyOf(readers);
  }
}
