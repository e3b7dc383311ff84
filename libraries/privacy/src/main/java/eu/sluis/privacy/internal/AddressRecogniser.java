package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.names.NameWords;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.internal.text.Word;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses: a street with a number, a postcode with a number, or a postcode alone. A street, a
 * town or a `Postbus` alone points at nobody and stays.
 */
final class AddressRecogniser implements Recogniser {

  /** How far a house number can stand from a street, and a postcode from a house number. */
  private static final int NUMBER_CHARS_MAX = 40;

  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?<![\\p{L}\\d,.€])[1-9]\\d{3}[ \\n]{0,2}(?:[A-Z]{2}|[a-z]{2})(?![\\p{L}\\d])");

  private static final String WORD_ADDITION = "bis|hs|huis|rood|zw|III|II|IV|I";

  private static final String ADDITION =
      "(?:-?(?:"
          + WORD_ADDITION
          + "|[A-Za-z])(?![\\p{L}\\d])"
          + "| (?:"
          + WORD_ADDITION
          + "|[A-Za-h])(?![\\p{L}\\d.'])"
          + "|[-/]\\d{1,4}(?!\\d))?";

  private static final Pattern NUMBER =
      Pattern.compile(
          ",? ?(?:huisnummer|huisnr\\.?|nummer|nr\\.?|no\\.?)? ?(\\d{1,5}"
              + ADDITION
              + ")(?![\\d,.]\\d|\\p{L})");

  private static final Pattern POSTCODE_NEXT =
      Pattern.compile("[, \\n]{1,4}(?:te |in )?[1-9]\\d{3} ?[A-Za-z]{2}(?![\\p{L}\\d])");

  private static final Pattern STREET_END =
      Pattern.compile(
          "\\p{L}{2,40}(?:straat|str|laan|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen|dijk|hof"
              + "|pad|park|markt|boulevard|wal|haven|ring|erf|veld|kamp|hoek|burg|tuin|oord|donk|akker"
              + "|waard|weide|zoom|kant|dam|brink|baan|poort|wijk|eiland|horst|borch|borg|hage|meer"
              + "|beek|berg|heide|duin|stede|stein|werf|vaart|sluis|oever|zijde|lei|passage|allee)");

  private static final Pattern SURE_STREET_END =
      Pattern.compile(
          "[\\p{L}'-]{3,40}(?:straat|laan|gracht|kade|singel|steeg|dreef|plantsoen|plein|weg)");

  private static final Set<String> STREET_WORDS =
      Set.of(
          "straat",
          "laan",
          "weg",
          "plein",
          "gracht",
          "kade",
          "singel",
          "dreef",
          "dijk",
          "hof",
          "pad",
          "park",
          "markt",
          "boulevard",
          "wal",
          "haven",
          "ring",
          "steeg",
          "plantsoen",
          "baan");

  private static final Set<String> NO_STREET =
      Set.of(
          "onderweg",
          "halverwege",
          "artikel",
          "snelweg",
          "rijksweg",
          "werkplein",
          "fietspad",
          "voetpad",
          "wandelpad",
          "speelveld",
          "sportpark",
          "businesspark",
          "onderzoek",
          "gemeente");

  /** Letters that a Dutch postcode never has, and those that are words in running text. */
  private static final Set<String> NEVER = Set.of("SA", "SD", "SS");

  private static final Set<String> WORDS =
      Set.of(
          "EN", "OF", "IN", "OP", "IS", "DE", "TE", "ER", "JE", "WE", "ZE", "AL", "NU", "BV", "NV",
          "EU", "NL", "BE", "KB", "MB", "GB", "KW", "PK", "KM", "MM", "CM", "KG", "BC", "AD", "ZO",
          "DO", "WO", "VR", "ZA", "MA", "DI", "TO", "UR", "PM", "AM", "PP", "VV");

  private static final Pattern LAW_BEFORE =
      Pattern.compile(
          "(?:wet|wmo|awb|woo|wob|avg|wlz|zvw|wro|wabo|besluit|verordening|regeling|begroting|nota"
              + "|jaarrekening|artikel|art\\.?|lid|nen|iso|windows|office)[ -]{1,2}$");

  private static final Pattern TIME_BEFORE =
      Pattern.compile(
          "(?:in|van|sinds|vanaf|tot|eind|begin|medio|jaar|anno|t/m|per|€|eur|euro)[ .]{1,2}$");

  private static final Pattern POSTCODE_BEFORE =
      Pattern.compile("(?:postcode|pc)[ :.]{0,3}(?:is )?$");

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    List<int[]> streets = streets(reading, found);
    postcodes(reading, streets, found);
  }

  /** Streets with a number, with the postcode that follows; gives their places. */
  private static List<int[]> streets(Reading reading, Consumer<Candidate> found) {
    var places = new ArrayList<int[]>();
    Matcher number = NUMBER.matcher(reading.text());
    Matcher postcode = POSTCODE_NEXT.matcher(reading.text());
    for (int i = 0; i < reading.words().size(); i++) {
      Word word = reading.word(i);
      if (!endsStreet(reading, i)) {
        continue;
      }
      if (reading.at(word.end()) == '\n' || !matches(number, word.end())) {
        continue;
      }
      int end = number.end(1);
      if (number.start(1) == word.end() || amountAfter(reading, end)) {
        continue;
      }
      if (matches(postcode, end)) {
        end = postcode.end();
      }
      int start = reading.word(streetStart(reading, i)).start();
      places.add(new int[] {start, end});
      found.accept(
          new Candidate(DataCategory.ADDRESS, start, end, 0.96, Evidence.STREET_AND_NUMBER));
    }
    return places;
  }

  private static boolean endsStreet(Reading reading, int i) {
    Word word = reading.word(i);
    String folded = word.folded();
    if (folded.length() > 60 || NO_STREET.contains(folded)) {
      return false;
    }
    if (STREET_WORDS.contains(folded)) {
      return word.capital() || (i > 0 && reading.word(i - 1).capital() && joined(reading, i - 1));
    }
    if (SURE_STREET_END.matcher(folded).matches()) {
      return true;
    }
    if (!word.capital()) {
      return false;
    }
    // `Laan van Meerdervoort 12`, `Plein 1944 3`: the street word comes first.
    return STREET_END.matcher(folded).matches() || afterStreetWord(reading, i);
  }

  private static boolean afterStreetWord(Reading reading, int i) {
    for (int back = 1; back <= 4 && i - back >= 0; back++) {
      Word before = reading.word(i - back);
      if (!joined(reading, i - back)) {
        return false;
      }
      if (STREET_WORDS.contains(before.folded()) && before.capital()) {
        return true;
      }
      if (!NameWords.particle(before.folded()) && !before.capital()) {
        return false;
      }
    }
    return false;
  }

  private static int streetStart(Reading reading, int i) {
    int start = i;
    int at = i;
    for (int steps = 0; steps < 5 && at > 0 && joined(reading, at - 1); steps++) {
      Word before = reading.word(at - 1);
      if (before.capital() && !NameWords.common(before.folded())) {
        start = at - 1;
      } else if (before.folded().matches("\\d{1,2}e")) {
        start = at - 1;
        break;
      } else if (!NameWords.particle(before.folded())) {
        break;
      }
      at--;
    }
    return start;
  }

  private static boolean joined(Reading reading, int i) {
    String gap = reading.gapAfter(i);
    return gap.equals(" ") || gap.equals(". ") || gap.equals(".");
  }

  private static boolean amountAfter(Reading reading, int end) {
    String after = reading.after(end, 12);
    return after.startsWith(" uur")
        || after.startsWith(":")
        || after.startsWith(" km")
        || after.startsWith(" euro")
        || after.startsWith("%")
        || after.startsWith(" jaar")
        || after.startsWith(" meter")
        || after.startsWith(" woningen");
  }

  private static void postcodes(Reading reading, List<int[]> streets, Consumer<Candidate> found) {
    Matcher postcode = POSTCODE.matcher(reading.text());
    Matcher number = NUMBER.matcher(reading.text());
    int street = 0;
    while (postcode.find()) {
      int start = postcode.start();
      int end = postcode.end();
      while (street < streets.size() && streets.get(street)[1] <= start) {
        street++;
      }
      if ((street < streets.size() && streets.get(street)[0] < end)
          || !plausible(reading, start, end)) {
        continue;
      }
      boolean numbered = reading.at(end) != '\n' && matches(number, end) && number.start(1) > end;
      if (numbered && !amountAfter(reading, number.end(1))) {
        found.accept(
            new Candidate(
                DataCategory.ADDRESS,
                start,
                number.end(1),
                0.93,
                Evidence.FORM,
                Evidence.POSTCODE_AND_NUMBER));
      } else {
        found.accept(new Candidate(DataCategory.POSTCODE, start, end, 0.9, Evidence.FORM));
      }
    }
  }

  private static boolean plausible(Reading reading, int start, int end) {
    String letters = reading.text().substring(end - 2, end);
    String before = reading.before(start, 24);
    boolean said = POSTCODE_BEFORE.matcher(before).find();
    if (NEVER.contains(letters)) {
      return false;
    }
    if (said) {
      return true;
    }
    boolean attached = end - start == 6;
    if (LAW_BEFORE.matcher(before).find()) {
      return false;
    }
    boolean small = Character.isLowerCase(letters.charAt(0));
    if (small) {
      // Running text: `2015 en`; written together it is a postcode unless it is a measure.
      return attached && !WORDS.contains(letters.toUpperCase(java.util.Locale.ROOT));
    }
    boolean year = reading.text().startsWith("19", start) || reading.text().startsWith("20", start);
    boolean doubtful =
        WORDS.contains(letters)
            || (year && TIME_BEFORE.matcher(before).find())
            || before.endsWith("€ ")
            || before.endsWith("eur ");
    return !doubtful || (attached && !WORDS.contains(letters)) || townAfter(reading, end);
  }

  /** A capitalised word that is not in capitals as a whole, on the same line. */
  private static boolean townAfter(Reading reading, int end) {
    if (reading.at(end) != ' ') {
      return false;
    }
    int next = reading.wordFrom(end);
    return next < reading.words().size()
        && reading.word(next).start() <= end + 2
        && NameWords.place(reading.word(next).folded());
  }

  /** Whether the pattern matches from here on; looks no further than it must, so time is linear. */
  private static boolean matches(Matcher matcher, int from) {
    matcher.reset();
    int size = matcher.regionEnd();
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    return matcher.region(from, Math.min(size, from + NUMBER_CHARS_MAX)).lookingAt();
  }
}
