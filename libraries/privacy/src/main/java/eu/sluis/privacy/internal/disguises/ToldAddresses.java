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

  private static final List<Form> NUMBERED = List.of(LIVES, VALUES);

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
    for (Form form : NUMBERED) {
      Sought homes = form.in(text);
      Matcher home = homes.found();
      while (homes.find()) {
        found.accept(Hit.of(DataCategory.ADDRESS, home.start("value"), home.end("value")));
      }
    }
  }
}
