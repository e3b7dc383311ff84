package eu.sluis.injection;

/**
 * What a model asks for.
 *
 * @param arguments JSON, as the model wrote it
 */
public record ToolCall(String name, String arguments) {

  /** In UTF-16 code units. */
  public static final int ARGUMENTS_CHARACTERS_MAX = 200_000;
}
