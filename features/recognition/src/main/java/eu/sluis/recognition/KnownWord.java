package eu.sluis.recognition;

import eu.sluis.privacy.OrganisationWords;
import java.time.Instant;
import java.util.UUID;

/**
 * A word of an organisation with who added it.
 *
 * @param why in the words of who added it; at most {@value #WHY_CHARS_MAX} characters, may be blank
 * @param by the name of who added it
 */
public record KnownWord(
    UUID id, OrganisationWords.Word word, String why, String by, Instant added) {

  public static final int WHY_CHARS_MAX = 200;

  public KnownWord {
    if (why.length() > WHY_CHARS_MAX) {
      throw new IllegalArgumentException(
          "a reason has at most `" + WHY_CHARS_MAX + "` characters, had `" + why.length() + "`");
    }
  }
}
