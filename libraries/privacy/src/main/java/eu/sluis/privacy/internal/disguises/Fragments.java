package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.vocabulary.DataCategory;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a number that a text says to be parts: `de laatste vier cijfers zijn 0019`, `begint met
 * 999, midden 990`. Each goes, where the text says somewhere of what number it speaks.
 */
final class Fragments {

  /** Within so many signs from where it begins the figures stand. */
  private static final int PART_CHARS_MAX = 200;

  private static final int FIELD_CHARS_MAX = 40;

  private static final int BEGIN_CHARS = 3;

  private static final Set<String> PART_BEGINS =
      Set.of(
          "laa", "eer", "vol", "mid", "beg", "ein", "ach", "daa", "ert", "tus", "de ", "blo", "dee",
          "stu", "par", "ged");

  private static final Set<String> FIELD_BEGINS = Set.of("bsn", "bur", "sof", "tel", "mob", "iba");

  private static final Form PART =
      Form.ofWord(
          "levmbadtspgLEVMBADTSPG",
          (ground, start, end) -> begins(ground, start, PART_BEGINS, PART_CHARS_MAX),
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
  private static final Form FIELD =
      Form.ofWord(
          "bstmiBSTMI",
          (ground, start, end) -> begins(ground, start, FIELD_BEGINS, FIELD_CHARS_MAX),
          "(?iu)(?<!\\p{L})(?:(?<bsn>bsn|burgerservicenummer|sofi)|(?<tel>tel|telefoon|mobiel)|iban)"
              + "[ _-]?\\p{L}{0,6}\\d?[\"']?\\s?[:=]\\s?[\"']?(?<digits>\\d{2,8})(?![\\d.,]\\d)");

  private Fragments() {}

  /**
   * @param whole the text that this is a part of, which says somewhere of what number it speaks
   */
  static void in(Ground text, String whole, Consumer<Hit> found) {
    Sought fields = FIELD.in(text);
    Matcher field = fields.found();
    while (fields.find()) {
      DataCategory other =
          field.group("tel") == null ? DataCategory.ACCOUNT_NUMBER : DataCategory.PHONE;
      DataCategory what = field.group("bsn") == null ? other : DataCategory.BSN;
      found.accept(Hit.of(what, field.start("digits"), field.end("digits")));
    }
    Sought parts = PART.in(text);
    Matcher part = parts.found();
    while (parts.find()) {
      number(whole)
          .ifPresent(what -> found.accept(Hit.of(what, part.start("digits"), part.end("digits"))));
    }
  }

  private static boolean begins(Ground ground, int at, Set<String> words, int chars) {
    String text = ground.text();
    return ground.digitWithin(at, chars)
        && at + BEGIN_CHARS < text.length()
        && words.contains(text.substring(at, at + BEGIN_CHARS).toLowerCase(Locale.ROOT));
  }

  private static Optional<DataCategory> number(String text) {
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
