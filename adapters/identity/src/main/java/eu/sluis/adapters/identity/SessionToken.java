package eu.sluis.adapters.identity;

import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cookie holds: where to look, and 256 random bits. The organisation is no secret and no
 * proof; the hash is looked up within it.
 *
 * @param secret 32 bytes in Base64 for addresses, without padding
 */
record SessionToken(OrganisationId organisation, String secret) {

  private static final int SECRET_BYTES = 32;
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static SessionToken random(OrganisationId organisation) {
    return new SessionToken(organisation, randomSecret());
  }

  /** The token in a cookie's value; empty when it is not one. */
  static Optional<SessionToken> parse(String cookie) {
    Matcher shape = SHAPE.matcher(cookie);
    return shape.matches()
        ? Optional.of(new SessionToken(OrganisationId.of(shape.group(1)), shape.group(2)))
        : Optional.empty();
  }

  static String randomSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String cookieValue() {
    return organisation + "." + secret;
  }

  /** A fast hash is enough: 256 random bits cannot be guessed. */
  String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** Without the secret, so that a log line cannot hold it. */
  @Override
  public String toString() {
    return "SessionToken[organisation=" + organisation + "]";
  }
}
