package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.DigitRuns.Group;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The burgerservicenummer: eight or nine digits.
 *
 * <p>With the term nearby every such number is one, because a mistyped BSN still points at a
 * person. Without it, nine digits must pass the elfproef (one random number in eleven does) and
 * nothing near may name another kind of number.
 */
final class BsnRecogniser implements Recogniser {

  private static final int CONTEXT_CHARS = 48;

  private static final Pattern TERM =
      Pattern.compile(
          "(?<![a-z])(?:bsn|burger ?service ?-?(?:nummer|nr)|sofi ?-?(?:nummer|nr)|sofi)(?![a-z])"
              + "|bsn-nummer|bsn(?:nummer|nr)|b\\.s\\.n\\.?");

  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "zaak(?:nummer|nr|id|kenmerk)?|dossier|kenmerk|factuur|kvk|k\\.v\\.k|kamer van koophandel"
              + "|handelsregister|rsin|btw|telefoon|tel\\b|fax|bedrag|coordina|coördina|order|artikel"
              + "|polis|klantnummer|relatienummer|debiteur|crediteur|vestigingsnummer|referentie"
              + "|\\bref\\b|registratienummer|meldingsnummer|beschikkingsnummer|volgnummer|serienummer"
              + "|kadastra|vergunning|bag-?id|nummeraanduiding|barcode|isbn|eur\\b|euro\\b|€|\\$");

  private static final Pattern AMOUNT_AFTER =
      Pattern.compile("^(?:,\\d| ?(?:euro|eur|€|m2|m²|km|kg|kwh|inwoners|stuks)\\b| ?%)");

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    int lastTermed = -1;
    int contextFrom = 0;
    for (List<Group> run : DigitRuns.in(reading.text())) {
      int i = 0;
      while (i < run.size()) {
        int from = contextFrom;
        boolean termed =
            termBefore(reading, run.get(i).start(), from)
                || (lastTermed >= 0 && continues(reading, lastTermed, run.get(i).start()));
        int j = match(reading, run, i, termed);
        if (j > i) {
          lastTermed = emit(reading, run, i, j, termed, from, found) ? run.get(j - 1).end() : -1;
          contextFrom = run.get(j - 1).end();
          i = j;
        } else {
          if (run.get(i).length() >= 5) {
            contextFrom = run.get(i).end();
          }
          i++;
        }
      }
    }
  }

  /** Says whether it was found by the term. */
  private static boolean emit(
      Reading reading,
      List<Group> run,
      int i,
      int j,
      boolean termed,
      int contextFrom,
      Consumer<Candidate> found) {
    int start = run.get(i).start();
    int end = run.get(j - 1).end();
    String digits = DigitRuns.digits(reading.text(), start, end);
    boolean passes = Elfproef.holds(digits);
    if (termed || termAfter(reading, end)) {
      Evidence proof = passes ? Evidence.ELFPROEF : Evidence.ELFPROEF_FAILS;
      found.accept(
          new Candidate(
              DataCategory.BSN, start, end, passes ? 1.0 : 0.97, Evidence.TERM_BEFORE, proof));
      return true;
    }
    if (passes && digits.length() == 9 && !otherNumber(reading, start, end, contextFrom)) {
      found.accept(new Candidate(DataCategory.BSN, start, end, 0.8, Evidence.ELFPROEF));
    }
    return false;
  }

  /** The end of the groups from `i` that together can be a BSN, or `i`. */
  private static int match(Reading reading, List<Group> run, int i, boolean termed) {
    if (!bounded(reading, run.get(i).start(), run.get(i).end(), i > 0)) {
      return i;
    }
    int total = 0;
    for (int j = i; j < run.size() && total < 9; j++) {
      total += run.get(j).length();
      int size = j - i + 1;
      boolean whole = i == 0 && j == run.size() - 1;
      boolean shape = size == 1 || whole || grouped(run, i, j) || termed;
      boolean length =
          total == 9 || (total == 8 && (termed || termAfter(reading, run.get(j).end())));
      boolean goesOn = total == 8 && j + 1 < run.size() && run.get(j + 1).length() == 1;
      if (length
          && shape
          && !goesOn
          && !date(reading, run, i, j)
          && endsWell(reading, run.get(j))) {
        return j + 1;
      }
    }
    return i;
  }

  private static boolean bounded(Reading reading, int start, int end, boolean hasGroupBefore) {
    char before = reading.at(start - 1);
    if (Character.isLetter(before) || before == '+' || before == ',' || end == start) {
      return false;
    }
    // 52.123456789 is a place on the map.
    return !(before == '.' && hasGroupBefore && end - start >= 8);
  }

  private static boolean endsWell(Reading reading, Group last) {
    return !Character.isLetter(reading.at(last.end()));
  }

  private static boolean grouped(List<Group> run, int i, int j) {
    if (j - i == 2) {
      String shape = "" + run.get(i).length() + run.get(i + 1).length() + run.get(j).length();
      return shape.equals("333") || shape.equals("423") || shape.equals("234");
    }
    return false;
  }

  private static boolean date(Reading reading, List<Group> run, int i, int j) {
    if (j - i != 2) {
      return false;
    }
    String shape = "" + run.get(i).length() + run.get(i + 1).length() + run.get(j).length();
    char separator = reading.at(run.get(i).end());
    return (shape.equals("224") || shape.equals("422")) && separator != ' ';
  }

  private static boolean termBefore(Reading reading, int start, int notBefore) {
    int chars = Math.min(CONTEXT_CHARS, start - Math.min(notBefore, start));
    return TERM.matcher(reading.before(start, chars)).find();
  }

  private static boolean termAfter(Reading reading, int end) {
    String after = reading.after(end, 24);
    Matcher term = TERM.matcher(after);
    return term.find() && after.substring(0, term.start()).chars().noneMatch(Character::isDigit);
  }

  /** `BSN's 999990019 en 999990020`: the term speaks for the next number too. */
  private static boolean continues(Reading reading, int end, int start) {
    if (start - end > 6 || start < end) {
      return false;
    }
    String between = reading.before(start, start - end).strip();
    return between.isEmpty()
        || between.equals(",")
        || between.equals(";")
        || between.equals("/")
        || between.equals("en")
        || between.equals("of");
  }

  private static boolean otherNumber(Reading reading, int start, int end, int notBefore) {
    int chars = Math.min(32, start - Math.min(notBefore, start));
    return OTHER_NUMBER.matcher(reading.before(start, chars)).find()
        || AMOUNT_AFTER.matcher(reading.after(end, 12)).find();
  }
}
