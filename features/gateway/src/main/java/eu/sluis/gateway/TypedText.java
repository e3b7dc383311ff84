package eu.sluis.gateway;

/**
 * A text as a client sent it.
 *
 * @param label what the client calls it, such as the name of its field in JSON; may be empty. It
 *     helps to recognise what stands there: `jansen` under `achternaam` is a name
 */
public record TypedText(String text, String label) {

  public static TypedText of(String text) {
    return new TypedText(text, "");
  }

  /** Never the text. */
  @Override
  public String toString() {
    return "TypedText[" + text.length() + " characters]";
  }
}
