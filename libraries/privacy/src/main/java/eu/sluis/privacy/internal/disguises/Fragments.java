package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a number that a text says to be parts: `de laatste vier cijfers zijn 0019`, `begint met
 * 999, midden 990`. Each goes, where the text says somewhere of what number it speaks.
 */
final class Fragments {

  private static final Pattern PART =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:laatste|eerste|volgende|middelste)\\s(?:\\p{L}+\\s|\\d\\s)?(?:cijfers?|deel|stuk|blok|getallen)"
              + "|begint\\smet|eindigt\\s(?:op|met)|eindigend\\sop|midden(?:in)?|eind(?:e|stuk)?|begin|achteraan|daartussen|ertussen|tussenin|de\\srest"
              + "|(?:blok|deel|stuk|part|gedeelte)(?:je)?[\\s_]?(?:\\p{L}{1,5}|\\d))"
              + "[\\s:.,=\"'-]{1,5}(?:(?:zijn|is|van|het|haar|mijn|de|bsn|nummer|staat|was)\\s){0,5}(?<digits>\\d{2,7})"
              + "(?![\\d%]|[.,]\\d|\\s?(?:euro|uur|jaar|dagen|weken|keer|procent|mei|juni|juli|januari))");

  private static final Pattern BSN =
      Pattern.compile("(?iu)(?<!\\p{L})(?:bsn|burgers\\p{L}*|sofi\\p{L}*)(?!\\p{L})");
  private static final Pattern PHONE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:tel|telefoon\\p{L}*|mobiel\\p{L}*|06-nummer)(?!\\p{L})");
  private static final Pattern IBAN =
      Pattern.compile("(?iu)(?<!\\p{L})(?:iban|rekening\\p{L}*)(?!\\p{L})");
  private static final Pattern NUMBER =
      Pattern.compile("(?iu)(?<!\\p{L})(?:nummer|cijfers)(?!\\p{L})");

  /** A field that is named after a number and holds a part of one: `bsn_deel2: 90019`. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?<bsn>bsn|burgerservicenummer|sofi)|(?<tel>tel|telefoon|mobiel)|iban)"
              + "[ _-]?\\p{L}{0,6}\\d?[\"']?\\s?[:=]\\s?[\"']?(?<digits>\\d{2,8})(?![\\d.,]\\d)");

  /** Without any of these nothing is told in parts. */
  private static final List<String> WORDS =
      List.of(
          "cijfer",
          "begin",
          "eind",
          "midden",
          "blok",
          "deel",
          "stuk",
          "part",
          "tussen",
          "de rest",
          "achteraan",
          "bsn",
          "burgerservice",
          "sofi",
          "tel",
          "mobiel",
          "iban");

  private Fragments() {}

  static void in(String text, Consumer<Hit> found) {
    String small = text.toLowerCase(Locale.ROOT);
    if (WORDS.stream().noneMatch(small::contains)) {
      return;
    }
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      DataCategory other =
          field.group("tel") == null ? DataCategory.ACCOUNT_NUMBER : DataCategory.PHONE;
      DataCategory what = field.group("bsn") == null ? other : DataCategory.BSN;
      found.accept(Hit.of(what, field.start("digits"), field.end("digits")));
    }
    Matcher part = PART.matcher(text);
    while (part.find()) {
      whole(text)
          .ifPresent(
              whole -> found.accept(Hit.of(whole, part.start("digits"), part.end("digits"))));
    }
  }

  private static Optional<DataCategory> whole(String text) {
    if (BSN.matcher(text).find()) {
      return Optional.of(DataCategory.BSN);
    }
    if (PHONE.matcher(text).find()) {
      return Optional.of(DataCategory.PHONE);
    }
    if (IBAN.matcher(text).find()) {
      return Optional.of(DataCategory.ACCOUNT_NUMBER);
    }
    return NUMBER.matcher(text).find() ? Optional.of(DataCategory.CLIENT_NUMBER) : Optional.empty();
  }
}
