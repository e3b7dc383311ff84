package eu.sluis.audit;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * 256 secret bits that stand beside a content and open its commitment. Kept where the content is
 * kept; erased with it, and then nobody can tell any more what was committed to.
 */
public final class Salt {

  public static final int BYTES = 32;

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new one, for one content and no other. */
  public static Salt random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Salt(bytes);
  }

  /**
   * One that was kept.
   *
   * @throws IllegalArgumentException when there are not 32 bytes
   */
  public static Salt of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a salt must have 32 bytes, had `" + bytes.length + "`");
    }
    return new Salt(bytes.clone());
  }

  /**
   * Reads 64 of 0-9 and a-f.
   *
   * @throws Malformed when there is anything else
   */
  public static Salt fromHex(String text) throws Malformed {
    return new Salt(Hash.fromHex(text).bytes());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** 64 of 0-9 and a-f. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Never the bytes: they must not end in a log. */
  @Override
  public String toString() {
    return "salt";
  }
}
