package eu.sluis.sources;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Legibility;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One document of a source, as it was last read.
 *
 * @param path its name within the source, with `/` between folders
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param reading the version of the reading that made its passages
 * @param own what a person set for this document alone; empty: what its source says
 * @param unreadable why it could not be read; empty when it was
 * @param legibility how well it could be read
 * @param passages how many citable pieces it has
 * @param version the version of its content as its place tells it; blank when it does not
 * @param given who may read it as its place tells it; empty when it does not
 */
public record Document(
    DocumentId id,
    SourceId source,
    String path,
    String title,
    String hash,
    int reading,
    long bytes,
    Instant modified,
    Optional<Classification> own,
    Optional<Unreadable.Reason> unreadable,
    Legibility legibility,
    int passages,
    String version,
    Optional<Connector.GivenRights> given) {

  /**
   * What holds for it: what a person set, else what its source says; and never more than its place
   * gives, so that what is closed there later is closed here too.
   */
  public Classification holds(Classification ofSource) {
    Classification set = own.orElse(ofSource);
    return given
        .map(
            rights ->
                new Classification(
                    own.isPresent() ? both(set.readers(), rights.readers()) : rights.readers(),
                    rights.confidentiality().max(set.confidentiality()),
                    set.validity()))
        .orElse(set);
  }

  /** The folder that it stands in, ending in `/`; empty when it stands in none. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Who is in both; everybody is in both with anybody. */
  private static Set<GroupId> both(Set<GroupId> one, Set<GroupId> other) {
    if (one.contains(ReadingRights.EVERYONE)) {
      return other;
    }
    if (other.contains(ReadingRights.EVERYONE)) {
      return one;
    }
    var both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
