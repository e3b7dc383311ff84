package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.DataCategory;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The international bank account number (ISO 13616), checked by length and by mod 97. */
final class IbanRecogniser implements Recogniser {

  private static final int CHARS_MIN = 15;
  private static final int CHARS_MAX = 34;
  private static final int SEPARATORS_MAX = 2;

  private static final Pattern TERM = Pattern.compile("iban|rekening|bankrek");

  /** The lengths that ISO 13616 registers for countries one meets here; others: any length. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("NL", 18),
          Map.entry("BE", 16),
          Map.entry("DE", 22),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("ES", 24),
          Map.entry("PT", 25),
          Map.entry("IT", 27),
          Map.entry("AT", 20),
          Map.entry("CH", 21),
          Map.entry("LU", 20),
          Map.entry("IE", 22),
          Map.entry("PL", 28),
          Map.entry("TR", 26),
          Map.entry("RO", 24),
          Map.entry("BG", 22),
          Map.entry("HU", 28),
          Map.entry("CZ", 24),
          Map.entry("SK", 24),
          Map.entry("SE", 24),
          Map.entry("DK", 18),
          Map.entry("NO", 15),
          Map.entry("FI", 18),
          Map.entry("LT", 20),
          Map.entry("LV", 21),
          Map.entry("EE", 20),
          Map.entry("GR", 27),
          Map.entry("HR", 21),
          Map.entry("SI", 19),
          Map.entry("UA", 29),
          Map.entry("MT", 31),
          Map.entry("CY", 28));

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    String text = reading.text();
    int at = 0;
    while (at + CHARS_MIN <= text.length()) {
      int end = starts(reading, at) ? endOf(reading, at, found) : at;
      at = Math.max(end, at + 1);
    }
  }

  private static boolean starts(Reading reading, int at) {
    if (!latin(reading.at(at))
        || !latin(reading.at(at + 1))
        || Character.isLetterOrDigit(reading.at(at - 1))) {
      return false;
    }
    int digit = at + 2;
    while (digit < at + 2 + SEPARATORS_MAX && separator(reading.at(digit))) {
      digit++;
    }
    return DigitRuns.digit(reading.at(digit)) || DigitRuns.digit(reading.at(digit + 1));
  }

  private static int endOf(Reading reading, int start, Consumer<Candidate> found) {
    String text = reading.text();
    var compact = new StringBuilder();
    int[] ends = new int[CHARS_MAX + 1];
    int separators = 0;
    for (int i = start; i < text.length() && compact.length() < CHARS_MAX; i++) {
      char c = text.charAt(i);
      if (latin(c) || DigitRuns.digit(c)) {
        compact.append(Character.toUpperCase(c));
        ends[compact.length()] = i + 1;
        separators = 0;
      } else if (!separator(c) || ++separators > SEPARATORS_MAX) {
        break;
      }
    }
    if (compact.length() < CHARS_MIN) {
      return start;
    }
    String country = compact.substring(0, 2);
    Integer known = LENGTHS.get(country);
    for (int length = compact.length(); length >= CHARS_MIN; length--) {
      if (known != null && length != known) {
        continue;
      }
      int end = ends[length];
      if (Character.isLetterOrDigit(reading.at(end))) {
        continue;
      }
      String iban = compact.substring(0, length);
      if (mod97(iban) == 1) {
        // Without a known length, a chance of one in 97 per length is too much for lower case.
        if (known != null || text.substring(start, start + 2).equals(country)) {
          found.accept(
              new Candidate(DataCategory.IBAN, start, end, 1.0, Evidence.FORM, Evidence.MOD_97));
          return end;
        }
      } else if (known != null && mistyped(reading, start, iban)) {
        found.accept(
            new Candidate(
                DataCategory.IBAN, start, end, 0.9, Evidence.FORM, Evidence.MOD_97_FAILS));
        return end;
      }
    }
    return start;
  }

  private static boolean mistyped(Reading reading, int start, String iban) {
    return iban.matches("NL\\d{2}[A-Z]{4}\\d{10}")
        || (Character.isDigit(iban.charAt(2)) && TERM.matcher(reading.before(start, 32)).find());
  }

  private static int mod97(String iban) {
    if (!DigitRuns.digit(iban.charAt(2)) || !DigitRuns.digit(iban.charAt(3))) {
      return 0;
    }
    String moved = (iban.substring(4) + iban.substring(0, 4)).toUpperCase(Locale.ROOT);
    int rest = 0;
    for (int i = 0; i < moved.length(); i++) {
      int value = Character.digit(moved.charAt(i), 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest;
  }

  private static boolean separator(char c) {
    return c == ' ' || c == '.' || c == '-' || c == '\n' || c == '_';
  }

  private static boolean latin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
