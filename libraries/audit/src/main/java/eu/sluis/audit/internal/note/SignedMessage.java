package eu.sluis.audit.internal.note;

import eu.sluis.audit.Checkpoint;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.SignatureAlgorithm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes that a key signs. */
public final class SignedMessage {

  private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

  /**
   * What a key signs for a note.
   *
   * @param unixSeconds 0 or more; not used by an algorithm without a time
   * @throws Malformed when the algorithm signs only checkpoints, and the text is none
   */
  public static byte[] of(
      SignatureAlgorithm algorithm, String keyName, String text, long unixSeconds)
      throws Malformed {
    return switch (algorithm) {
      case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
      case ED25519_COSIGNATURE ->
          ("cosignature/v1\ntime " + unixSeconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
      case ML_DSA_44 -> subtree(keyName, Checkpoint.parse(text), unixSeconds);
    };
  }

  private static byte[] subtree(String keyName, Checkpoint checkpoint, long unixSeconds) {
    byte[] name = keyName.getBytes(StandardCharsets.UTF_8);
    byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(
            SUBTREE.length + 2 + name.length + origin.length + 3 * Long.BYTES + Hash.BYTES)
        .put(SUBTREE)
        .put((byte) name.length)
        .put(name)
        .putLong(unixSeconds)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.head().size())
        .put(checkpoint.head().root().bytes())
        .array();
  }

  private SignedMessage() {}
}
