package eu.sluis.adapters.identity;

import java.security.SecureRandom;

/**
 * A password that Sluis made and shows once: four groups of four characters that cannot be taken
 * for one another, 80 bits.
 */
public record OneTimePassword(String value) {

  /** Crockford's base 32 in lower case: no i, l, o, u. */
  static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  static final int GROUPS = 4;
  static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  static OneTimePassword random() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new OneTimePassword(text.toString());
  }

  /** Without the password, so that a log line cannot hold it. */
  @Override
  public String toString() {
    return "OneTimePassword[…]";
  }
}
