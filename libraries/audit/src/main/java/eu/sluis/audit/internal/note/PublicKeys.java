package eu.sluis.audit.internal.note;

import eu.sluis.audit.Malformed;
import eu.sluis.audit.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Public keys as bytes alone, which the JDK wraps in a SubjectPublicKeyInfo (RFC 8410, 9881). */
public final class PublicKeys {

  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] ML_DSA_44 =
      HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

  /** What the JDK calls the algorithm of these keys. */
  public static String jdkName(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519, ED25519_COSIGNATURE -> "Ed25519";
      case ML_DSA_44 -> "ML-DSA-44";
    };
  }

  /** The bytes of a key alone. */
  public static byte[] raw(SignatureAlgorithm algorithm, PublicKey key) {
    byte[] wrapped = key.getEncoded();
    byte[] before = wrapping(algorithm);
    if (wrapped.length != before.length + algorithm.keyBytes()
        || !Arrays.equals(wrapped, 0, before.length, before, 0, before.length)) {
      throw new IllegalArgumentException("this key is of another algorithm");
    }
    return Arrays.copyOfRange(wrapped, before.length, wrapped.length);
  }

  /**
   * A key as the JDK wants it.
   *
   * @throws Malformed when these bytes are no key
   */
  public static PublicKey key(SignatureAlgorithm algorithm, byte[] raw) throws Malformed {
    byte[] before = wrapping(algorithm);
    byte[] wrapped = Arrays.copyOf(before, before.length + raw.length);
    System.arraycopy(raw, 0, wrapped, before.length, raw.length);
    try {
      return KeyFactory.getInstance(jdkName(algorithm))
          .generatePublic(new X509EncodedKeySpec(wrapped));
    } catch (GeneralSecurityException notAKey) {
      throw new Malformed("these bytes are no public key");
    }
  }

  private static byte[] wrapping(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519, ED25519_COSIGNATURE -> ED25519;
      case ML_DSA_44 -> ML_DSA_44;
    };
  }

  private PublicKeys() {}
}
