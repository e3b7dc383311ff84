package eu.sluis.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How an entry is tied to the one before. */
public final class Chain {

  /** What stands before every hash, so that it can never be the hash of something else. */
  static final String DOMAIN = "sluis-audit-v1\n";

  /** SHA-256 over the domain, the previous hash, a line feed and the envelope; hexadecimal. */
  public static String hash(String previous, String envelope) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((DOMAIN + previous + "\n" + envelope).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every java has sha-256", impossible);
    }
  }

  private Chain() {}
}
