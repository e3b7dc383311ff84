package eu.sluis.redaction;

/**
 * A value to take out, wherever it stands.
 *
 * @param text the value; letters and digits count, spaces and punctuation between them do not
 * @param ground what to write in its place, such as the article of law; may be empty. At most
 *     {@link #GROUND_CHARACTERS_MAX} printable ASCII characters.
 */
public record Removal(String text, String ground) {

  /** A value with fewer letters and digits stands everywhere by chance. */
  public static final int LETTERS_MIN = 2;

  public static final int GROUND_CHARACTERS_MAX = 24;

  public Removal {
    if (text.codePoints().filter(Character::isLetterOrDigit).count() < LETTERS_MIN) {
      throw new IllegalArgumentException(
          "a value to take out needs " + LETTERS_MIN + " letters or digits");
    }
    if (!ground.matches("[ -~]{0," + GROUND_CHARACTERS_MAX + "}")) {
      throw new IllegalArgumentException(
          "a ground is at most "
              + GROUND_CHARACTERS_MAX
              + " letters, digits and signs without accents");
    }
  }
}
