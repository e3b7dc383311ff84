package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A text without markup: tags of HTML, XML and BBCode, commands of LaTeX, stars and links of
 * Markdown. What parts cells or blocks becomes a space; what only changes the looks parts nothing.
 */
final class Untagged {

  private static final int MARKUP_CHARS_MAX = 400;

  /** What parts blocks and cells, and the sign for it. */
  private static final Map<String, Character> BLOCKS = new HashMap<>();

  static {
    for (String name :
        "p div title desc text option label section hr br w:br dd dt".split(" ", -1)) {
      BLOCKS.put(name, ' ');
    }
    for (String name : "tr li ul ol table h1 h2 h3 h4 w:p w:tr".split(" ", -1)) {
      BLOCKS.put(name, '\n');
    }
    for (String name : "td th w:tc".split(" ", -1)) {
      BLOCKS.put(name, '\t');
    }
  }

  private static final Form MARKUP =
      Form.of(
          "<\\{}*`-~|[]&='\" ",
          Untagged::begins,
          "(?<tag><!--|-->|</?(?<name>[A-Za-z][\\w:.-]{0,30})(?:\\s[^<>]{0,300})?/?>)"
              + "|(?<code>\\[/?(?:b|i|u|s|color|size|font|url|quote|center|left|right|spoiler|email)"
              + "(?:=[^\\]\\n]{0,100})?\\])"
              + "|(?<command>\\\\(?:text[a-z]{2}|emph|underline|uppercase|href|url|num|mbox|mathrm"
              + "|mathbf|small|large|bfseries|itshape)\\b\\*?(?:\\[[^\\]\\n]{0,40}\\])?\\{?"
              + "|(?<=\\p{L}|\\p{N})\\}-{0,2}(?:\\{)?|\\{(?=\\p{L}))"
              + "|(?<accent>\\{?\\\\[\"'`^~=.]\\{?(?<letter>\\p{L})\\}{0,2})"
              + "|(?<entity>&(?<base>[A-Za-z])(?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron);)"
              + "|(?<hyphen>&(?:shy|zwn?j|#173|#xAD|#8203|ZeroWidthSpace);)"
              + "|(?<blank>&(?:nbsp|ensp|emsp|thinsp|#160|#xA0|#32|#x20);)"
              + "|(?<arrow>[\"']? ?=> ?[\"']?)"
              + "|(?<marks>\\*{1,3}|~~|(?<![A-Za-z0-9])==(?=\\p{L})|(?<=\\p{L})==(?![A-Za-z0-9])|\\|\\||''+|`)"
              + "|(?<link>\\](?:\\([^()\\n]{0,200}\\)|\\[[^\\]\\n]{0,40}\\]))"
              + "|(?<open>\\[\\[?(?=\\p{L}))");

  /** Without any of these there is no markup. */
  private static final String SIGNS = "<[\\\\*~=|&`{}'";

  private Untagged() {}

  private static boolean begins(String text, int at) {
    char next = Ground.at(text, at + 1);
    return switch (text.charAt(at)) {
      case '<', '\\', '{', '}', '*', '`' -> true;
      case '-' -> next == '-';
      case '~', '|' -> next == text.charAt(at);
      case '[' -> next == '[' || next == '/' || Character.isLetter(next);
      case ']' -> next == '(' || next == '[';
      case '&' -> Character.isLetter(next) || next == '#';
      case '=' -> next == '=' || next == '>';
      case '\'' -> next == '\'' || next == '=' || next == ' ';
      case '"' -> next == '=' || next == ' ';
      case ' ' -> next == '=';
      default -> false;
    };
  }

  static View of(Ground ground) {
    String text = ground.text();
    if (SIGNS.chars().noneMatch(sign -> text.indexOf(sign) >= 0)) {
      return View.plain(text);
    }
    var view = new View.Writer(text);
    Sought sought = MARKUP.in(ground);
    Matcher markup = sought.found();
    int at = 0;
    while (sought.find()) {
      if (markup.end() - markup.start() > MARKUP_CHARS_MAX) {
        continue;
      }
      view.keep(at, markup.start());
      at = markup.end();
      String letter = markup.group("letter");
      String base = markup.group("base");
      String name = markup.group("name");
      if (letter != null || base != null) {
        char read = letter == null ? base.charAt(0) : letter.charAt(0);
        view.put(read, markup.start(), markup.end());
      } else if (markup.group("blank") != null) {
        view.put(' ', markup.start(), markup.end());
      } else if (name == null && markup.group("tag") != null) {
        view.put(' ', markup.start(), markup.end());
      } else if (name != null && BLOCKS.containsKey(name.toLowerCase(Locale.ROOT))) {
        boolean ends = text.charAt(markup.start() + 1) == '/';
        char part = BLOCKS.getOrDefault(name.toLowerCase(Locale.ROOT), ' ');
        view.put(ends && part != ' ' ? ' ' : part, markup.start(), markup.end());
      } else if (markup.group("arrow") != null) {
        view.put(':', markup.start(), markup.end());
        view.put(' ', markup.end(), markup.end());
      } else if (markup.group("link") != null) {
        // What it points at is read too, apart from the words.
        view.put(' ', markup.start(), markup.start() + 1);
        view.keep(markup.start() + 1, markup.end());
      }
    }
    view.keep(at, text.length());
    return view.view();
  }
}
