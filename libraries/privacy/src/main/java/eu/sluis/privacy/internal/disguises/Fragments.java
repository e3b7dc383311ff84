package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.numbers.Elfproef;
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

  private static final int NEXT_CHARS_MAX = 60;

  /** So far behind the beginning the rest is told. */
  private static final int REST_CHARS_MAX = 400;

  private static final int BEGIN_CHARS = 3;

  private static final Set<String> PART_BEGINS =
      Set.of(
          "laa", "eer", "vol", "mid", "beg", "ein", "ach", "daa", "ert", "tus", "de ", "blo", "dee",
          "stu", "par", "ged");

  private static final Set<String> BEGIN_WORDS =
      Set.of("begint", "Begint", "start", "Start", "kop", "Kop", "eerste", "Eerste");

  private static final Set<String> FIELD_BEGINS = Set.of("bsn", "bur", "sof", "tel", "mob", "iba");

  private static final String NO_NUMBER =
      "(?![\\d%]|[.,]\\d|\\s?(?:euro|uur|jaar|dagen|weken|keer|procent|maanden|personen|mensen"
          + "|jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec))";

  private static final Form PART =
      Form.ofWord(
          "levmbadtspgLEVMBADTSPG",
          (ground, start, end) -> begins(ground, start, PART_BEGINS, PART_CHARS_MAX),
          "(?iu)(?<!\\p{L})(?:(?:laatste|eerste|volgende|middelste)\\s(?:\\p{L}+\\s|\\d\\s)?(?:cijfers?|deel|stuk|blok|getallen)"
              + "|begint\\smet|eindigt\\s(?:op|met)|eindigend\\sop|midden(?:in)?|eind(?:e|stuk)?|begin|achteraan|daartussen|ertussen|tussenin|de\\srest"
              + "|(?:blok|deel|stuk|part|gedeelte)(?:je)?[\\s_]?(?:\\p{L}{1,5}|\\d))"
              + "[\\s:.,=\"'-]{1,5}(?:(?:zijn|is|van|het|haar|mijn|de|bsn|nummer|staat|was)\\s){0,5}(?<digits>\\d{2,7}(?:[ -]\\d{2,4}){0,2})"
              + NO_NUMBER);

  /** What a text goes on with after a first part. */
  private static final Form NEXT =
      Form.ofWord(
          "edvgtaskhnEDVGTASKHN",
          (ground, start, end) -> ground.digitWithin(start, NEXT_CHARS_MAX),
          "(?iu)(?<!\\p{L})(?:en dan|dan|daarna|daarachter|vervolgens|gevolgd door|tot slot|ten slotte"
              + "|(?:en )?als laatste|(?:als )?(?:kop|staart|slot)|het (?:stopt|eindigt|sluit)(?: af)?(?: met| op)"
              + "|(?:stopt|eindigt) (?:met|op)|(?:achter|na) (?:(?:die|de|dat) )?\\d{2,5})[\\s:,]{1,2}(?:(?:komt|komen|nog|staat|volgt|volgen|weer|ook|het|de|op) ){0,3}"
              + "(?<digits>\\d{2,7}(?:[ -]\\d{2,4}){0,2})"
              + NO_NUMBER);

  /** Where a text begins to tell a number in parts. */
  private static final Form BEGINS =
      Form.ofWord(
          "bsakeBSAKE",
          (ground, start, end) -> BEGIN_WORDS.contains(ground.text().substring(start, end)),
          "(?iu)(?<!\\p{L})(?:(?:begint|start) (?:\\p{L}+ ){0,6}?met(?!\\p{L})|kop \\d{3}|eerste (?:\\p{L}+ )?cijfers)");

  /** Parts that follow on each other: `999, 990 en 019`. */
  private static final Form ROW =
      Form.of(
          Sought.DIGITS,
          (text, at) -> !Character.isLetterOrDigit(Ground.at(text, at - 1)),
          "(?<![\\d.,€] ?)(?<digits>\\d{2,4}(?:, ?\\d{2,4}){0,3} en \\d{2,4})(?![\\d%]|[.,]\\d)");

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

  private final Ground text;
  private final String whole;
  private final Consumer<Hit> found;
  private boolean asked;
  private Optional<DataCategory> told = Optional.empty();

  private Fragments(Ground text, String whole, Consumer<Hit> found) {
    this.text = text;
    this.whole = whole;
    this.found = found;
  }

  /**
   * @param whole the text that this is a part of, which says somewhere of what number it speaks
   */
  static void in(Ground text, String whole, Consumer<Hit> found) {
    var fragments = new Fragments(text, whole, found);
    fragments.fields();
    fragments.next();
    fragments.rows();
    Sought parts = PART.in(text);
    while (parts.find()) {
      fragments.part(parts.found());
    }
  }

  private void fields() {
    Sought fields = FIELD.in(text);
    Matcher field = fields.found();
    while (fields.find()) {
      DataCategory other =
          field.group("tel") == null ? DataCategory.ACCOUNT_NUMBER : DataCategory.PHONE;
      DataCategory what = field.group("bsn") == null ? other : DataCategory.BSN;
      found.accept(Hit.of(what, field.start("digits"), field.end("digits")));
    }
  }

  private void next() {
    Sought begins = BEGINS.in(text);
    if (!begins.find()) {
      return;
    }
    Sought nexts = NEXT.in(text);
    Matcher next = nexts.found();
    boolean more = true;
    int begin = begins.found().start();
    int following = begin;
    while (nexts.find()) {
      while (more && following <= next.end()) {
        begin = following;
        more = begins.find();
        following = more ? begins.found().start() : following;
      }
      if (begin <= next.end() && next.end() - begin < REST_CHARS_MAX) {
        part(next);
      }
    }
  }

  private void rows() {
    Sought rows = ROW.in(text);
    Matcher row = rows.found();
    while (rows.find()) {
      if (Elfproef.holds(row.group("digits").replaceAll("\\D", ""))
          && number().filter(DataCategory.BSN::equals).isPresent()) {
        found.accept(Hit.of(DataCategory.BSN, row.start("digits"), row.end("digits")));
      }
    }
  }

  private void part(Matcher part) {
    number()
        .ifPresent(what -> found.accept(Hit.of(what, part.start("digits"), part.end("digits"))));
  }

  /** Of what number the text speaks; looked for once. */
  private Optional<DataCategory> number() {
    if (!asked) {
      asked = true;
      told = number(whole);
    }
    return told;
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
