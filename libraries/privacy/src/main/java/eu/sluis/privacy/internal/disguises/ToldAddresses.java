package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * Addresses whose street does not look like one, where the text says that it is: behind a key
 * (`ADRES=Windroos 7`, `"straat": "Kwelder"`) and where somebody lives (`woont Vlinderveen 128`).
 */
final class ToldAddresses {

  private static final int TOLD_CHARS_MAX = 80;

  private static final String STREET =
      "(?!Postbus|Antwoordnummer)\\p{Lu}[\\p{L}'’.-]{1,30}(?: [\\p{L}'’.-]{1,20}){0,4}?";

  private static final String NUMBER =
      "\\d{1,5}(?:-?[A-Za-z]{1,2}(?!\\p{L})|[ -](?:bis|hs|huis|zw|rd|rood|zwart|[A-Z]|[IVX]{1,4}|\\d{1,4})"
          + "(?![\\p{L}\\p{N}])){0,2}(?![\\p{L}\\p{N}])";

  private static final Form KEY =
      Form.ofWord(
          "woptbsaWOPTBSA",
          (_, _, _) -> true,
          "(?i:(?:woon|ophaal|post|bezoek|thuis|aflever|brp)?_?(?<what>adres|address|adr|straat|street"
              + "|straatnaam|openbareruimte)(?:_?regel)?_?\\d?)\\\\*[\"']?\\s?[:=]\\s?\\\\*[\"']?"
              + "(?<value>"
              + STREET
              + "(?<number> "
              + NUMBER
              + ")?)(?=\\s*(?:[\"'\\\\,;|}<&\\]]|$|\\n))");

  private static final Form LIVES =
      Form.ofWord(
          "whtWHT",
          (ground, start, end) -> ground.digitWithin(start, TOLD_CHARS_MAX),
          "(?i:woont|woonde|wonen|woonachtig|woon|woonadres|huisadres|thuisadres)(?: (?:nu|dus|zelf|daar|nog)){0,2}"
              + "(?: (?:aan|op|in|te|is))?(?: (?:de|het|een))?:? (?<value>"
              + STREET
              + " "
              + NUMBER
              + ")");

  /** Street and number as two values beside each other. */
  private static final Form VALUES =
      Form.of(
          "\"'",
          (text, at) -> Ground.capital(Ground.at(text, at + 1)),
          "[\"'](?<value>\\p{Lu}[\\p{L}'’ .-]{2,30}(?:"
              + String.join("|", LooseNumbers.STREETS)
              + ")\\\\?[\"']\\s?,\\s?\\\\?[\"']?"
              + NUMBER
              + ")");

  private static final String ENDS = "(?:" + String.join("|", LooseNumbers.STREETS) + ")";

  /** `aan de Vlasgaarde, ter hoogte van nummer 31`: a street, and its number told behind it. */
  private static final Form TOLD =
      Form.ofWord(
          Sought.CAPITALS,
          (ground, start, end) -> ground.digitWithin(start, TOLD_CHARS_MAX),
          "(?<value>\\p{Lu}[\\p{L}'’.-]{1,30}(?: [\\p{L}'’.-]{1,20}){0,3}?(?<="
              + ENDS
              + "),? (?:(?:en|dan|dat|is|daarvan|op|bij|naast|ter hoogte van|t\\.h\\.v\\.|het) ){0,4}"
              + "(?:huis)?(?:nummer|nr\\.?|no\\.?) "
              + NUMBER
              + ")");

  /** `huisnummer tachtig aan de Vlasgaarde`. */
  private static final Form BEFORE =
      Form.ofWord(
          "hnHN",
          (_, _, _) -> true,
          "(?<value>(?:(?i:huisnummer) \\p{Ll}{3,25}|(?i:(?:huis)?nummer|huisnr\\.?) (?:"
              + NUMBER
              + ")) (?:aan|in|op|van) (?:de|het) \\p{Lu}[\\p{L}'’-]{3,30}(?: [\\p{L}'’-]{2,20}){0,2}?"
              + ")(?=[.,;:)\\s]|$)");

  /** Three cells or parts of a path beside each other: what they are the postcode says. */
  private static final Form WITH_POSTCODE =
      Form.ofWord(
          Sought.CAPITALS,
          (ground, start, end) -> ground.digitWithin(end, TOLD_CHARS_MAX),
          "(?<value>\\p{Lu}[\\p{L}'’.-]{2,30}(?:[ +][\\p{L}'’.-]{1,20}){0,3}(?:\\+|[;\\t|]\\s?|\",\\s?\")"
              + "\\d{1,5}(?:-?(?:bis|hs|[A-Za-z]))?)(?:[;\\t|]\\s?|\",\\s?\"|%2C%20|%2C\\+|\\+)[1-9]\\d{3}(?: |\\+|%20)?[A-Z]{2}(?!\\p{L})");

  /** In the boxes of a form. */
  private static final Form BOXES =
      Form.ofWord(
          "hH",
          (ground, start, end) -> ground.digitWithin(end, TOLD_CHARS_MAX),
          "(?i:huis(?:nr|nummer)\\.?)[\\s:|_]{1,12}(?<value>\\d(?:[ _|]{1,3}\\d){1,4})(?![ _|]{0,3}\\d)");

  /** Typed over the lines of short messages. */
  private static final Form LINES =
      Form.ofWord(
          Sought.CAPITALS,
          (ground, start, end) -> "\r\n-".indexOf(Ground.at(ground.text(), end)) >= 0,
          "(?<value>\\p{Lu}\\p{Ll}{2,30}-?\\r?\\n-?" + ENDS + "\\s{1,2}\\d{1,4})(?!\\d)");

  private static final List<Form> NUMBERED = List.of(LIVES, VALUES, LINES);

  private static final List<Form> BY_WORDS = List.of(TOLD, BEFORE, BOXES);

  /** What parts cells and pieces of a path. */
  private static final List<String> CELLS = List.of(";", "\t", "|", "+", "\",");

  /** Words for the number of a house. */
  private static final List<String> NUMBERED_BY =
      List.of("ummer", "uisnr", "nr", "Nr", "no.", "UMMER", "NR");

  /** In the boxes of a form, and with words between figures and letters. */
  private static final List<Form> POSTCODES =
      List.of(
          Form.of(
              "123456789",
              (text, at) -> " |_".indexOf(Ground.at(text, at + 1)) >= 0,
              "(?<![\\d.,])(?<value>[1-9](?:[ _|]{1,3}\\d){3}[ _|]{1,9}[A-Z][ _|]{1,3}[A-Z])(?!\\p{L})"),
          Form.ofWord(
              "pP",
              (ground, start, end) -> ground.digitWithin(end, TOLD_CHARS_MAX),
              "(?i:postcode)[^\\d\\n]{0,20}(?<value>[1-9]\\d{3},? (?:(?:en|met|daarachter|daarna|dan|de|"
                  + "als|letters|letter|zijn|is|plus) ){1,5}[A-Z] ?[A-Z])(?!\\p{L})"));

  /** Under these a street stands without its number. */
  private static final Set<String> OF_STREETS =
      Set.of("straat", "street", "straatnaam", "openbareruimte");

  private ToldAddresses() {}

  static void in(Ground text, Consumer<Hit> found) {
    Sought keys = KEY.in(text);
    Matcher key = keys.found();
    while (keys.find()) {
      boolean numbered = key.group("number") != null;
      if (numbered || OF_STREETS.contains(key.group("what").toLowerCase(Locale.ROOT))) {
        found.accept(Hit.of(DataCategory.ADDRESS, key.start("value"), key.end("value")));
      }
    }
    if (CELLS.stream().anyMatch(text.text()::contains)) {
      WITH_POSTCODE.values(text, DataCategory.ADDRESS, found);
    }
    if (NUMBERED_BY.stream().anyMatch(text.text()::contains)) {
      BY_WORDS.forEach(form -> form.values(text, DataCategory.ADDRESS, found));
    }
    POSTCODES.forEach(form -> form.values(text, DataCategory.POSTCODE, found));
    NUMBERED.forEach(form -> form.values(text, DataCategory.ADDRESS, found));
  }
}
