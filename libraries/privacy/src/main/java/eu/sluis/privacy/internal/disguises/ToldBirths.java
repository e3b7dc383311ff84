package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of birth in words of their own: behind a word of birth, up to the year, with whatever
 * stands between them: `geboren op Koningsdag, in 1961`, `natus die XXIII Aprilis MCMLXVIII`; and
 * the day on which somebody becomes a year older.
 */
final class ToldBirths {

  private static final String YEAR =
      "(?:(?:18|19|20)\\d\\d|['’]\\d\\d|M[CDLXVIM]{3,9}"
          + "|(?:negentien|achttien)(?:[ -]?honderd)?[ -]?(?:en[ -]?)?\\p{L}{3,20}"
          + "|tweeduizend(?:[ -]?(?:en[ -]?)?\\p{L}{2,12})?)(?![\\p{N}]|[-/]\\d)";

  private static final String DAY =
      "\\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*";

  private static final Pattern BIRTH =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:geb(?:oren|oorte|oortedatum|oortejaar|oortedag|dat|jaar|\\.)?|natus|nata|born|née?|nacid[oa]|nat[oa]|doğum\\p{L}*|urodz\\p{L}*|родил\\p{L}*|народ\\p{L}*|"
              + "d\\.?o\\.?b|birth\\p{L}*|verjaar\\p{L}*|jarig)(?!\\p{L})[\\s:.,=\"'{]{0,4}"
              + "(?:die|op|in het jaar|in|van|is|le|el|am|il|on)?\\s?(?<date>[^?!;\\[\\]]{0,60}?"
              + YEAR
              + "(?:[.,\\s]{1,3}(?:op )?(?:de )?"
              + DAY
              + ")?)");

  private static final Pattern OLDER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:wordt|werd|word)(?: (?:zij|hij|ze|ik))?|jarig|verjaar\\p{L}*)"
              + "(?: op|: elk jaar| elk jaar|:)? (?<date>"
              + DAY
              + ")(?: \\d{1,3}(?: jaar)?)?");

  /** What a person does after being born is no date of birth; nor is the next sentence. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:sinds|woon\\p{L}*|werk\\p{L}*|verhuis\\p{L}*|trouw\\p{L}*|gehuwd|v[oó][oó]r|na|"
              + "tussen|studeer\\p{L}*|kwam|overle\\p{L}*|inge\\p{L}*|moved|lives)(?!\\p{L})"
              + "|\\n\\s*\\n");

  private static final Pattern NEXT =
      Pattern.compile("[.]\\s(?!(?:Van|In|Uit|Het jaar)\\b)\\p{Lu}");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Without any of these nobody is born. */
  private static final List<String> WORDS =
      List.of(
          "geb", "natus", "nata ", "nato ", "born", "né", "nacid", "birth", "dob", "d.o.b",
          "verjaar", "jarig", "word", "werd", "doğum", "urodz", "родил", "народ");

  private ToldBirths() {}

  static void in(String text, Consumer<Hit> found) {
    String small = text.toLowerCase(Locale.ROOT);
    if (WORDS.stream().noneMatch(small::contains)) {
      return;
    }
    Matcher birth = BIRTH.matcher(text);
    while (birth.find()) {
      String date = birth.group("date");
      if (!LATER.matcher(date).find() && !NEXT.matcher(date).find()) {
        date(date, birth.start("date"), found);
      }
    }
    Matcher older = OLDER.matcher(text);
    while (older.find()) {
      found.accept(Hit.of(DataCategory.DATE_OF_BIRTH, older.start("date"), older.end("date")));
    }
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
