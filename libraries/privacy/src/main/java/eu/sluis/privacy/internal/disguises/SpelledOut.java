package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import java.util.regex.Matcher;

/**
 * A text in which letters and digits that stand one by one, with the same signs between them all,
 * are words and numbers: `W*i*e*r*s*m*a`, `"9","9","9"`, `9…9…9`, `W - I - E - R`; and in which
 * signs with one blank between them all stand together: `j a n @ p o s t`.
 */
final class SpelledOut {

  private static final Form RUN =
      Form.of(
          Sought.SMALL + Sought.CAPITALS + Sought.DIGITS,
          SpelledOut::begins,
          "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}](?<part>[^\\p{L}\\p{N}\\n]{1,6})[\\p{L}\\p{N}]"
              + "(?:\\k<part>[\\p{L}\\p{N}]){2,40}(?![\\p{L}\\p{N}])"
              + "|(?<=^|\\s)[\\p{L}\\p{N}](?:(?<blank> )[\\p{L}\\p{N}.@_-]){7,60}(?=\\s|$)");

  private SpelledOut() {}

  /** One letter or digit by itself. */
  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    char next = Ground.at(text, at + 1);
    return (c >= 0x80 || Character.isLetterOrDigit(c))
        && !Character.isLetterOrDigit(Ground.at(text, at - 1))
        && !Character.isLetterOrDigit(next);
  }

  static View of(Ground ground) {
    String text = ground.text();
    var view = new View.Writer(text);
    Sought runs = RUN.in(ground);
    Matcher run = runs.found();
    int at = 0;
    while (runs.find()) {
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
