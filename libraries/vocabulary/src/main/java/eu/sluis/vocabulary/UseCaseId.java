package eu.sluis.vocabulary;

import java.util.regex.Pattern;

/** A registered use case (Dutch: toepassing), for example `wmo-consulent`. */
public record UseCaseId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public UseCaseId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a use case must be 1 to 64 of a-z, 0-9 and -, was `" + value + "`");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
