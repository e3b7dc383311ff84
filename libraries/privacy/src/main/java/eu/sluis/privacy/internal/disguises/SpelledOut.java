package eu.sluis.privacy.internal.disguises;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which letters and digits that stand one by one, with the same signs between them all,
 * are words and numbers: `W*i*e*r*s*m*a`, `"9","9","9"`, `9…9…9`, `W - I - E - R`; and in which
 * signs with one blank between them all stand together: `j a n @ p o s t`.
 */
final class SpelledOut {

  private static final Pattern RUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}](?<part>[^\\p{L}\\p{N}\\n]{1,6})[\\p{L}\\p{N}]"
              + "(?:\\k<part>[\\p{L}\\p{N}]){2,40}(?![\\p{L}\\p{N}])"
              + "|(?<=^|\\s)[\\p{L}\\p{N}](?:(?<blank> )[\\p{L}\\p{N}.@_-]){7,60}(?=\\s|$)");

  private SpelledOut() {}

  static View of(String text) {
    var view = new View.Writer(text);
    Matcher run = RUN.matcher(text);
    int at = 0;
    while (run.find()) {
      view.keep(at, run.start());
      String part = run.group("part") == null ? " " : run.group("part");
      for (int sign = run.start(); sign < run.end(); sign += part.length() + 1) {
        view.keep(sign);
      }
      at = run.end();
    }
    view.keep(at, text.length());
    return view.view();
  }
}
