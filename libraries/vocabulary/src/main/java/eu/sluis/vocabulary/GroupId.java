package eu.sluis.vocabulary;

import java.util.regex.Pattern;

/** A group of people with the same reading rights, for example `wmo` or `juristen`. */
public record GroupId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public GroupId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a group must be 1 to 64 of a-z, 0-9 and -, was `" + value + "`");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
