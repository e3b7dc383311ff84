package eu.sluis.audit;

import eu.sluis.audit.internal.leaf.LeafBounds;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds a leaf to a content without showing it: HMAC-SHA-256 with the salt as its key. Who has the
 * salt and the content can show that they are what was recorded; who has neither cannot find the
 * content by guessing, however short it is.
 *
 * @param of what the content is, 1 to 40 of a-z and `_`: `question`, `answer`
 */
public record Commitment(String of, Hash value) {

  private static final String DOMAIN = "sluis-commitment-1\n";

  public Commitment {
    LeafBounds.requireCode("commitment", of);
  }

  /** Commits to a content. */
  public static Commitment to(String of, Salt salt, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt.bytes(), "HmacSHA256"));
      // What it is goes in too: an answer must not pass for the question.
      mac.update((DOMAIN + of + "\n").getBytes(StandardCharsets.UTF_8));
      return new Commitment(of, Hash.of(mac.doFinal(content)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every java has hmac-sha-256", impossible);
    }
  }

  /** Whether this is what was committed to. */
  public boolean opens(Salt salt, byte[] content) {
    return to(of, salt, content).equals(this);
  }
}
