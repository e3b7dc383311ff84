package eu.sluis.injection.internal.text;

/** From a hash to bits, in two arrays; what is not there is 0. */
final class LongBits {

  private final long[] keys;
  private final long[] bits;
  private int size;

  /** For fewer than `room` keys, a power of two. */
  LongBits(int room) {
    keys = new long[room];
    bits = new long[room];
  }

  void add(long key, long more) {
    int at = place(key);
    if (bits[at] == 0) {
      if (++size * 4 > keys.length * 3) {
        throw new IllegalStateException("too many keys for a table of `" + keys.length + "`");
      }
      keys[at] = key;
    }
    bits[at] |= more;
  }

  long get(long key) {
    return bits[place(key)];
  }

  private int place(long key) {
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    while (bits[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
