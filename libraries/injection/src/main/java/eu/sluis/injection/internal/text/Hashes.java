package eu.sluis.injection.internal.text;

/** Numbers that stand for words. */
public final class Hashes {

  public static final long EMPTY = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hashes() {}

  /** One letter more (FNV-1a). */
  public static long with(long hash, char letter) {
    return (hash ^ letter) * PRIME;
  }

  public static long of(CharSequence letters) {
    long hash = EMPTY;
    for (int i = 0; i < letters.length(); i++) {
      hash = with(hash, letters.charAt(i));
    }
    return hash;
  }

  /** Two in this order. */
  public static long pair(long first, long second) {
    return Long.rotateLeft(first * 0x9E3779B97F4A7C15L, 23) ^ (second * 0xD1B54A32D192ED03L);
  }
}
