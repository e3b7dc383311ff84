package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.Map;

/**
 * One entry of the log as a person reads it.
 *
 * @param time in whole milliseconds
 * @param node the machine that wrote it
 * @param fields codes, counts, identifiers and hashes
 * @param hash its hash in the chain, in hexadecimal
 */
public record AuditRecord(
    OrganisationId organisation,
    long sequence,
    Instant time,
    String node,
    Kind kind,
    AuditLog.Action action,
    Map<String, String> fields,
    String hash) {

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
}
