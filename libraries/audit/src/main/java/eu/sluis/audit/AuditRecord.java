package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.Map;

/**
 * One entry of the log as a person reads it.
 *
 * @param sequence its place in the log, from 0
 * @param time in whole milliseconds
 * @param node the machine that wrote it
 * @param fields codes, counts, identifiers and hashes: the facts of the leaf, flat
 * @param hash its hash as a leaf of the tree
 */
public record AuditRecord(
    OrganisationId organisation,
    long sequence,
    Instant time,
    String node,
    Kind kind,
    AuditLog.Action action,
    Map<String, String> fields,
    Hash hash) {

  public AuditRecord {
    fields = Map.copyOf(fields);
  }

  /** What kind of entry it is; only an outcome has an ending. */
  public sealed interface Kind {
    /** Something is about to happen. */
    record Intent() implements Kind {}

    /**
     * How an intent ended.
     *
     * @param concludes the sequence of that intent
     */
    record Outcome(long concludes, AuditLog.Ending ending) implements Kind {}

    /** Something that has no duration. */
    record Event() implements Kind {}
  }

  /**
   * What a stored leaf says.
   *
   * @throws AuditDamaged when it is not what was written, or was written by a later version
   */
  public static AuditRecord of(OrganisationId organisation, StoredLeaf stored) {
    Leaf leaf = stored.sound(organisation);
    return new AuditRecord(
        organisation,
        stored.sequence(),
        leaf.time(),
        leaf.node(),
        switch (leaf.kind()) {
          case Leaf.Kind.Intent _ -> new Kind.Intent();
          case Leaf.Kind.Event _ -> new Kind.Event();
          case Leaf.Kind.Outcome(var _, var ending) ->
              new Kind.Outcome(
                  stored.concludes().orElseThrow(),
                  AuditLog.Ending.ofCode(ending)
                      .orElseThrow(() -> new AuditDamaged(stored.sequence())));
        },
        AuditLog.Action.ofCode(leaf.action())
            .orElseThrow(() -> new AuditDamaged(stored.sequence())),
        leaf.facts().flat(),
        stored.hash());
  }
}
