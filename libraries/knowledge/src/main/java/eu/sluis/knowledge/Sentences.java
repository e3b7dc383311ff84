package eu.sluis.knowledge;

import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Dutch text into sentences. Every character that is not white space belongs to exactly one
 * sentence; spans carry no white space at their ends.
 *
 * <p>A line break ends a sentence unless the next line goes on in lower case (a wrapped line). Each
 * item of a list and each row of a table is a sentence; a marker (`a.`, `2.`) stays with its item.
 * Points in abbreviations (`o.a.`, `art.`), initials, amounts and article numbers end nothing.
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.copyOf(
          Arrays.asList(
              """
              art artt lid nr nrs blz pag bijv bv enz etc ca circa dr drs mr mrs ing ir prof ds mw
              mevr dhr hr jl jr sr st str tel vgl zgn zg resp incl excl max min ev mln mld afd hfst
              par jan feb mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo a.d a.h.w
              a.u.b b.g.g b.v c.q c.s d.d d.m.v d.w.z e.a e.d e.e.a e.v e.v.a i.c i.o i.p.v i.v.m
              j.l m.a.w m.b.t m.b.v m.i m.i.v m.m m.n m.u.v n.a n.a.v n.b n.o.t.k n.v.t o.a o.b.v
              o.g o.i.d o.l.v o.m o.v.v p.a p.m p.p p.w q.q r.k s.v.p t.a.v t.b.v t.g.v t.h.v t.n.v
              t.o.v t.w.v t/m v.a v.w.b w.o w.v.t.t.k z.g.a.n z.i z.o.z z.s.m stb stcrt trb kst nl
              """
                  .strip()
                  .split("\\s+")));

  /** `1.`, `a.`, `1°`, `b)`, `•` and `-` at the start of a line. */
  private static final Pattern MARKER =
      Pattern.compile(
          "(?:\\d{1,3}[a-z]{0,3}[.)°]|[a-zA-Z]{1,2}[.)°]|[ivxIVX]{1,5}[.)]|[-–•*·])\\s");

  private static final int PIECE_CHARS_MAX = 80;

  /** A word of some length with nothing before it but white space or a bracket. */
  private static final Pattern LAST_WORD =
      Pattern.compile("(?:^|[\\s\\u00a0(\"'“‘])[\\p{L}’'-]*\\p{Ll}{3}[)\"”’]?$");

  private static final Pattern NEXT_WORD =
      Pattern.compile("(\\p{L}[\\p{L}-]{2,})(?:[\\s\\u00a0:,;]|$)");

  /** What may follow a point in a name on the internet or of a file. */
  private static final Set<String> ENDINGS =
      Set.of(
          "com",
          "net",
          "org",
          "info",
          "gov",
          "edu",
          "html",
          "htm",
          "pdf",
          "doc",
          "docx",
          "xls",
          "xlsx",
          "odt",
          "ods",
          "csv",
          "txt",
          "xml",
          "json",
          "amsterdam",
          "frl",
          "zip");

  private Sentences() {}

  /** The sentences in reading order; none for a text of white space. */
  public static List<Span> of(String text) {
    var sentences = new ArrayList<Span>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      int end = endAt(text, start, at);
      if (end > 0) {
        add(sentences, text, start, end);
        start = end;
        at = Math.max(at, end - 1);
      }
    }
    add(sentences, text, start, text.length());
    return List.copyOf(sentences);
  }

  /** Where the sentence ends when it ends at this character; 0 when it goes on. */
  private static int endAt(String text, int start, int at) {
    return switch (text.charAt(at)) {
      case '\n' -> lineEnds(text, start, at) ? at + 1 : 0;
      case '!', '?', '…' -> closes(text, at) ? afterClosers(text, at + 1) : 0;
      case '.' ->
          glued(text, at)
              ? at + 1
              : closes(text, at) && !abbreviates(text, start, at) ? afterClosers(text, at + 1) : 0;
      default -> 0;
    };
  }

  private static void add(List<Span> sentences, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      sentences.add(new Span(from, to));
    }
  }

  private static boolean lineEnds(String text, int start, int at) {
    if (text.substring(start, at).isBlank()) {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && blank(text.charAt(next))) {
      if (text.charAt(next) == '\n') {
        return true;
      }
      next++;
    }
    if (next >= text.length()) {
      return false;
    }
    char before = lastInk(text, start, at);
    return ".!?:;".indexOf(before) >= 0
        || !Character.isLowerCase(text.charAt(next))
        || MARKER.matcher(text).region(next, text.length()).lookingAt();
  }

  private static char lastInk(String text, int start, int at) {
    int last = at - 1;
    while (last > start && blank(text.charAt(last))) {
      last--;
    }
    return text.charAt(Math.max(last, 0));
  }

  /**
   * `aanvraag.De gemeente`, `het land.verblijft u`: two sentences that lost the space between them,
   * and no address, file or abbreviation.
   */
  private static boolean glued(String text, int at) {
    Matcher before = LAST_WORD.matcher(text).region(Math.max(0, at - PIECE_CHARS_MAX), at);
    Matcher after = NEXT_WORD.matcher(text).region(at + 1, text.length());
    return before.find()
        && after.lookingAt()
        && !ENDINGS.contains(after.group(1).toLowerCase(Locale.ROOT));
  }

  private static boolean closes(String text, int at) {
    int after = afterClosers(text, at + 1);
    return after >= text.length() || blank(text.charAt(after));
  }

  private static int afterClosers(String text, int from) {
    int after = from;
    while (after < text.length() && "\"'”’»)].!?…".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return after;
  }

  private static boolean abbreviates(String text, int start, int at) {
    int word = at;
    while (word > start
        && !blank(text.charAt(word - 1))
        && "(\"'“‘".indexOf(text.charAt(word - 1)) < 0) {
      word--;
    }
    String before = text.substring(word, at);
    if (before.isEmpty()) {
      return false;
    }
    boolean first = text.substring(start, word).isBlank();
    if (first && MARKER.matcher(before + ". ").matches()) {
      return true;
    }
    if (ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT))) {
      return !startsSentence(text, at + 1) || expectsMore(before);
    }
    if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
      return true;
    }
    // `A.B. de Vries`: initials; `U.S.A.`
    if (before.matches("(?:\\p{Lu}\\.)*\\p{Lu}")) {
      return true;
    }
    // An unknown short word with a point before a lower-case word is an abbreviation.
    return before.length() <= 3
        && before.chars().allMatch(Character::isLetter)
        && !startsSentence(text, at + 1)
        && !vowelled(before);
  }

  /** Abbreviations that stand before a number or a name, never at the end of a sentence. */
  private static boolean expectsMore(String abbreviation) {
    return Set.of(
            "art", "artt", "nr", "nrs", "dr", "drs", "mr", "ir", "ing", "prof", "mw", "mevr", "dhr",
            "blz", "pag", "vgl", "bijv", "stb", "stcrt", "tel", "st")
        .contains(abbreviation.toLowerCase(Locale.ROOT));
  }

  private static boolean vowelled(String word) {
    return word.chars().anyMatch(c -> "aeiouy".indexOf(Character.toLowerCase(c)) >= 0);
  }

  private static boolean startsSentence(String text, int from) {
    int next = from;
    while (next < text.length()
        && (blank(text.charAt(next)) || "\"'“‘(".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    return next >= text.length() || Character.isUpperCase(text.charAt(next));
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u200b';
  }
}
