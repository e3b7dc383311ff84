package eu.sluis.audit;

import eu.sluis.audit.internal.note.StrictBase64;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash of 32 bytes, and how RFC 6962 (section 2.1) hashes the leaves and the nodes of a
 * tree: with another first byte, so that a leaf can never pass for a node.
 */
public final class Hash {

  public static final int BYTES = 32;

  /** The hash of a tree without leaves. */
  public static final Hash EMPTY_TREE = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash that was made before.
   *
   * @throws IllegalArgumentException when there are not 32 bytes
   */
  public static Hash of(byte[] bytes) {
    return ofRange(bytes, 0, bytes.length);
  }

  /**
   * The hash that stands at a place in bytes.
   *
   * @throws IllegalArgumentException when the range is not of 32 bytes
   */
  public static Hash ofRange(byte[] bytes, int from, int to) {
    if (to - from != BYTES) {
      throw new IllegalArgumentException("a hash must have 32 bytes, had `" + (to - from) + "`");
    }
    return new Hash(Arrays.copyOfRange(bytes, from, to));
  }

  /** The hash of a leaf. */
  public static Hash ofLeaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  /** The hash of the node above two others. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** Plain SHA-256, for what is no leaf and no node: a passage, a file. */
  public static Hash ofContent(byte[] content) {
    return new Hash(sha256().digest(content));
  }

  /**
   * Reads 44 characters of base64.
   *
   * @throws Malformed when they are anything else
   */
  public static Hash fromBase64(String text) throws Malformed {
    byte[] bytes = StrictBase64.decode(text);
    if (bytes.length != BYTES) {
      throw new Malformed("a hash must have 32 bytes");
    }
    return new Hash(bytes);
  }

  /**
   * Reads 64 of 0-9 and a-f.
   *
   * @throws Malformed when there is anything else
   */
  public static Hash fromHex(String text) throws Malformed {
    if (text.length() != 2 * BYTES) {
      throw new Malformed("a hash must be 64 of 0-9 and a-f");
    }
    var bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (digit(text.charAt(2 * i)) << 4 | digit(text.charAt(2 * i + 1)));
    }
    return new Hash(bytes);
  }

  private static int digit(char unit) throws Malformed {
    if (unit >= '0' && unit <= '9') {
      return unit - '0';
    }
    if (unit >= 'a' && unit <= 'f') {
      return unit - 'a' + 10;
    }
    throw new Malformed("a hash must be 64 of 0-9 and a-f");
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Copies the 32 bytes to a place in others. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, BYTES);
  }

  public String base64() {
    return StrictBase64.encode(bytes);
  }

  /** 64 of 0-9 and a-f. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every java has sha-256", impossible);
    }
  }
}
