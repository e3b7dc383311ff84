package eu.sluis.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.sluis.injection.TextReader;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.Asker;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What was found in a text, for when the same asker sends the very same text again: a client sends
 * its instructions with every question, and a conversation grows by one turn at a time.
 *
 * <p>No text is kept: a keyed hash of it, with a key that is made at the start and written nowhere,
 * and the places and kinds of what was found. Who asks is part of the hash, so that nobody can tell
 * from the time an answer takes what somebody else sent. What could not be found out is not
 * remembered. In memory, bounded, forgotten {@value #MINUTES} minutes after it was last asked for.
 * Safe on every thread.
 *
 * <p>Why, and what was rejected: docs/decisions/0068.
 */
final class Remembered {

  /** In minutes. */
  static final int MINUTES = 30;

  /** In bytes, some. */
  private static final long FINDINGS_MAX = 16L << 20;

  private static final int BYTES_OF_TEXT = 150;
  private static final int BYTES_OF_FINDING = 100;

  private static final int NUMBERS_MAX = 50_000;

  private static final String HASH = "HmacSHA256";

  /** The detector knows the words of an organisation as they are now, and is another when not. */
  private record Found(Detector detector, ByteBuffer hash) {}

  private final SecretKeySpec key;
  private final Cache<Found, List<Finding>> findings =
      Caffeine.newBuilder()
          .maximumWeight(FINDINGS_MAX)
          .weigher(
              (Found _, List<Finding> found) -> BYTES_OF_TEXT + BYTES_OF_FINDING * found.size())
          .expireAfterAccess(Duration.ofMinutes(MINUTES))
          .executor(Runnable::run)
          .build();
  private final Cache<ByteBuffer, Double> numbers =
      Caffeine.newBuilder()
          .maximumSize(NUMBERS_MAX)
          .expireAfterAccess(Duration.ofMinutes(MINUTES))
          .executor(Runnable::run)
          .build();

  Remembered() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, HASH);
  }

  /** Finds what the detector finds, which then throws what it throws. */
  Detector by(Asker asker, Detector detector) {
    return text -> {
      var place = new Found(detector, hash(asker, "", text));
      List<Finding> known = findings.getIfPresent(place);
      if (known != null) {
        return known;
      }
      List<Finding> found = List.copyOf(detector.detect(text));
      findings.put(place, found);
      return found;
    };
  }

  /** Says what the reader says; what it could not tell it is asked again. */
  TextReader by(Asker asker, TextReader reader) {
    return (text, origin) -> {
      ByteBuffer place = hash(asker, origin.name(), text);
      Double known = numbers.getIfPresent(place);
      if (known != null) {
        return OptionalDouble.of(known);
      }
      OptionalDouble told = reader.instructs(text, origin);
      told.ifPresent(odds -> numbers.put(place, odds));
      return told;
    };
  }

  /** Of the units of a text as they are: halves of a character are no other text's halves. */
  private ByteBuffer hash(Asker asker, String origin, String text) {
    UUID organisation = asker.organisation().value();
    UUID person = asker.person().value();
    var units =
        ByteBuffer.allocate(
                4 * Long.BYTES
                    + Integer.BYTES
                    + Character.BYTES * (origin.length() + text.length()))
            .putLong(organisation.getMostSignificantBits())
            .putLong(organisation.getLeastSignificantBits())
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .putInt(origin.length());
    units.asCharBuffer().put(origin).put(text);
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(key);
      return ByteBuffer.wrap(mac.doFinal(units.array()));
    } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
      throw new IllegalStateException("`" + HASH + "` belongs to every Java", missing);
    }
  }
}
