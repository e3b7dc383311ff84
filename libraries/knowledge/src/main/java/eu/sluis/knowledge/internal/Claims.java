package eu.sluis.knowledge.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures, dates, times and names in a text, each in one spelling, so that `€ 250.000,-` and
 * `250000 euro`, `1 jan. 2026` and `01-01-2026`, `twee` and `2` compare as equal.
 */
public final class Claims {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  private static final Pattern WRITTEN_DATE =
      Pattern.compile(
          "\\b(\\d{1,2})(?:e|ste|de)?\\s+(jan(?:uari|\\.)?|feb(?:ruari|\\.)?|maart|mrt\\.?|apr(?:il|\\.)?"
              + "|mei|juni?|juli?|aug(?:ustus|\\.)?|sept?(?:ember|\\.)?|okt(?:ober|\\.)?"
              + "|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![\\p{L}])(?:\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIGURE_DATE =
      Pattern.compile("\\b(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})\\b");
  private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern TIME =
      Pattern.compile("\\b([01]?\\d|2[0-4])[.:]([0-5]\\d)(?=\\s*(?:uur|u\\b|-|–|tot))");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d+(?:[.:,]\\d+)*[a-z]?)(?![\\p{L}\\d])(?:\\s+(duizend|miljoen|miljard))?");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:,\\d+)?");

  private static final Map<String, String> NUMBER_WORDS = numberWords();

  private static final Set<String> NEGATIONS =
      Set.of("niet", "geen", "nooit", "niemand", "nergens", "nimmer", "noch");

  private Claims() {}

  private static Map<String, String> numberWords() {
    var words = new LinkedHashMap<String, String>();
    List<String> small =
        Arrays.asList(
            "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
                .split(" "));
    for (int i = 0; i < small.size(); i++) {
      words.put(small.get(i), Integer.toString(i + 2));
    }
    List<String> tens =
        Arrays.asList("twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" "));
    for (int i = 0; i < tens.size(); i++) {
      words.put(tens.get(i), Integer.toString((i + 2) * 10));
    }
    words.put("honderd", "100");
    words.put("duizend", "1000");
    return words;
  }

  /**
   * The figures that a sentence states, with what was written for each; a date counts as one.
   *
   * @return canonical form to written form, in reading order
   */
  public static Map<String, String> figures(String text) {
    var found = new LinkedHashMap<String, String>();
    String rest = take(WRITTEN_DATE, text, found, Claims::writtenDate);
    rest = take(FIGURE_DATE, rest, found, m -> date(m.group(3), m.group(2), m.group(1)));
    rest = take(ISO_DATE, rest, found, m -> date(m.group(1), m.group(2), m.group(3)));
    rest =
        take(TIME, rest, found, m -> "%02d:%s".formatted(Integer.parseInt(m.group(1)), m.group(2)));
    take(NUMBER, rest, found, Claims::number);
    for (Dutch.Word word : Dutch.words(rest)) {
      String written = rest.substring(word.start(), word.end());
      String number = NUMBER_WORDS.get(Dutch.fold(written));
      if (number != null) {
        found.putIfAbsent(number, written);
      }
    }
    return found;
  }

  /** Everything that a claim's figure may match: also the parts of dates. */
  public static Set<String> figuresToMatch(String text) {
    var all = new LinkedHashSet<String>();
    for (String figure : figures(text).keySet()) {
      all.add(figure);
      if (figure.startsWith("date ")) {
        String[] parts = figure.substring(5).split("-", -1);
        all.add("date -" + parts[1] + "-" + parts[2]);
        all.add(parts[0]);
        all.add(Integer.toString(Integer.parseInt(parts[2])));
      }
    }
    return all;
  }

  private interface Canonical {
    String of(Matcher matcher);
  }

  private static String take(
      Pattern pattern, String text, Map<String, String> found, Canonical canonical) {
    Matcher matcher = pattern.matcher(text);
    var rest = new StringBuilder();
    while (matcher.find()) {
      found.putIfAbsent(canonical.of(matcher), matcher.group().strip());
      matcher.appendReplacement(rest, " | ");
    }
    return matcher.appendTail(rest).toString();
  }

  private static String writtenDate(Matcher matcher) {
    String name = matcher.group(2).toLowerCase(Locale.ROOT);
    int month = name.startsWith("mrt") ? 3 : MONTHS.indexOf(name.substring(0, 3)) + 1;
    String year = matcher.group(3) == null ? "" : matcher.group(3);
    return date(year, Integer.toString(month), matcher.group(1));
  }

  private static String date(String year, String month, String day) {
    return "date %s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day));
  }

  private static String number(Matcher matcher) {
    String written = matcher.group(1);
    if (THOUSANDS.matcher(written).matches()) {
      written = written.replace(".", "");
    }
    if (!PLAIN.matcher(written).matches()) {
      return written;
    }
    var value = new BigDecimal(written.replace(',', '.'));
    if (matcher.group(2) != null) {
      value =
          value.movePointRight(
              switch (matcher.group(2)) {
                case "duizend" -> 3;
                case "miljoen" -> 6;
                default -> 9;
              });
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Names: words with a capital that do not begin the sentence, folded, with what was written. */
  public static Map<String, String> names(String sentence) {
    var names = new LinkedHashMap<String, String>();
    boolean first = true;
    for (Dutch.Word word : Dutch.words(sentence)) {
      String written = sentence.substring(word.start(), word.end());
      if (!first && word.content() && Character.isUpperCase(written.charAt(0))) {
        names.put(Dutch.fold(written), written);
      }
      first = first && word.number();
    }
    return names;
  }

  public static boolean negation(String foldedWord) {
    return NEGATIONS.contains(foldedWord);
  }
}
