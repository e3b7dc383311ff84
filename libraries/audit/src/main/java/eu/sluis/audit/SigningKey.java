package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import eu.sluis.audit.internal.note.PublicKeys;
import eu.sluis.audit.internal.note.SignedMessage;
import eu.sluis.audit.internal.note.StrictBase64;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/**
 * The private key of a log or a witness. Its file is three lines: `sluis-signing-key-1`, the vkey
 * of its public half, and base64 of the private half in PKCS#8. Who has the file can sign.
 */
public final class SigningKey {

  private static final String FORMAT = "sluis-signing-key-1";

  private final VerifierKey verifier;
  private final PrivateKey secret;

  private SigningKey(VerifierKey verifier, PrivateKey secret) {
    this.verifier = verifier;
    this.secret = secret;
  }

  /**
   * Makes a new key.
   *
   * @throws Malformed when a key cannot have this name
   */
  public static SigningKey generate(String name, SignatureAlgorithm algorithm, SecureRandom random)
      throws Malformed {
    KeyPair pair;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(PublicKeys.jdkName(algorithm));
      switch (algorithm) {
        case ED25519, ED25519_COSIGNATURE -> generator.initialize(255, random);
        case ML_DSA_44 ->
            generator.initialize(java.security.spec.NamedParameterSpec.ML_DSA_44, random);
      }
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("java 25 has both algorithms", impossible);
    }
    return new SigningKey(
        VerifierKey.of(name, algorithm, PublicKeys.raw(algorithm, pair.getPublic())),
        pair.getPrivate());
  }

  /**
   * Reads the file of a key, and signs once to see that both halves belong together.
   *
   * @throws Malformed when it is none
   */
  public static SigningKey parse(String file) throws Malformed {
    List<String> lines = file.lines().toList();
    if (lines.size() != 3 || !lines.getFirst().equals(FORMAT) || !file.endsWith("\n")) {
      throw new Malformed("this is no file of a signing key");
    }
    VerifierKey verifier = VerifierKey.parse(lines.get(1));
    SigningKey key;
    try {
      key =
          new SigningKey(
              verifier,
              KeyFactory.getInstance(PublicKeys.jdkName(verifier.algorithm()))
                  .generatePrivate(new PKCS8EncodedKeySpec(StrictBase64.decode(lines.get(2)))));
    } catch (GeneralSecurityException notAKey) {
      throw new Malformed("the private half is no key");
    }
    var trial = new Checkpoint("trial", TreeHead.EMPTY);
    try {
      if (!verifier.verifies(trial.text(), key.sign(trial, 0))) {
        throw new Malformed("the two halves of the key do not belong together");
      }
    } catch (IllegalStateException cannotSign) {
      throw new Malformed("the private half does not sign");
    }
    return key;
  }

  /**
   * The same key under another name.
   *
   * @throws IllegalArgumentException when a key cannot have this name
   */
  public SigningKey named(String name) {
    try {
      return new SigningKey(verifier.named(name), secret);
    } catch (Malformed notAName) {
      throw new IllegalArgumentException(
          "`" + name + "` cannot be the name of a key; leave out spaces and plus", notAName);
    }
  }

  /** The file of this key, to be kept secret. */
  public String file() {
    return FORMAT + "\n" + verifier.vkey() + "\n" + StrictBase64.encode(secret.getEncoded()) + "\n";
  }

  /** The public half. */
  public VerifierKey verifier() {
    return verifier;
  }

  /**
   * Signs a checkpoint.
   *
   * @param unixSeconds when, 0 or more
   */
  public NoteSignature sign(Checkpoint checkpoint, long unixSeconds) {
    if (unixSeconds < 0) {
      throw new IllegalArgumentException("a time must be 0 or more, was `" + unixSeconds + "`");
    }
    SignatureAlgorithm algorithm = verifier.algorithm();
    try {
      Signature signer = Signature.getInstance(PublicKeys.jdkName(algorithm));
      signer.initSign(secret);
      signer.update(SignedMessage.of(algorithm, verifier.name(), checkpoint.text(), unixSeconds));
      byte[] signature = signer.sign();
      byte[] timed =
          algorithm.timed()
              ? ByteBuffer.allocate(Long.BYTES + signature.length)
                  .putLong(unixSeconds)
                  .put(signature)
                  .array()
              : signature;
      return new NoteSignature(verifier.name(), verifier.id(), timed);
    } catch (GeneralSecurityException | Malformed failure) {
      throw new IllegalStateException("the key does not sign; check its file", failure);
    }
  }

  /** Whether a key can have this name: no spaces, no plus, 1 to 255 bytes. */
  public static boolean isName(String name) {
    return NoteText.isKeyName(name);
  }

  /** Only the public half: a private key must not end in a log by accident. */
  @Override
  public String toString() {
    return verifier.toString();
  }
}
