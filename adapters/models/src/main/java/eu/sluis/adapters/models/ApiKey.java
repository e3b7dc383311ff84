package eu.sluis.adapters.models;

import java.util.regex.Pattern;

/** What a supplier knows us by. Never shown: not in a message, a log or a page. */
final class ApiKey {

  // Visible ASCII only: anything else would let a key break out of its header.
  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,4096}");

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * @param from where it was found, for the message; never the key
   */
  static ApiKey of(String raw, String from) {
    String stripped = raw.strip();
    if (!SHAPE.matcher(stripped).matches()) {
      throw new IllegalArgumentException(
          "the key from " + from + " is empty or holds spaces or signs that no key has");
    }
    return new ApiKey(stripped);
  }

  /** For a header of its own. */
  String value() {
    return secret;
  }

  String authorization() {
    return "Bearer " + secret;
  }

  @Override
  public String toString() {
    return "ApiKey[not shown]";
  }
}
