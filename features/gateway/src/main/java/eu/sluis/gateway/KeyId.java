package eu.sluis.gateway;

import java.util.regex.Pattern;

/** Names a key of a client, in lists and in the log; opens nothing. 13 of a-z and 0-9. */
public record KeyId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{13}");

  public KeyId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("this is not the name of a key");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
