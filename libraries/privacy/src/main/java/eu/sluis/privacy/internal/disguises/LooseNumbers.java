package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.numbers.CheckDigits;
import eu.sluis.privacy.internal.numbers.Elfproef;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that are what they are by their own digits, wherever they stand: glued to a word, in
 * code, with anything between the digits, with letters that a scan took for digits.
 */
final class LooseNumbers {

  private static final int CUE_CHARS = 48;
  private static final int BSN_DIGITS = 9;
  private static final int DIGITS_MIN = 5;
  private static final int MOBILE_DIGITS_MIN = 10;
  private static final int IBAN_DIGITS_MIN = 12;

  private static final String APART = "[^\\p{L}\\p{N}\\n]{0,3}";

  /** Between the digits of a telephone number: no sign of times or cells. */
  private static final String SPOKEN = "[^\\p{L}\\p{N}\\n:\\t;|<>]{0,3}";

  private static final Form NINE =
      Form.of(
          Sought.DIGITS,
          (text, at) -> !Ground.digit(Ground.at(text, at - 1)),
          "(?<![\\d.,€$]|\\d[.,])\\d(?:" + APART + "\\d){8}(?![\\d%]|[.,]\\d)");

  private static final String LETTERS = "OoQIl|SsBZzGg";
  private static final String DIGITS = "0001115582269";

  /** Digits with letters that look like some: `99999OO19`. */
  private static final Form MISREAD =
      Form.of(
          LETTERS + Sought.DIGITS,
          LooseNumbers::misreadBegins,
          "(?<![\\p{L}\\p{N}])(?=[OoQIl|SsBZzGg]{0,4}\\d)[0-9OoQIl|SsBZzGg]{8,9}(?![\\p{L}\\p{N}])");

  private static final int LETTERS_FIRST_MAX = 4;

  private static final Pattern GROUPED =
      Pattern.compile("\\d{3}(?<part>[^\\d\\s.,:;]{1,3})\\d{3}\\k<part>\\d{3}");

  private static final Form MOBILE =
      Form.of(
          "0+",
          (text, at) -> true,
          "(?<![\\d:])(?:0|\\+31|0031|\\+"
              + SPOKEN
              + "31)"
              + SPOKEN
              + "6(?:"
              + SPOKEN
              + "\\d){8}(?!\\d)");

  /** A landline, behind a word that says so, with any signs between its groups. */
  private static final Form LANDLINE =
      Form.of(
          "0(",
          (text, at) -> !Ground.digit(Ground.at(text, at - 1)),
          "\\(?0[1-57]\\d{1,2}\\)?(?:[^\\p{L}\\p{N}\\n]{1,3}\\d{1,4}){2,4}(?!\\d)");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:tel\\p{L}*|doorkies\\p{L}*|bel(?:len|t)?|bereikbaar)[^\\d]{0,24}$");

  private static final Pattern ODD = Pattern.compile("[^\\d +().-]");
  private static final Pattern DATE = Pattern.compile("\\d{2}[-/.]\\d{1,2}[-/.]\\d{4}");

  private static final Form IBAN =
      Form.ofWord(
          Sought.SMALL + Sought.CAPITALS,
          LooseNumbers::ibanBegins,
          "(?i)(?<![\\p{L}\\p{N}])[A-Za-z]"
              + APART
              + "\\p{Lu}(?:"
              + APART
              + "\\d){2}(?:"
              + APART
              + "\\p{Lu}){4}(?:"
              + APART
              + "\\d){10}(?!\\d)");

  /** How far the next sign of a number can stand, with what stands between. */
  private static final int NEXT_CHARS = 4;

  /** A street that is glued to its number, as people type in haste, with what stands behind it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{1,4}(?:[a-z](?!\\p{L}))?(?!\\d)(?:[, ]{1,2}\\d{4} ?[a-z]{2}(?!\\p{L}))?");

  /** How the names of streets end. */
  static final List<String> STREETS =
      List.of(
          "straat",
          "laan",
          "weg",
          "hof",
          "plein",
          "gracht",
          "kade",
          "singel",
          "dijk",
          "pad",
          "dreef",
          "steeg",
          "park",
          "plantsoen",
          "strjitte",
          "paed");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}._+-]{2,64}@[\\p{L}\\p{N}-]{2,63},[a-z]{2,12}(?!\\p{L})");

  /** Of whom a number is said to be; also badly typed and badly read. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:[b8][s5][nm]|bns|bsn[- ]?(?:nr|nummer)|sofi\\p{L}*|burgers\\p{L}*|"
              + "persoonsn\\p{L}*|inwoner\\p{L}*|burger)(?=[^\\p{L}]|\\d|$)");

  /** The name of a field that holds the number of a person. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:subject|person|burger|inwoner|betrokkene|houder|aanvrager|ouder|partner|kind|melder"
              + "|citizen)[\\p{L}_]{0,12}[\"']?\\s?[:=]\\s?[\"']?$");

  /** What else has nine digits. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)(?:order|bestel|factu|artikel|meter|kvk|rsin|ean|isbn|issn|serie|barcode|track|"
              + "ticket|polis|btw|kenmerk|inventaris|versie|revisie|build|commit|offert|contract|"
              + "product|aanbested|dossier|zaak|kadast|handelsreg|fiscaal|loonhef|object|pand|"
              + "verblijfs|vestig|sensor|melding|aanslag|pakket|zending|chassis|volgn|[€$])");

  private LooseNumbers() {}

  /**
   * @param told whether a number that passes the elfproef says enough by itself, as one does whose
   *     digits somebody wrote apart
   */
  static void in(Ground ground, boolean told, Consumer<Hit> found) {
    String text = ground.text();
    nine(ground, told, found);
    misread(ground, found);
    mobile(ground, told, found);
    landlines(ground, found);
    streets(text, found);
    if (commaBehindAt(text)) {
      all(MAIL, text, DataCategory.EMAIL, found);
    }
    Sought sought = IBAN.in(ground);
    Matcher iban = sought.found();
    while (ground.figures() >= IBAN_DIGITS_MIN && sought.find()) {
      String code = iban.group().replaceAll("[^\\p{L}\\p{N}]", "");
      if (CheckDigits.iban(code)) {
        found.accept(Hit.of(DataCategory.IBAN, iban.start(), iban.end()));
      }
    }
  }

  private static void landlines(Ground ground, Consumer<Hit> found) {
    Sought sought = LANDLINE.in(ground);
    Matcher landline = sought.found();
    while (ground.figures() >= MOBILE_DIGITS_MIN && sought.find()) {
      if (landline.group().chars().filter(Character::isDigit).count() == MOBILE_DIGITS_MIN
          && CALLED.matcher(before(ground.text(), landline.start())).find()) {
        found.accept(Hit.of(DataCategory.PHONE, landline.start(), landline.end()));
      }
    }
  }

  /** Two letters and a figure, with little between them. */
  private static boolean ibanBegins(Ground ground, int at, int end) {
    String text = ground.text();
    for (int second = at + 1; second <= at + NEXT_CHARS; second++) {
      char c = Ground.at(text, second);
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        return ground.digitWithin(second + 1, NEXT_CHARS);
      }
    }
    return false;
  }

  private static boolean misreadBegins(String text, int at) {
    if (Character.isLetterOrDigit(Ground.at(text, at - 1))) {
      return false;
    }
    int digit = at;
    while (digit - at < LETTERS_FIRST_MAX && LETTERS.indexOf(Ground.at(text, digit)) >= 0) {
      digit++;
    }
    return Ground.digit(Ground.at(text, digit));
  }

  /** Whether an address for mail may have a comma for a full stop. */
  private static boolean commaBehindAt(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) > ' ') {
        end++;
      }
      if (Ground.at(text, end) == ',') {
        return true;
      }
    }
    return false;
  }

  private static void streets(String text, Consumer<Hit> found) {
    Matcher number = NUMBER.matcher(text);
    for (int at = 1; at < text.length(); at++) {
      if (!Character.isDigit(text.charAt(at)) || !Character.isLetter(text.charAt(at - 1))) {
        continue;
      }
      int start = at;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      String word = text.substring(start, at).toLowerCase(Locale.ROOT);
      boolean street =
          STREETS.stream().anyMatch(end -> word.endsWith(end) && word.length() > end.length() + 2);
      if (street && number.region(at, text.length()).lookingAt()) {
        found.accept(Hit.of(DataCategory.ADDRESS, start, number.end()));
      }
    }
  }

  private static void all(Pattern form, String text, DataCategory what, Consumer<Hit> found) {
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      found.accept(Hit.of(what, matcher.start(), matcher.end()));
    }
  }

  /** What stands clean was judged by the first reading, with what stands around it. */
  private static void mobile(Ground ground, boolean told, Consumer<Hit> found) {
    String text = ground.text();
    Sought sought = MOBILE.in(ground);
    Matcher mobile = sought.found();
    while (ground.figures() >= MOBILE_DIGITS_MIN && sought.find()) {
      boolean glued = mobile.start() > 0 && Character.isLetter(text.charAt(mobile.start() - 1));
      boolean odd = ODD.matcher(mobile.group()).find();
      if ((told || glued || odd)
          && !DATE.matcher(mobile.group()).lookingAt()
          && !OTHER.matcher(before(text, mobile.start())).find()) {
        found.accept(Hit.of(DataCategory.PHONE, mobile.start(), mobile.end()));
      }
    }
  }

  private static void nine(Ground ground, boolean told, Consumer<Hit> found) {
    String text = ground.text();
    Sought sought = NINE.in(ground);
    Matcher nine = sought.found();
    int at = 0;
    while (ground.figures() >= BSN_DIGITS && sought.find(at)) {
      String before = before(text, nine.start());
      boolean whole = nine.end() - nine.start() == BSN_DIGITS;
      boolean own = own(before) || FIELD.matcher(before).find();
      boolean says =
          own || grouped(nine.group()) || (told && whole && !OTHER.matcher(before).find());
      if (says && Elfproef.holds(nine.group().replaceAll("\\D", ""))) {
        found.accept(Hit.of(DataCategory.BSN, nine.start(), nine.end()));
        at = nine.end();
      } else {
        at = nine.start() + 1;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
          at++;
        }
      }
      if (at >= text.length()) {
        return;
      }
    }
  }

  /** Whether the last word that says so stands before this number and no other. */
  private static boolean own(String before) {
    Matcher own = OWN.matcher(before);
    int end = -1;
    while (own.find()) {
      end = own.end();
    }
    return end >= 0 && before.substring(end).chars().noneMatch(Character::isDigit);
  }

  /** `(999)(990)(019)`: three times three with the same signs, that part nothing else. */
  private static boolean grouped(String digits) {
    return GROUPED.matcher(digits).matches();
  }

  private static void misread(Ground ground, Consumer<Hit> found) {
    String text = ground.text();
    Sought sought = MISREAD.in(ground);
    Matcher misread = sought.found();
    while (ground.figures() >= DIGITS_MIN && sought.find()) {
      String digits = asDigits(misread.group());
      long written = misread.group().chars().filter(Character::isDigit).count();
      boolean own = own(before(text, misread.start()));
      boolean letters = written < misread.group().length();
      if (letters
          && written >= DIGITS_MIN
          && (own || (digits.length() == BSN_DIGITS && Elfproef.holds(digits)))) {
        found.accept(Hit.of(DataCategory.BSN, misread.start(), misread.end()));
      }
    }
  }

  private static String asDigits(String misread) {
    var digits = new StringBuilder();
    for (int i = 0; i < misread.length(); i++) {
      int letter = LETTERS.indexOf(misread.charAt(i));
      digits.append(letter < 0 ? misread.charAt(i) : DIGITS.charAt(letter));
    }
    return digits.toString();
  }

  private static String before(String text, int place) {
    return text.substring(Math.max(0, place - CUE_CHARS), place);
  }
}
