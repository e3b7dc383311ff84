package eu.sluis.adapters.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token in the forms of a session: made from a secret of its own, so it opens nothing else. */
final class CsrfToken {

  private CsrfToken() {}

  static String of(String csrfSecret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(csrfSecret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      byte[] token = mac.doFinal("sluis csrf".getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
