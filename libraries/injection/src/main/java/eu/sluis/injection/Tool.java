package eu.sluis.injection;

/**
 * A tool that is offered to a model.
 *
 * @param name as the model calls it
 * @param schema JSON Schema (2020-12) of its arguments; refers to nothing outside itself
 * @param changes whether it changes or sends something; reading does not
 */
public record Tool(String name, String schema, boolean changes) {

  /** In UTF-16 code units. */
  public static final int SCHEMA_CHARACTERS_MAX = 100_000;

  public Tool {
    if (name.isBlank() || schema.length() > SCHEMA_CHARACTERS_MAX) {
      throw new IllegalArgumentException(
          "a tool has a name and a schema of at most `" + SCHEMA_CHARACTERS_MAX + "` characters");
    }
  }
}
