package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.SignedTree;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.monitor.LogIndex.Found;
import eu.sluis.monitor.internal.LogReading.Companion;
import eu.sluis.monitor.internal.LogReading.Line;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what an index found from the log itself, and holds it against its hash and the signed tree:
 * an index can lead a reader, and never tell him what happened. Safe on every thread.
 */
final class FoundReading {

  private final LeafStore store;
  private final Function<OrganisationId, Optional<SignedTree>> signed;

  FoundReading(LeafStore store, Function<OrganisationId, Optional<SignedTree>> signed) {
    this.store = store;
    this.signed = signed;
  }

  /**
   * An intent or event, with how it ended.
   *
   * @param outcome empty when there is none, or it cannot be trusted
   */
  record Act(Line line, Companion companion, Optional<AuditRecord> outcome) {}

  /**
   * In the same order.
   *
   * @param found at most half of {@link LeafStore#BATCH_MAX}
   * @throws AuditUnavailable when a store cannot be reached
   */
  List<Act> read(OrganisationId organisation, List<Found> found) {
    var places = new ArrayList<Long>();
    for (Found one : found) {
      places.add(one.sequence());
      one.outcome().ifPresent(places::add);
    }
    Map<Long, Line> lines = lines(organisation, places);
    return found.stream().map(one -> act(one, lines)).toList();
  }

  private Map<Long, Line> lines(OrganisationId organisation, List<Long> places) {
    List<StoredLeaf> stored;
    Optional<SignedTree> tree;
    try {
      stored = places.isEmpty() ? List.of() : store.at(organisation, places);
      tree = signed.apply(organisation);
    } catch (AuditDamaged damaged) {
      throw damaged;
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
    var lines = new HashMap<Long, Line>();
    for (StoredLeaf leaf : stored) {
      Line line = line(organisation, leaf);
      lines.put(
          leaf.sequence(), tree.map(signedTree -> LogReading.hold(signedTree, line)).orElse(line));
    }
    return lines;
  }

  private static Line line(OrganisationId organisation, StoredLeaf leaf) {
    try {
      return new Line.Sound(AuditRecord.of(organisation, leaf));
    } catch (AuditDamaged damaged) {
      return new Line.Damaged(leaf.sequence());
    }
  }

  private static Act act(Found found, Map<Long, Line> lines) {
    Line line = lines.getOrDefault(found.sequence(), new Line.Damaged(found.sequence()));
    if (!(line instanceof Line.Sound(AuditRecord entry))
        || !(entry.kind() instanceof AuditRecord.Kind.Intent)) {
      return new Act(line, new Companion.None(), Optional.empty());
    }
    if (found.outcome().isEmpty()) {
      return new Act(line, new Companion.Running(), Optional.empty());
    }
    long place = found.outcome().getAsLong();
    return lines.getOrDefault(place, new Line.Damaged(place))
                instanceof Line.Sound(AuditRecord outcome)
            && outcome.kind() instanceof AuditRecord.Kind.Outcome(long concludes, var ending)
            && concludes == found.sequence()
        ? new Act(line, new Companion.Ended(place, ending), Optional.of(outcome))
        : new Act(line, new Companion.Later(), Optional.empty());
  }
}
