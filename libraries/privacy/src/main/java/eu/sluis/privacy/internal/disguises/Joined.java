package eu.sluis.privacy.internal.disguises;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its lines joined where they were broken anywhere: inside a frame, in a comment, in a
 * quoted mail, with a sign that the line goes on. A word or number that goes on becomes whole.
 */
final class Joined {

  /** The end of a line and the beginning of the next, with what frames them. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<text>[\"'] ?[+.&]? ?\\r?\\n[ \\t]{0,40}[\"'])|(?<goes>\\\\|=|-|\u00ad|\u00ac)?[ \\t]{0,40}(?<close>[|\u2502\u2503\u2551*])?[ \\t]{0,8}\\r?\\n"
              + "[ \\t]{0,40}(?<open>(?:[|\u2502\u2503\u2551#*;>]|//|--|')[ \\t|#*;>]{0,20})?");

  private static final int FRAME_CHARS_MAX = 60;

  /** What is shorter and has a full stop behind it may be shortened. */
  private static final int WORD_CHARS_MIN = 4;

  /** What may stand at the end of a line that goes on. */
  private static final String FRAME = " \t\r|\u2502\u2503\u2551*\\\\=-\u00ad\u00ac\"'+.&";

  private Joined() {}

  static View of(String text) {
    if (text.indexOf('\n') < 0) {
      return View.plain(text);
    }
    var view = new View.Writer(text);
    boolean cards = text.contains("BEGIN:V");
    Matcher end = BREAK.matcher(text);
    int at = 0;
    for (int line = text.indexOf('\n');
        line >= 0;
        line = text.indexOf('\n', Math.max(line + 1, at))) {
      if (!breaks(end, text, at, line)) {
        continue;
      }
      view.keep(at, end.start());
      at = end.end();
      if (view.last() == '\n' || paragraphEnds(text, end)) {
        view.keep(end.start(), at);
        continue;
      }
      boolean folded = cards && end.group().endsWith("\n ");
      if (folded || end.group("text") != null) {
        // Two pieces of one text of code, or of one line of a card or calendar (RFC 6350).
        continue;
      }
      char before = view.last();
      char after = at < text.length() ? text.charAt(at) : '\n';
      boolean framed = end.group("open") != null || end.group("close") != null;
      if (!whole(before, after, end.group("goes"), framed)) {
        view.put(framed ? ' ' : '\n', end.start(), end.end());
      }
    }
    view.keep(at, text.length());
    return view.view();
  }

  /** Whether an empty line follows, or a sentence ends: what stands before it does not go on. */
  private static boolean paragraphEnds(String text, Matcher end) {
    if (end.group("open") != null || end.group("close") != null || end.group("goes") != null) {
      return false;
    }
    char next = end.end() < text.length() ? text.charAt(end.end()) : '\n';
    int last = end.start() - 1;
    if (next == '\n' || next == '\r' || ";:?!".indexOf(Ground.at(text, last)) >= 0) {
      return true;
    }
    int word = last;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return Ground.at(text, last) == '.' && last - word >= WORD_CHARS_MIN;
  }

  /** Finds where the break of a line begins, with what frames it. */
  private static boolean breaks(Matcher end, String text, int from, int line) {
    int start = line;
    while (start > from
        && line - start < FRAME_CHARS_MAX
        && FRAME.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    while (start <= line) {
      if (end.region(start, text.length()).lookingAt()) {
        return true;
      }
      start++;
    }
    return false;
  }

  /** Whether what stands before and behind the break is one word or one number. */
  private static boolean whole(char before, char after, String sign, boolean framed) {
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    if (sign == null) {
      return digits && framed;
    }
    boolean letters = Character.isLetter(before) && Character.isLowerCase(after);
    return digits || letters || (sign.equals("\\") && Character.isLetterOrDigit(before));
  }
}
