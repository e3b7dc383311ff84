package eu.sluis.gateway;

import eu.sluis.vocabulary.OrganisationId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client shows: `sluis_`, where to look (the organisation and the {@link KeyId}), and 256
 * random bits. All in small letters and digits, so that it is selected whole with a double click
 * and found by programs that look for secrets.
 */
final class KeySecret {

  static final int SALT_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final int RADIX = 36;
  private static final int ORGANISATION_DIGITS = 25;
  private static final int ID_DIGITS = 13;
  private static final int SECRET_DIGITS = 50;
  private static final Pattern SHAPE =
      Pattern.compile(
          "sluis_([0-9a-z]{%d})([0-9a-z]{%d})([0-9a-z]{%d})"
              .formatted(ORGANISATION_DIGITS, ID_DIGITS, SECRET_DIGITS));
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OrganisationId organisation;
  private final KeyId id;
  private final String secret;

  private KeySecret(OrganisationId organisation, KeyId id, String secret) {
    this.organisation = organisation;
    this.id = id;
    this.secret = secret;
  }

  /**
   * What a store keeps of a secret: a salted SHA-256. A slow hash is for passwords, which can be
   * guessed; 256 random bits cannot, and this is computed at every request.
   */
  static KeyHash sealed(KeySecret secret) {
    byte[] salt = random(SALT_BYTES);
    return new KeyHash(salt, secret.hash(salt));
  }

  /** A new key of an organisation. */
  static KeySecret random(OrganisationId organisation) {
    return new KeySecret(
        organisation,
        new KeyId(digits(random(Long.BYTES), ID_DIGITS)),
        digits(random(SECRET_BYTES), SECRET_DIGITS));
  }

  /** The key in a header; empty when it is not one. */
  static Optional<KeySecret> parse(String shown) {
    Matcher shape = SHAPE.matcher(shown);
    if (!shape.matches()) {
      return Optional.empty();
    }
    BigInteger organisation = new BigInteger(shape.group(1), RADIX);
    return organisation.bitLength() > 2 * Long.SIZE
        ? Optional.empty()
        : Optional.of(
            new KeySecret(
                new OrganisationId(
                    new UUID(
                        organisation.shiftRight(Long.SIZE).longValue(), organisation.longValue())),
                new KeyId(shape.group(2)),
                shape.group(3)));
  }

  OrganisationId organisation() {
    return organisation;
  }

  KeyId id() {
    return id;
  }

  /** To show once, to who made it. */
  String shown() {
    UUID value = organisation.value();
    byte[] bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits())
            .array();
    return "sluis_" + digits(bytes, ORGANISATION_DIGITS) + id + secret;
  }

  /** Takes as long for a near miss as for a far. */
  boolean matches(KeyHash sealed) {
    return MessageDigest.isEqual(hash(sealed.salt()), sealed.hash());
  }

  private byte[] hash(byte[] salt) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      return sha.digest(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static String digits(byte[] bytes, int width) {
    String digits = new BigInteger(1, bytes).toString(RADIX);
    return "0".repeat(width - digits.length()) + digits;
  }

  /** Without the secret, so that a log line cannot hold it. */
  @Override
  public String toString() {
    return "KeySecret[" + id + "]";
  }
}
