package eu.sluis.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries as they are served: each after its length in two bytes, the higher one first. */
public final class EntryBundle {

  /** Bytes of one entry: what fits in its length. */
  public static final int ENTRY_BYTES_MAX = 65_535;

  /**
   * Writes entries one after another.
   *
   * @throws IllegalArgumentException when one is longer than {@link #ENTRY_BYTES_MAX}
   */
  public static byte[] encode(List<byte[]> entries) {
    var bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > ENTRY_BYTES_MAX) {
        throw new IllegalArgumentException(
            "an entry has `%d` bytes; keep it within %d".formatted(entry.length, ENTRY_BYTES_MAX));
      }
      bundle.write(entry.length >>> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  /**
   * Reads entries to the end of a bundle.
   *
   * @throws Malformed when the last one is not whole
   */
  public static List<byte[]> decode(byte[] bundle) throws Malformed {
    var entries = new ArrayList<byte[]>();
    int at = 0;
    while (at < bundle.length) {
      if (bundle.length - at < 2) {
        throw new Malformed("the length of an entry is not whole");
      }
      int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
      at += 2;
      if (bundle.length - at < length) {
        throw new Malformed("an entry is not whole");
      }
      entries.add(Arrays.copyOfRange(bundle, at, at + length));
      at += length;
    }
    return List.copyOf(entries);
  }

  private EntryBundle() {}
}
