package eu.sluis.audit;

import java.util.Arrays;
import java.util.Optional;

/** How a key signs; the codes are those of C2SP signed-note and tlog-cosignature. */
public enum SignatureAlgorithm {
  /** Ed25519 over the text itself: how a log signs. */
  ED25519(0x01, 32, 64, false),
  /** Ed25519 over the time and the text: how a witness signs. */
  ED25519_COSIGNATURE(0x04, 32, 64, true),
  /**
   * ML-DSA-44 (FIPS 204) over the time, the origin, the size and the top, not over extensions: how
   * a log and a witness sign so that a quantum computer cannot.
   */
  ML_DSA_44(0x06, 1312, 2420, true);

  private final int code;
  private final int keyBytes;
  private final int signatureBytes;
  private final boolean timed;

  SignatureAlgorithm(int code, int keyBytes, int signatureBytes, boolean timed) {
    this.code = code;
    this.keyBytes = keyBytes;
    this.signatureBytes = signatureBytes;
    this.timed = timed;
  }

  /** The byte before a public key. */
  public int code() {
    return code;
  }

  /** Bytes of a public key. */
  public int keyBytes() {
    return keyBytes;
  }

  /** Bytes of a signature, without its time. */
  public int signatureBytes() {
    return signatureBytes;
  }

  /** Whether eight bytes with a time stand before the signature. */
  public boolean timed() {
    return timed;
  }

  static Optional<SignatureAlgorithm> ofCode(int code) {
    return Arrays.stream(values()).filter(algorithm -> algorithm.code == code).findFirst();
  }
}
