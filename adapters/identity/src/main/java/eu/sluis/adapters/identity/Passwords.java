package eu.sluis.adapters.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Hashes passwords with bcrypt, and says which passwords are good enough.
 *
 * <p>bcrypt looks at 72 bytes at most and stops at a zero byte, so it gets the SHA-384 of the
 * password in Base64: 64 characters, whatever the length. The password is normalised first (NFKC),
 * because two keyboards write `é` differently.
 */
@Singleton
public final class Passwords {

  /** The exponent of bcrypt's rounds; 12 takes a few tenths of a second on a server of 2026. */
  static final int COST = 12;

  public static final int LENGTH_MIN = 12;
  public static final int LENGTH_MAX = 256;

  /** `aaaaaaaaaaaa` is long and still nothing. */
  static final int DIFFERENT_CHARACTERS_MIN = 5;

  /** More at once would take the processor from everyone who is in already. */
  static final int AT_ONCE_MAX = 4;

  static final Duration TURN_WAIT_MAX = Duration.ofSeconds(10);

  /** What is wrong with a new password. */
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    HOLDS_ACCOUNT,
    SAME_AS_BEFORE
  }

  private final int cost;
  private final String hashOfNobody;
  private final Semaphore turns = new Semaphore(AT_ONCE_MAX, true);

  @Inject
  public Passwords() {
    this(COST);
  }

  /** For tests, where a slow hash only costs time. */
  Passwords(int cost) {
    this.cost = cost;
    byte[] nobody = new byte[32];
    new SecureRandom().nextBytes(nobody);
    this.hashOfNobody = BcryptUtil.bcryptHash(Base64.getEncoder().encodeToString(nobody), cost);
  }

  /** A new hash with a salt of its own. */
  String hash(String password) {
    return BcryptUtil.bcryptHash(shortened(password), cost);
  }

  /**
   * Whether `password` belongs to `hash`; without a hash it takes the same time and is false.
   *
   * @throws TooManyLogIns when too many others are waiting
   */
  boolean matches(String password, Optional<String> hash) {
    return inTurn(
        () -> {
          boolean same = BcryptUtil.matches(shortened(password), hash.orElse(hashOfNobody));
          return same && hash.isPresent();
        });
  }

  /** What is wrong with a new password for this account; empty when nothing is. */
  static Optional<Weakness> weakness(String password, String account) {
    int length = password.codePointCount(0, password.length());
    if (length < LENGTH_MIN) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (length > LENGTH_MAX) {
      return Optional.of(Weakness.TOO_LONG);
    }
    if (password.codePoints().distinct().count() < DIFFERENT_CHARACTERS_MIN) {
      return Optional.of(Weakness.TOO_SIMPLE);
    }
    int at = account.indexOf('@');
    String name = at < 0 ? account : account.substring(0, at);
    return password.toLowerCase(Locale.ROOT).contains(name)
        ? Optional.of(Weakness.HOLDS_ACCOUNT)
        : Optional.empty();
  }

  private boolean inTurn(BooleanSupplier work) {
    try {
      if (!turns.tryAcquire(TURN_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyLogIns();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TooManyLogIns();
    }
    try {
      return work.getAsBoolean();
    } finally {
      turns.release();
    }
  }

  private static String shortened(String password) {
    String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-384").digest(normal.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
