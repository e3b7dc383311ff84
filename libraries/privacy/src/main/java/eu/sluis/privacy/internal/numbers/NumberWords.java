package eu.sluis.privacy.internal.numbers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words for numbers stand for: `vier`, `vierendertig`, `negenhonderd`, `zero`. */
final class NumberWords {

  private static final int CHARS_MAX = 60;
  private static final int SHORT_CHARS_MAX = 20;

  /** `duizend`, `honderd` and whatever is put together; shorter ones are known as figures. */
  private static final int COMPOUND_CHARS_MIN = 7;

  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Integer> TENS = new HashMap<>();
  private static final Map<String, Integer> ENGLISH = new HashMap<>();

  private static final String[] CENTURIES = {"achttien", "negentien", "twintig"};

  /** How often something is said again. */
  private static final Map<String, Integer> TIMES =
      Map.of("dubbel", 2, "dubbele", 2, "double", 2, "tweemaal", 2, "driemaal", 3, "viermaal", 4);

  static {
    String[] small =
        ("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
                + " vijftien zestien zeventien achttien negentien")
            .split(" ", -1);
    String[] tens =
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ", -1);
    String[] english = "zero one two three four five six seven eight nine".split(" ", -1);
    for (int i = 0; i < small.length; i++) {
      SMALL.put(small[i], i);
    }
    for (int i = 0; i < tens.length; i++) {
      TENS.put(tens[i], (i + 2) * 10);
    }
    for (int i = 0; i < english.length; i++) {
      ENGLISH.put(english[i], i);
    }
  }

  private NumberWords() {}

  /** The digits that a word below a hundred stands for, or null. */
  static @Nullable String digits(Page page, int token) {
    Tokens tokens = page.tokens();
    if (!tokens.word(token) || tokens.length(token) > SHORT_CHARS_MAX || !ends(page, token)) {
      return null;
    }
    int value = below100(page.folded(token));
    return value < 0 ? null : String.valueOf(value);
  }

  /** What a word below a billion stands for, `tweeduizendvijftig` too, or -1. */
  static long value(Page page, int token) {
    Tokens tokens = page.tokens();
    return tokens.word(token) && tokens.length(token) <= CHARS_MAX && ends(page, token)
        ? value(page.folded(token))
        : -1;
  }

  /** Whether a word ends as words for numbers do; most do not, and need not be taken apart. */
  private static boolean ends(Page page, int token) {
    int end = page.tokens().end(token);
    char before = Letters.fold(page.at(end - 2));
    return switch (Letters.fold(page.at(end - 1))) {
      case 'd' -> before == 'n' || before == 'r';
      case 'e' -> before == 'e' || before == 'i' || before == 'n' || before == 'v';
      case 'f' -> before == 'j' || before == 'l';
      case 'g', 'x' -> before == 'i';
      case 'l' -> before == 'u';
      case 'n' -> before == 'e';
      case 'o' -> before == 'r' || before == 'w';
      case 'r' -> before == 'e' || before == 'u';
      case 's' -> before == 'e';
      case 't' -> before == 'h';
      default -> false;
    };
  }

  /** Of `dubbel`, `driemaal` and the like; 0 for another word. */
  static int times(Page page, int token) {
    return page.tokens().word(token) && page.tokens().length(token) <= 8
        ? TIMES.getOrDefault(page.folded(token), 0)
        : 0;
  }

  /** Whether a word stands for a number, or multiplies one. */
  static boolean begins(Page page, int token) {
    boolean maybe =
        page.tokens().says(token, Cue.FIGURE)
            || (page.tokens().length(token) >= COMPOUND_CHARS_MIN && compound(page, token));
    return maybe && value(page, token) >= 0;
  }

  /** Whether a long word may be one: by the letters of `tien`, `tig`, `honderd` and larger. */
  private static boolean compound(Page page, int token) {
    for (int i = page.tokens().start(token); i + 2 < page.tokens().end(token); i++) {
      char c = small(page, i);
      boolean ten = c == 't' && small(page, i + 1) == 'i';
      boolean hundred = c == 'h' && small(page, i + 1) == 'o' && small(page, i + 2) == 'n';
      boolean thousand = c == 'd' && small(page, i + 1) == 'u' && small(page, i + 2) == 'i';
      boolean million = c == 'm' && small(page, i + 1) == 'i' && small(page, i + 2) == 'l';
      if (ten || hundred || thousand || million) {
        return true;
      }
    }
    return false;
  }

  private static char small(Page page, int place) {
    return (char) (page.at(place) | ' ');
  }

  private static long value(String word) {
    String bare = word.startsWith("en") && !ENGLISH.containsKey(word) ? word.substring(2) : word;
    for (Scale scale : Scale.values()) {
      int at = bare.indexOf(scale.word);
      if (at >= 0) {
        long front = at == 0 ? 1 : value(bare.substring(0, at));
        String rest = bare.substring(at + scale.word.length());
        long behind = rest.isEmpty() ? 0 : value(rest);
        return front < 0 || behind < 0 ? -1 : front * scale.value + behind;
      }
    }
    int small = below100(bare);
    return small >= 0 ? small : ofCentury(bare);
  }

  /** `negentienvijfentachtig`. */
  private static long ofCentury(String word) {
    for (String century : CENTURIES) {
      if (word.startsWith(century) && word.length() > century.length()) {
        int rest = below100(word.substring(century.length()));
        return rest >= 10 ? below100(century) * 100L + rest : -1;
      }
    }
    return -1;
  }

  private static int below100(String word) {
    Integer small = SMALL.get(word);
    if (small == null) {
      small = TENS.get(word);
    }
    if (small == null) {
      small = ENGLISH.get(word);
    }
    if (small != null) {
      return small;
    }
    for (Map.Entry<String, Integer> ten : TENS.entrySet()) {
      if (word.endsWith(ten.getKey())) {
        String front = word.substring(0, word.length() - ten.getKey().length());
        Integer unit =
            front.endsWith("en") ? SMALL.get(front.substring(0, front.length() - 2)) : null;
        return unit != null && unit > 0 && unit < 10 ? ten.getValue() + unit : -1;
      }
    }
    return -1;
  }

  /** Words that multiply what stands before them. */
  enum Scale {
    MILLION("miljoen", 1_000_000),
    THOUSAND("duizend", 1_000),
    HUNDRED("honderd", 100);

    final String word;
    final long value;

    Scale(String word, long value) {
      this.word = word;
      this.value = value;
    }
  }
}
