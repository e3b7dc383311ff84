package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import eu.sluis.audit.internal.note.StrictBase64;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A line under a note: `— name base64`. Which key it is of is told by name and key id together. */
public final class NoteSignature {

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  /**
   * A signature that was made.
   *
   * @param name of the key, without spaces and `+`
   * @param keyId the first four bytes of a hash of the key; a mark and no protection
   * @param bytes what the algorithm of the key made, 1 or more
   */
  public NoteSignature(String name, int keyId, byte[] bytes) {
    if (!NoteText.isKeyName(name) || bytes.length == 0) {
      throw new IllegalArgumentException("a signature must have a name of a key, and bytes");
    }
    this.name = name;
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public int keyId() {
    return keyId;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The line, with its line feed. */
  public String line() {
    byte[] whole =
        ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return NoteText.SIGNATURE + name + " " + StrictBase64.encode(whole) + "\n";
  }

  /**
   * Reads a line, without its line feed.
   *
   * @throws Malformed when it is no such line
   */
  public static NoteSignature parse(String line) throws Malformed {
    int space = line.indexOf(' ', NoteText.SIGNATURE.length());
    if (!line.startsWith(NoteText.SIGNATURE) || space < 0) {
      throw new Malformed("a line under the note is no signature");
    }
    String name = line.substring(NoteText.SIGNATURE.length(), space);
    byte[] whole = StrictBase64.decode(line.substring(space + 1));
    if (!NoteText.isKeyName(name)) {
      throw new Malformed("the name of a key has a space or a plus, or is empty");
    }
    if (whole.length <= Integer.BYTES) {
      throw new Malformed("a signature has no bytes");
    }
    return new NoteSignature(
        name,
        ByteBuffer.wrap(whole).getInt(),
        Arrays.copyOfRange(whole, Integer.BYTES, whole.length));
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof NoteSignature signature && line().equals(signature.line());
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + keyId;
  }
}
