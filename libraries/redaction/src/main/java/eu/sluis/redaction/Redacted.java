package eu.sluis.redaction;

import java.util.List;

/**
 * A file from which the values are gone, as was read back from these bytes.
 *
 * @param file the bytes of the new file; not copied
 * @param counts how often each removal was taken out, in the order of the removals
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Redacted(byte[] file, List<Integer> counts, List<Remark> remarks) {

  public Redacted {
    counts = List.copyOf(counts);
    remarks = List.copyOf(remarks);
  }
}
