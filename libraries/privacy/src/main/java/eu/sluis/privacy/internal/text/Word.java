package eu.sluis.privacy.internal.text;

/**
 * A word of the view: letters and digits, with apostrophes and hyphens between them.
 *
 * @param start where it starts in the view
 * @param end where it ends, excluded
 * @param text as in the view, without a genitive ending `'s` or `'`
 * @param folded without case and diacritics
 */
public record Word(int start, int end, String text, String folded) {

  /** Whether a name could begin so: `Jansen`, `d'Arcy`, `IJsbrand`, `JANSEN`. */
  public boolean capital() {
    return Character.isUpperCase(text.codePointAt(0))
        || Character.isTitleCase(text.codePointAt(0))
        || (text.length() > 2 && text.charAt(1) == '\'' && Character.isUpperCase(text.charAt(2)));
  }

  public boolean allCapitals() {
    return text.length() >= 2
        && text.codePoints().noneMatch(Character::isLowerCase)
        && text.codePoints().anyMatch(Character::isUpperCase);
  }

  /** Letters only, apart from the signs that names have. */
  public boolean lettersOnly() {
    return text.codePoints().noneMatch(Character::isDigit);
  }

  public boolean genitive(String view) {
    return end < view.length() && view.charAt(end) == '\'';
  }
}
