package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Licence plates that are told in pieces, behind a word for one: `eerst GZ, dan 714, en een R`. */
final class ToldPlates {

  private static final int CUE_CHARS_MIN = 5;

  /**
   * What is told in pieces may stand this far behind the word for it, what is only apart this far.
   */
  private static final int FAR_CHARS_MAX = 120;

  private static final int BESIDE_CHARS_MAX = 3;

  private static final Form CUE =
      Form.ofWord(
          "kpnKPN",
          (ground, start, end) -> end - start >= CUE_CHARS_MIN,
          "(?iu)(?:kenteken\\p{L}*|kente?knr|plaat|nummerbord|nummerplaat)(?!\\p{L})");

  private static final Form PIECES =
      Form.of(
          Sought.CAPITALS + Sought.DIGITS + Sought.SMALL,
          (text, at) -> !Character.isLetterOrDigit(Ground.at(text, at - 1)),
          "(?<![\\p{L}\\p{N}-])(?:(?<value>(?:[A-Z]{1,3}|\\d{1,3}), (?:en )?(?:dan|daarna|vervolgens) "
              + "(?:de |het |een )?(?:[A-Z]{1,3}|\\d{1,3}|\\p{Ll}{3,40}))"
              + "|[a-zA-Z]{1,3} \\d{1,3} [a-zA-Z]{1,3}|\\d{1,2} [a-zA-Z]{2,3} \\d{1,2})(?![\\p{L}\\p{N}])");

  private ToldPlates() {}

  static void in(Ground text, Consumer<Hit> found) {
    Sought cues = CUE.in(text);
    if (!cues.find()) {
      return;
    }
    int cue = cues.found().end();
    boolean more = true;
    Sought pieces = PIECES.in(text);
    Matcher piece = pieces.found();
    while (pieces.find()) {
      while (more && cue < piece.start() - FAR_CHARS_MAX) {
        more = cues.find();
        cue = more ? cues.found().end() : cue;
      }
      if (piece.start() >= cue && piece.start() - cue <= FAR_CHARS_MAX) {
        boolean told = piece.group("value") != null;
        if (told || piece.start() - cue <= BESIDE_CHARS_MAX) {
          found.accept(Hit.of(DataCategory.LICENCE_PLATE, piece.start(), piece.end()));
        }
      }
    }
  }
}
