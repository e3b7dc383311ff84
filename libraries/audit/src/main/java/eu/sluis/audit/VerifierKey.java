package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import eu.sluis.audit.internal.note.PublicKeys;
import eu.sluis.audit.internal.note.SignedMessage;
import eu.sluis.audit.internal.note.StrictBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public key of a log or a witness, with its name. As text it is a *vkey*: `name+id+key`, where
 * the id is eight of 0-9 and a-f and the key is base64 of the code of its algorithm and its bytes.
 */
public final class VerifierKey {

  private final String name;
  private final SignatureAlgorithm algorithm;
  private final byte[] raw;
  private final PublicKey key;
  private final int id;

  private VerifierKey(String name, SignatureAlgorithm algorithm, byte[] raw, PublicKey key) {
    this.name = name;
    this.algorithm = algorithm;
    this.raw = raw;
    this.key = key;
    this.id = id(name, algorithm, raw);
  }

  /**
   * A key from its bytes.
   *
   * @throws Malformed when a key cannot have this name, or these are not the bytes of one
   */
  public static VerifierKey of(String name, SignatureAlgorithm algorithm, byte[] raw)
      throws Malformed {
    if (!NoteText.isKeyName(name)) {
      throw new Malformed("the name of a key has a space or a plus, or is empty or too long");
    }
    if (raw.length != algorithm.keyBytes()) {
      throw new Malformed("a key has not the length of its algorithm");
    }
    return new VerifierKey(name, algorithm, raw.clone(), PublicKeys.key(algorithm, raw));
  }

  /**
   * Reads a vkey.
   *
   * @throws Malformed when it is none, its algorithm is not known, or its id is not of this key
   */
  public static VerifierKey parse(String vkey) throws Malformed {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new Malformed("a key must be a name, an id and bytes with a plus between");
    }
    byte[] coded = StrictBase64.decode(parts[2]);
    if (coded.length == 0) {
      throw new Malformed("a key has no bytes");
    }
    SignatureAlgorithm algorithm =
        SignatureAlgorithm.ofCode(coded[0] & 0xff)
            .orElseThrow(() -> new Malformed("the algorithm of a key is not known"));
    VerifierKey key = of(parts[0], algorithm, Arrays.copyOfRange(coded, 1, coded.length));
    if (!key.idHex().equals(parts[1])) {
      throw new Malformed("the id of a key is not of this name and these bytes");
    }
    return key;
  }

  /** The same key under another name. */
  VerifierKey named(String other) throws Malformed {
    return of(other, algorithm, raw);
  }

  /** The key as text. */
  public String vkey() {
    byte[] coded =
        ByteBuffer.allocate(1 + raw.length).put((byte) algorithm.code()).put(raw).array();
    return name + "+" + idHex() + "+" + StrictBase64.encode(coded);
  }

  public String name() {
    return name;
  }

  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** The four bytes that a signature begins with. */
  public int id() {
    return id;
  }

  /** The id as eight of 0-9 and a-f. */
  public String idHex() {
    return HexFormat.of().toHexDigits(id);
  }

  /** Whether a signature says that it is of this key. */
  public boolean isOf(NoteSignature signature) {
    return signature.keyId() == id && signature.name().equals(name);
  }

  /**
   * Whether this key made a signature under this text. When the algorithm signs a time, that time
   * is the first eight bytes of the signature.
   */
  public boolean verifies(String text, NoteSignature signature) {
    byte[] bytes = signature.bytes();
    int before = algorithm.timed() ? Long.BYTES : 0;
    if (!isOf(signature) || bytes.length != before + algorithm.signatureBytes()) {
      return false;
    }
    long time = time(bytes);
    if (time < 0) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(PublicKeys.jdkName(algorithm));
      verifier.initVerify(key);
      verifier.update(SignedMessage.of(algorithm, name, text, time));
      return verifier.verify(bytes, before, algorithm.signatureBytes());
    } catch (GeneralSecurityException | Malformed notASignature) {
      return false;
    }
  }

  /** Seconds since 1970 that stand in a signature of this key; 0 when it has no time. */
  long time(byte[] signature) {
    return algorithm.timed() ? ByteBuffer.wrap(signature).getLong() : 0;
  }

  private static int id(String name, SignatureAlgorithm algorithm, byte[] raw) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      digest.update((byte) algorithm.code());
      return ByteBuffer.wrap(digest.digest(raw)).getInt();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every java has sha-256", impossible);
    }
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof VerifierKey otherKey && vkey().equals(otherKey.vkey());
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The name and the id, which is how people tell keys apart. */
  @Override
  public String toString() {
    return name + "+" + idHex();
  }
}
