package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers. A service number (0800, 0900, 14 0xx) belongs to an organisation and is none.
 */
final class PhoneRecogniser implements Recogniser {

  private static final String BETWEEN = "(?:[ ./\\-\\n]|\\(0\\)| ?- ?){0,2}";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d+])(?:"
              + "(?:\\+|00)[1-9](?:"
              + BETWEEN
              + "\\d){7,14}"
              + "|\\(?0[1-8](?:"
              + "[ ./\\-\\n()]{0,3}"
              + "\\d){8}"
              + ")(?![\\p{L}\\d])");

  private static final Pattern DATE_FIRST =
      Pattern.compile("^\\d{1,2}[-./ ]\\d{1,2}[-./ ](?:19|20)\\d{2}(?!\\d)");

  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?:zaak(?:nummer|nr)?|dossier(?:nummer|nr)?|kenmerk|factuur(?:nummer|nr)?|kvk(?:-?nummer)?"
              + "|ordernummer|klantnummer|polisnummer|referentie|rsin|bsn|€|eur)[ .:]{0,3}$");

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    String text = reading.text();
    Matcher number = NUMBER.matcher(text);
    int from = 0;
    while (number.find(from)) {
      int start = number.start();
      int end = number.end();
      from = end;
      if (OTHER_NUMBER.matcher(reading.before(start, 24)).find() || decimalBefore(reading, start)) {
        continue;
      }
      String digits = DigitRuns.digits(text, start, end);
      boolean abroad = text.charAt(start) == '+' || digits.startsWith("00");
      if (abroad ? international(digits) : domestic(reading, start, end, digits)) {
        found.accept(new Candidate(DataCategory.PHONE, start, end, 0.95, Evidence.FORM));
      } else {
        from = start + 1;
      }
    }
  }

  private static boolean international(String digits) {
    String national = digits.startsWith("00") ? digits.substring(2) : digits;
    if (national.startsWith("31")) {
      String subscriber = national.substring(national.startsWith("310") ? 3 : 2);
      return subscriber.length() == 9
          && !subscriber.startsWith("800")
          && !subscriber.startsWith("900");
    }
    return national.length() >= 8 && national.length() <= 15;
  }

  private static boolean domestic(Reading reading, int start, int end, String digits) {
    String written = reading.text().substring(start, end);
    if (digits.length() != 10 || digits.startsWith("080") || DATE_FIRST.matcher(written).find()) {
      return false;
    }
    char second = digits.charAt(1);
    return second <= '7'
        || digits.startsWith("084")
        || digits.startsWith("085")
        || digits.startsWith("087")
        || digits.startsWith("088");
  }

  private static boolean decimalBefore(Reading reading, int start) {
    char before = reading.at(start - 1);
    return (before == '.' || before == ',') && DigitRuns.digit(reading.at(start - 2));
  }
}
