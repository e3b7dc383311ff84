package eu.sluis.knowledge.internal.support;

import eu.sluis.knowledge.internal.Dutch;
import eu.sluis.knowledge.internal.support.Quantity.Anchor;
import eu.sluis.knowledge.internal.support.Quantity.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quantities of a sentence, in any spelling. */
final class Quantities {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  private static final String MONTH =
      "(januari|jan\\.|februari|feb\\.|maart|mrt\\.?|april|apr\\.|mei|juni|juli|augustus|aug\\."
          + "|september|sept?\\.|oktober|okt\\.|november|nov\\.|december|dec\\.)";
  private static final Map<String, Integer> WORDS = words();
  private static final String FIGURE = "\\d+(?:\\.\\d{3})*(?:,\\d+)?";
  private static final String NUMBER = "(" + FIGURE + "|" + String.join("|", longestFirst()) + ")";
  private static final String UNIT =
      "(procent|%|werkdag(?:en)?|schooldag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren"
          + "|kwartaal|kwartalen|uur|uren|minuut|minuten|vierkante meter|m2|m²|kubieke meter|kuub"
          + "|m3|m³|millimeter|mm|centimeter|cm|kilometer|km|meter|hectare|kilo|kilogram|gram|liter"
          + "|graden|dB\\(A\\)|dB|decibel|euro|nacht(?:en)?|keer|maal)";

  private static final Pattern ARTICLE = find("artikel(?:en)?\\s+(\\d+(?:[:.]\\d+)*[a-z]{0,2})\\b");
  private static final Pattern DATE =
      find("(\\d{1,2})(?:e|ste|de)?\\s+" + MONTH + "(?:\\s+(\\d{4}))?");
  private static final Pattern FIGURE_DATE = find("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
  private static final Pattern ISO_DATE = find("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TIME =
      find("(?<![€\\d.] ?)([01]?\\d|2[0-4])[.:]([0-5]\\d)(?![\\d.,]\\d)");
  private static final Pattern MONEY =
      Pattern.compile(
          "(?:€|\\bEUR)\\s*("
              + FIGURE
              + ")(?:,-)?(?:\\s+(duizend|miljoen|miljard)\\b)?"
              + "|(?<![\\p{L}\\d.,])"
              + NUMBER
              + "(?:,-)?\\s+((?:duizend |miljoen |miljard )?)euro\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HALF =
      find("(anderhalve?|een half|een halve|half|halve)\\s+(jaar|uur|maand|dag|meter|week)");
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(een|één|eén|"
              + NUMBER.substring(1)
              + "[- ]?(?:(?:volle?|hele?|extra) )?"
              + UNIT
              + "(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SHARE =
      find(
          "(de helft|voor de helft|(?:een )?kwart|driekwart|drie kwart|(?:een|één) derde|twee ?derde"
              + "|(?:een|één) vijfde|(?:een|één) tiende)(?: deel)?");
  private static final Pattern AGED = find(NUMBER + "[- ]?jarige?n?");
  private static final Pattern WHOLE_DAY = find("(een|één|binnen het|binnen een)\\s+etmaal");
  private static final Pattern HALF_YEAR = find("(?:een )?halfjaar");
  private static final Pattern PER =
      find(
          "(?:per|elke?|iedere?|om de|over ieder)\\s+(?:kalender|school)?(dag|nacht|week|maand|kwartaal|jaar|uur)");
  private static final Pattern FOUR_TIMES = find("vier (?:keer|maal) per jaar");
  private static final Pattern ONCE =
      find("(?:een|één) ?(?:keer|maal) per (dag|nacht|week|maand|kwartaal|jaar|uur)");
  private static final Pattern LY =
      find("(dagelijks|wekelijks|maandelijks|jaarlijks|driemaandelijks)e?");
  private static final Pattern TIMES = find("(een|twee|drie|vier)(?:maal|malig)e?");
  private static final Pattern ORDINAL =
      find(
          "(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|twaalfde|achttiende|\\d{1,3}(?:e|ste|de))(\\s+lid)?");
  private static final Pattern MONTH_NAME =
      find(
          "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<!\\p{L})(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(één|eén|" + NUMBER.substring(1) + "(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> ORDINALS =
      List.of(
          "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
          "tiende");

  private static final Pattern UP_BEFORE =
      Pattern.compile(
          "\\b(ten minste|minstens|minimaal|vanaf|boven|buiten|minimum van|niet (?:minder|korter|lager|kleiner|jonger|eerder)(?: \\p{L}+)? dan"
              + "|(?<!niet )(?<!geen )(?:meer|langer|hoger|ouder|groter|breder|harder|later|verder)(?: \\p{L}+){0,3}? dan|zodra)\\s*(?:de leeftijd van |een |€ ?)?$");
  private static final Pattern DOWN_BEFORE =
      Pattern.compile(
          "\\b(ten hoogste|hoogstens|hooguit|maximaal|maximum van|uiterlijk(?: op| na| binnen)?|binnen|tot(?: en met| ten hoogste)?|onder(?: de)?|t/m|nog geen"
              + "|niet (?:meer|langer|hoger|ouder|groter|breder|harder|later|verder)(?: \\p{L}+){0,4}? dan"
              + "|(?<!niet )(?:minder|korter|lager|kleiner|jonger|eerder)(?: \\p{L}+){0,3}? dan)\\s*(?:de leeftijd van |een |€ ?)?$");
  private static final Pattern UP_AFTER =
      Pattern.compile("^\\s*(?:of|en) (?:meer|ouder|langer|hoger|later)\\b");
  private static final Pattern DOWN_AFTER =
      Pattern.compile("^\\s*(?:of|en) (?:minder|jonger|korter|lager|eerder)\\b");
  private static final Pattern BEFORE_AFTER =
      Pattern.compile("^\\s*(?:voor|vóór|vooraf|van tevoren|voordat|daarvoor|ervoor|eerder)\\b");
  private static final Pattern AFTER_AFTER =
      Pattern.compile("^\\s*(?:na|nadat|erna|later|achteraf|daarna)\\b");
  private static final Pattern BEFORE_BEFORE = Pattern.compile("\\b(?:voor|vóór)\\s*$");
  private static final Pattern AFTER_BEFORE = Pattern.compile("(?<!uiterlijk )\\bna\\s*$");

  private final String text;
  private final StringBuilder rest;
  private final List<Quantity> found = new ArrayList<>();

  private Quantities(String text) {
    this.text = text;
    this.rest = new StringBuilder(text);
  }

  static List<Quantity> of(String text) {
    return new Quantities(text).all();
  }

  /** The first number of what was written, as digits; empty when there is none. */
  static String firstNumber(String written) {
    Matcher plain = PLAIN.matcher(written);
    if (plain.find()) {
      return number(plain.group(1));
    }
    Matcher digits = Pattern.compile("\\d+").matcher(written);
    return digits.find() ? digits.group() : "";
  }

  private static Pattern find(String pattern) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + pattern + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
  }

  private static Map<String, Integer> words() {
    String[] small =
        ("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
                + " zestien zeventien achttien negentien")
            .split(" ", -1);
    String[] tens =
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ", -1);
    var words = new HashMap<String, Integer>();
    for (int i = 2; i < small.length; i++) {
      words.put(small[i], i);
    }
    for (int t = 0; t < tens.length; t++) {
      words.put(tens[t], 20 + 10 * t);
      for (int i = 1; i < 10; i++) {
        boolean vowel = small[i].endsWith("e");
        words.put(small[i] + (vowel ? "ën" : "en") + tens[t], 20 + 10 * t + i);
      }
    }
    words.put("honderd", 100);
    words.put("duizend", 1000);
    for (int i = 2; i < 10; i++) {
      words.put(small[i] + "honderd", 100 * i);
      words.put(small[i] + "duizend", 1000 * i);
    }
    return Map.copyOf(words);
  }

  private static List<String> longestFirst() {
    return words().keySet().stream()
        .sorted(
            Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word))
        .toList();
  }

  private static String number(String written) {
    String folded = written.toLowerCase(Locale.ROOT);
    if (folded.equals("een") || folded.equals("één") || folded.equals("eén")) {
      return "1";
    }
    Integer word = WORDS.get(folded);
    if (word != null) {
      return Integer.toString(word);
    }
    return plain(new BigDecimal(folded.replace(".", "").replace(',', '.')));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private interface Made {
    void make(Matcher matcher);
  }

  private void take(Pattern pattern, Made made) {
    Matcher matcher = pattern.matcher(rest.toString());
    while (matcher.find()) {
      made.make(matcher);
      for (int i = matcher.start(); i < matcher.end(); i++) {
        rest.setCharAt(i, '\u0001');
      }
    }
  }

  private void add(String kind, String value, Matcher at) {
    String before = text.substring(0, at.start()).toLowerCase(Locale.ROOT);
    String after = text.substring(at.end()).toLowerCase(Locale.ROOT);
    Bound bound = Bound.NONE;
    if (DOWN_BEFORE.matcher(before).find() || DOWN_AFTER.matcher(after).find()) {
      bound = Bound.DOWN;
    } else if (UP_BEFORE.matcher(before).find() || UP_AFTER.matcher(after).find()) {
      bound = Bound.UP;
    }
    Anchor anchor = Anchor.NONE;
    boolean moment = kind.equals("date") || kind.equals("time");
    if (BEFORE_AFTER.matcher(after).find() || (moment && BEFORE_BEFORE.matcher(before).find())) {
      anchor = Anchor.BEFORE;
    } else if (AFTER_AFTER.matcher(after).find()
        || (moment && AFTER_BEFORE.matcher(before).find())) {
      anchor = Anchor.AFTER;
    }
    found.add(
        new Quantity(
            kind,
            value,
            text.substring(at.start(), at.end()).strip(),
            at.start(),
            at.end(),
            bound,
            anchor));
  }

  private List<Quantity> all() {
    take(ARTICLE, m -> add("article", m.group(1).toLowerCase(Locale.ROOT), m));
    take(DATE, m -> add("date", date(m.group(3), month(m.group(2)), m.group(1)), m));
    take(FIGURE_DATE, m -> add("date", date(m.group(3), m.group(2), m.group(1)), m));
    take(ISO_DATE, m -> add("date", date(m.group(1), m.group(2), m.group(3)), m));
    take(MONEY, this::money);
    take(TIME, m -> add("time", Integer.parseInt(m.group(1)) + ":" + m.group(2), m));
    take(FOUR_TIMES, m -> add("per", "kwartaal", m));
    take(ONCE, m -> add("per", m.group(1).toLowerCase(Locale.ROOT), m));
    take(HALF, this::half);
    take(SHARE, m -> add("percent", share(m.group(1)), m));
    take(AGED, m -> measure(number(m.group(1)), "jaar", m));
    take(HALF_YEAR, m -> add("month", "6", m));
    take(WHOLE_DAY, m -> add("hour", "24", m));
    take(PER, m -> add("per", m.group(1).toLowerCase(Locale.ROOT), m));
    take(MEASURE, m -> measure(number(m.group(1)), m.group(m.groupCount()), m));
    take(LY, this::regularly);
    take(TIMES, m -> add("times", number(m.group(1)), m));
    take(ORDINAL, this::ordinal);
    take(MONTH_NAME, m -> add("month-name", month(m.group(1)), m));
    take(WEEKDAY, m -> add("weekday", m.group(1).toLowerCase(Locale.ROOT), m));
    take(PLAIN, m -> add("number", number(m.group(1)), m));
    found.sort(Comparator.comparingInt(Quantity::start));
    return List.copyOf(found);
  }

  private static String month(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    int month = folded.startsWith("mrt") ? 3 : MONTHS.indexOf(folded.substring(0, 3)) + 1;
    return "%02d".formatted(month);
  }

  private static String date(
      @org.jspecify.annotations.Nullable String year, String month, String day) {
    return "%s-%02d-%02d"
        .formatted(year == null ? "" : year, Integer.parseInt(month), Integer.parseInt(day));
  }

  private void money(Matcher matcher) {
    boolean sign = matcher.group(1) != null;
    var value = new BigDecimal(number(sign ? matcher.group(1) : matcher.group(3)));
    String scale = sign ? matcher.group(2) : matcher.group(4);
    if (scale != null && !scale.isBlank()) {
      value =
          value.movePointRight(
              switch (scale.strip().toLowerCase(Locale.ROOT)) {
                case "duizend" -> 3;
                case "miljoen" -> 6;
                default -> 9;
              });
    }
    add("money", plain(value), matcher);
  }

  private static String share(String written) {
    String folded = written.toLowerCase(Locale.ROOT).replace('é', 'e');
    return folded.endsWith("helft")
        ? "50"
        : folded.startsWith("drie")
            ? "75"
            : folded.endsWith("kwart")
                ? "25"
                : folded.startsWith("twee")
                    ? "66.7"
                    : folded.endsWith("derde") ? "33.3" : folded.endsWith("vijfde") ? "20" : "10";
  }

  private void half(Matcher matcher) {
    boolean more = matcher.group(1).toLowerCase(Locale.ROOT).startsWith("anderhal");
    measure(more ? "1.5" : "0.5", matcher.group(2), matcher);
  }

  private void regularly(Matcher matcher) {
    add(
        "per",
        switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
          case "dagelijks" -> "dag";
          case "wekelijks" -> "week";
          case "maandelijks" -> "maand";
          case "driemaandelijks" -> "kwartaal";
          default -> "jaar";
        },
        matcher);
  }

  private void ordinal(Matcher matcher) {
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    int listed = ORDINALS.indexOf(word);
    String value =
        listed >= 0
            ? Integer.toString(listed + 1)
            : word.equals("twaalfde")
                ? "12"
                : word.equals("achttiende") ? "18" : word.replaceAll("\\D", "");
    add(matcher.group(2) == null ? "ordinal" : "lid", value, matcher);
  }

  private void measure(String number, String unit, Matcher matcher) {
    String folded = Dutch.fold(unit);
    var value = new BigDecimal(number);
    switch (folded) {
      case "procent", "%" -> add("percent", plain(value), matcher);
      case "werkdag", "werkdagen", "schooldag", "schooldagen" ->
          add("workday", plain(value), matcher);
      case "dag", "dagen", "nacht", "nachten" -> add("day", plain(value), matcher);
      case "week", "weken" -> add("day", plain(value.multiply(BigDecimal.valueOf(7))), matcher);
      case "maand", "maanden" -> add("month", plain(value), matcher);
      case "kwartaal", "kwartalen" ->
          add("month", plain(value.multiply(BigDecimal.valueOf(3))), matcher);
      case "jaar", "jaren" -> add("month", plain(value.multiply(BigDecimal.valueOf(12))), matcher);
      case "uur", "uren" -> add("hour", plain(value), matcher);
      case "minuut", "minuten" ->
          add(
              "hour",
              plain(value.divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP)),
              matcher);
      case "millimeter", "mm" -> add("metre", plain(value.movePointLeft(3)), matcher);
      case "centimeter", "cm" -> add("metre", plain(value.movePointLeft(2)), matcher);
      case "kilometer", "km" -> add("metre", plain(value.movePointRight(3)), matcher);
      case "meter" -> add("metre", plain(value), matcher);
      case "vierkante meter", "m2", "m²" -> add("square-metre", plain(value), matcher);
      case "kubieke meter", "kuub", "m3", "m³" -> add("cubic-metre", plain(value), matcher);
      case "keer", "maal" -> add("times", plain(value), matcher);
      case "euro" -> add("money", plain(value), matcher);
      default -> add(folded.replace("db(a)", "db").replace("decibel", "db"), plain(value), matcher);
    }
  }
}
