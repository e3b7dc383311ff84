package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ReadingRights;
import java.util.List;

/**
 * Finds what an answer may stand on. The gateway works out the rights, so that no caller can widen
 * them; an implementation MUST use nothing that these rights do not allow, checked against the
 * database of this moment.
 */
@FunctionalInterface
public interface Grounding {

  /**
   * The passages to answer from, best first; empty when nothing supports an answer.
   *
   * @param question without the personal data that was recognised: names find nothing in rules, and
   *     a search needs no more of a person than a model does
   */
  List<Material> find(PseudonymisedText question, ReadingRights rights);

  /**
   * Earlier turns of this conversation that these rights still allow, oldest first. An answer says
   * what its passages say, so it goes along only while all of them may be read, and counts as
   * closed as the most closed of them.
   */
  default List<Earlier> earlier(ReadingRights rights) {
    return List.of();
  }

  /**
   * What was said before, with real values.
   *
   * @param confidentiality the most closed of what it rests on
   */
  record Earlier(String text, Confidentiality confidentiality) {}

  /**
   * A passage as the road needs it.
   *
   * @param heading what stands above it: the title of its document, its headings
   * @param hash of its text, for the record
   */
  record Material(String text, String heading, Confidentiality confidentiality, String hash) {}
}
