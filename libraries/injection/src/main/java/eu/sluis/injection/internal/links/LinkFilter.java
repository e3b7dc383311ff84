package eu.sluis.injection.internal.links;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads an answer word by word. A word (what stands between white space, or a tag from `<` to `>`)
 * is given when it is whole, without the addresses in it that are not allowed.
 */
public final class LinkFilter {

  /** Loads or runs something by itself, whatever it names. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "^/?(script|style|iframe|frame|object|embed|applet|form|meta|link|base|svg|math|portal)\\b"
              + "|[\\s/\"']on[a-z]+\\s*=",
          Pattern.CASE_INSENSITIVE);

  private enum State {
    WORD,
    TAG,
    /** The rest of a word that was too long and held an address. */
    DROPPING
  }

  private final Predicate<String> allowed;
  private final Predicate<String> repeated;
  private final String mark;
  private final int heldMax;
  private final StringBuilder held = new StringBuilder();
  private State state = State.WORD;
  private boolean destination;
  private int removed;

  /**
   * @param allowed whether an address may be shown
   * @param repeated whether a whole tag only repeats what was said to the model
   */
  public LinkFilter(
      Predicate<String> allowed, Predicate<String> repeated, String mark, int heldMax) {
    this.allowed = allowed;
    this.repeated = repeated;
    this.mark = mark;
    this.heldMax = heldMax;
  }

  public int removed() {
    return removed;
  }

  public String next(String piece) {
    var out = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      take(piece.charAt(i), out);
    }
    return out.toString();
  }

  public String end() {
    var out = new StringBuilder();
    if (state == State.TAG) {
      tagWithoutEnd(out);
    }
    word(out);
    state = State.WORD;
    return out.toString();
  }

  private void take(char c, StringBuilder out) {
    switch (state) {
      case TAG -> inTag(c, out);
      case DROPPING -> {
        if (white(c) || c == '<') {
          state = State.WORD;
          take(c, out);
        }
      }
      case WORD -> inWord(c, out);
    }
  }

  private void inWord(char c, StringBuilder out) {
    if (white(c)) {
      word(out);
      out.append(c);
    } else if (c == '<') {
      boolean stays = destinationFollows();
      word(out);
      destination |= stays;
      state = State.TAG;
      held.append(c);
    } else {
      held.append(c);
      if (held.length() >= heldMax) {
        int before = removed;
        word(out);
        state = removed > before ? State.DROPPING : State.WORD;
      }
    }
  }

  private void inTag(char c, StringBuilder out) {
    if (held.length() == 1 && !(Character.isLetter(c) || "/!?\\&".indexOf(c) >= 0 || c > 0x7F)) {
      // No tag: a sign of less.
      out.append('<');
      held.setLength(0);
      state = State.WORD;
      take(c, out);
      return;
    }
    held.append(c);
    if (c == '>') {
      tag(out);
    } else if (held.length() >= heldMax) {
      tagWithoutEnd(out);
    }
  }

  /** A whole tag or an address in brackets; white space in it hides nothing from a browser. */
  private void tag(StringBuilder out) {
    String whole = held.toString();
    held.setLength(0);
    state = State.WORD;
    String inside =
        Plain.of(whole.substring(1, whole.length() - 1)).replaceAll("[\\t\\n\\r\\f]", "");
    boolean bad = ACTIVE.matcher(inside).find();
    for (String part : inside.split("[\\s\"'`,()]+", -1)) {
      bad |= forbidden(part);
    }
    if (bad && !repeated.test(whole)) {
      removed++;
      out.append(mark);
      destination = false;
    } else {
      out.append(whole);
    }
  }

  private boolean forbidden(String part) {
    int at = Addresses.find(part, 0, true);
    if (at < 0) {
      int equals = part.indexOf('=');
      at = equals < 0 ? -1 : Addresses.find(part, equals + 1, true);
    }
    return at >= 0 && !allowed.test(part.substring(at));
  }

  /** What never ends is no tag; its sign must not begin one with what follows. */
  private void tagWithoutEnd(StringBuilder out) {
    String rest = held.substring(1);
    held.setLength(0);
    state = State.WORD;
    out.append('‹');
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '<') {
        word(out);
        out.append('‹');
      } else {
        take(c, out);
      }
    }
  }

  private boolean destinationFollows() {
    int length = held.length();
    return length > 1
        && held.charAt(length - 2) == ']'
        && (held.charAt(length - 1) == '(' || held.charAt(length - 1) == ':');
  }

  private void word(StringBuilder out) {
    if (held.isEmpty()) {
      return;
    }
    String word = held.toString();
    boolean next = destinationFollows();
    held.setLength(0);
    String plain = Plain.of(word);
    if (plain.equals(word)) {
      cleaned(word, out);
    } else if (Addresses.find(plain, 0, destination) < 0 || allAllowed(plain)) {
      out.append(word);
    } else {
      // It was dressed up, so places in it are not places in what is shown.
      removed++;
      out.append(mark);
    }
    destination = next;
  }

  private boolean allAllowed(String word) {
    int at = Addresses.find(word, 0, destination);
    while (at >= 0) {
      int end = end(word, at);
      if (!allowed.test(word.substring(at, end))) {
        return false;
      }
      at = Addresses.find(word, end, false);
    }
    return true;
  }

  private void cleaned(String word, StringBuilder out) {
    int from = 0;
    int at = Addresses.find(word, 0, destination);
    while (at >= 0) {
      int end = end(word, at);
      if (allowed.test(word.substring(at, end))) {
        out.append(word, from, end);
      } else {
        removed++;
        boolean link = at > 1 && word.charAt(at - 1) == '(' && word.charAt(at - 2) == ']';
        out.append(word, from, link ? at - 1 : at);
        out.append(link ? " " + mark : mark);
        end += link && end < word.length() && word.charAt(end) == ')' ? 1 : 0;
      }
      from = end;
      at = Addresses.find(word, end, false);
    }
    out.append(word, from, word.length());
  }

  /** Up to the bracket that was opened before it, or the signs that end a sentence. */
  private static int end(String word, int at) {
    int depth = 0;
    boolean bracket = false;
    int end = at;
    while (end < word.length()) {
      char c = word.charAt(end);
      if (c == '(') {
        depth++;
      } else if (c == '[' || (c == ']' && bracket)) {
        // An address of numbers with colons stands between brackets.
        bracket = c == '[';
      } else if ((c == ')' && --depth < 0) || c == '"' || c == ']' || c == '|' || c == '`') {
        break;
      }
      end++;
    }
    while (end > at + 1 && ".,;:!?'*_".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean white(char c) {
    return c <= ' ' || Character.isWhitespace(c) || c == '\u00a0';
  }
}
