package eu.sluis.vocabulary;

import java.util.regex.Pattern;

/** A model in the catalogue, for example `extractive` or `eu-provider/mistral-small`. */
public record ModelId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._:/-]{0,127}");

  public ModelId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a model must be 1 to 128 of letters, digits and . _ : / -, was `" + value + "`");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
