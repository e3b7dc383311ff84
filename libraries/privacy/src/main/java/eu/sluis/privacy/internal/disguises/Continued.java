package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The surname behind names that are known, where the first reading took it for a town or for
 * nothing: `Ignatius van Bloemendaalhof`, a strange word on the next line of a cell.
 */
final class Continued {

  private static final Pattern WITH_PARTICLE =
      Pattern.compile(
          "[ \\n]{1,2}(?:(?:van|de|der|den|ter|ten|el|al|het|van ’t|van 't) ){1,3}(?<word>\\p{Lu}\\p{L}{2,30})"
              + "(?:-\\p{Lu}\\p{L}+)*");

  private static final Pattern STRANGE =
      Pattern.compile("[ \\n]{1,2}(?<word>\\p{Lu}\\p{Ll}{2,30})(?!\\p{L})");

  private Continued() {}

  static void in(String text, List<Finding> known, Consumer<Hit> found) {
    for (Finding finding : known) {
      if (finding.category() == DataCategory.NAME && known(finding.span().of(text))) {
        behind(text, finding.span().end(), found);
      }
    }
  }

  private static boolean known(String name) {
    return Stream.of(name.split("[^\\p{L}]+", -1)).allMatch(DutchWords::person);
  }

  private static void behind(String text, int end, Consumer<Hit> found) {
    Matcher surname = WITH_PARTICLE.matcher(text).region(end, text.length());
    if (surname.lookingAt() && !DutchWords.place(surname.group("word"), true)) {
      found.accept(Hit.of(DataCategory.NAME, end + 1, surname.end()));
      return;
    }
    Matcher strange = STRANGE.matcher(text).region(end, text.length());
    if (strange.lookingAt() && DutchWords.unknown(strange.group("word"))) {
      found.accept(Hit.of(DataCategory.NAME, end + 1, strange.end()));
    }
  }
}
