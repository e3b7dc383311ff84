package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.vocabulary.DataCategory;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of birth in words of their own: behind a word of birth, up to the year, with whatever
 * stands between them: `geboren op Koningsdag, in 1961`, `natus die XXIII Aprilis MCMLXVIII`; and
 * the day on which somebody becomes a year older.
 */
final class ToldBirths {

  /** How the words of birth begin; others than these in letters of their own. */
  private static final Set<String> FIRST_TWO =
      Set.of("ge", "na", "né", "ne", "bo", "do", "d.", "bi", "ur", "ve", "ja", "le", "te");

  private static final int OLDER_CHARS_MAX = 80;

  private static final String YEAR =
      "(?:(?:18|19|20)\\d\\d|['’]\\d\\d|M[CDLXVIM]{3,9}"
          + "|(?:negentien|achttien)(?:[ -]?honderd)?[ -]?(?:en[ -]?)?\\p{L}{3,20}"
          + "|tweeduizend(?:[ -]?(?:en[ -]?)?\\p{L}{2,12})?"
          + "|(?:tysiąc dziewięćset|dwa tysiące|mil neuf cents?|deux mille|neunzehnhundert|zweitausend"
          + "|nineteen|two thousand|mil novecientos|dos mil)(?:[ -]?\\p{L}{2,20}){0,3}"
          + ")(?![\\p{N}]|[-/]\\d)";

  private static final String DAY =
      "\\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*";

  private static final Form BIRTH =
      Form.ofWord(
          "gnbduvjltGNBDUVJLT",
          ToldBirths::birthBegins,
          "(?iu)(?<!\\p{L})(?:geb(?:oren|oorte|oortedatum|oortejaar|oortedag|dat|jaar|\\.)?|natus|nata|born|née?|nacid[oa]|nat[oa]|doğum\\p{L}*|urodz\\p{L}*|ur\\.|родил\\p{L}*|народ\\p{L}*|"
              + "d\\.?o\\.?b|birth\\p{L}*|verjaar\\p{L}*|jarig|levenslicht|ter wereld)(?!\\p{L})[\\s:.,=\"'{]{0,4}"
              + "(?:die|op|in het jaar|in|van|is|le|el|am|il|on)?\\s?(?<date>[^?!;\\[\\]]{0,60}?"
              + YEAR
              + "(?:[.,\\s]{1,3}(?:op )?(?:de )?"
              + DAY
              + ")?)");

  private static final Form OLDER =
      Form.ofWord(
          "wjvWJV",
          (ground, start, end) -> ground.digitWithin(start, OLDER_CHARS_MAX),
          "(?iu)(?<!\\p{L})(?:(?:wordt|werd|word)(?: (?:zij|hij|ze|ik))?|jarig|verjaar\\p{L}*)"
              + "(?: op|: elk jaar| elk jaar|:)? (?<date>"
              + DAY
              + ")(?: \\d{1,3}(?: jaar)?)?");

  /**
   * How a text says that it writes dates: without signs between, the years of two figures or four.
   */
  private static final Form MASK =
      Form.ofWord(
          "jydJYD",
          (ground, start, end) -> end - start == 6 || end - start == 8,
          "(?iu)(?<!\\p{L})(?:(?<year>(?:jj|yy)(?:jj|yy)?)mmdd|ddmm(?:jj|yy)(?:jj|yy)?)(?!\\p{L})");

  private static final Pattern OF_BIRTH =
      Pattern.compile("(?iu)(?<!\\p{L})(?:geb\\p{L}*|d\\.?o\\.?b|birth\\p{L}*)(?!\\p{L})");

  private static final Pattern UNSIGNED =
      Pattern.compile("(?<![\\p{L}\\p{N}.,-])(?:\\d{6}|\\d{8})(?![\\p{L}\\p{N}]|[.,-]\\d)");

  /** In Chinese, behind the word for it. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:生日|出生(?:日期)?|生于)[是为：: ]{0,3}(?<date>[〇零一二三四五六七八九十\\d]{2,5}年[〇一二三四五六七八九十\\d]{1,3}月"
              + "[〇一二三四五六七八九十\\d]{1,3}[日号])");

  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  /** What a person does after being born is no date of birth; nor is the next sentence. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:sinds|woon\\p{L}*|werk\\p{L}*|verhuis\\p{L}*|trouw\\p{L}*|gehuwd|v[oó][oó]r|na|"
              + "tussen|studeer\\p{L}*|kwam|overle\\p{L}*|inge\\p{L}*|moved|lives)(?!\\p{L})"
              + "|\\n\\s*\\n");

  private static final Pattern NEXT =
      Pattern.compile("[.]\\s(?!(?:Van|In|Uit|Het jaar)\\b)\\p{Lu}");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private ToldBirths() {}

  static void in(Ground text, Consumer<Hit> found) {
    Sought births = BIRTH.in(text);
    Matcher birth = births.found();
    while (births.find()) {
      String date = birth.group("date");
      if (!LATER.matcher(date).find() && !NEXT.matcher(date).find()) {
        date(date, birth.start("date"), found);
      }
    }
    masked(text, found);
    Matcher chinese = CHINESE.matcher(text.text());
    while (text.text().indexOf('年') >= 0 && chinese.find()) {
      found.accept(Hit.of(DataCategory.DATE_OF_BIRTH, chinese.start("date"), chinese.end("date")));
    }
    Sought days = OLDER.in(text);
    Matcher older = days.found();
    while (days.find()) {
      found.accept(Hit.of(DataCategory.DATE_OF_BIRTH, older.start("date"), older.end("date")));
    }
  }

  /** Six or eight figures of which the text says that they are a date. */
  private static void masked(Ground ground, Consumer<Hit> found) {
    Sought masks = MASK.in(ground);
    Matcher mask = masks.found();
    String text = ground.text();
    if (!masks.find() || !OF_BIRTH.matcher(text).find()) {
      return;
    }
    boolean yearFirst = mask.group("year") != null;
    int signs = mask.end() - mask.start();
    Matcher date = UNSIGNED.matcher(text);
    while (date.find()) {
      String figures = date.group();
      if (figures.length() == signs && real(figures, yearFirst)) {
        found.accept(Hit.of(DataCategory.DATE_OF_BIRTH, date.start(), date.end()));
      }
    }
  }

  private static boolean real(String figures, boolean yearFirst) {
    int from = yearFirst ? figures.length() - 4 : 0;
    int first = Integer.parseInt(figures.substring(from, from + 2));
    int second = Integer.parseInt(figures.substring(from + 2, from + 4));
    int month = yearFirst ? first : second;
    int day = yearFirst ? second : first;
    return month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
  }

  private static boolean birthBegins(Ground ground, int start, int end) {
    String text = ground.text();
    return (text.charAt(start) >= 0x80
        || FIRST_TWO.contains(
            text.substring(start, Math.min(start + 2, text.length())).toLowerCase(Locale.ROOT)));
  }

  /** Of fields of code only the values go. */
  private static void date(String date, int from, Consumer<Hit> found) {
    if (date.indexOf('"') < 0 && date.indexOf('<') < 0) {
      found.accept(Hit.of(DataCategory.DATE_OF_BIRTH, from, from + date.length()));
      return;
    }
    Matcher number = NUMBER.matcher(date);
    while (number.find()) {
      found.accept(Hit.of(DataCategory.DATE_OF_BIRTH, from + number.start(), from + number.end()));
    }
  }
}
