package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date with words of birth around it; any other date is no personal datum by itself. */
final class BirthDateRecogniser implements Recogniser {

  private static final String MONTH =
      "(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september"
          + "|sept|sep|oktober|okt|november|nov|december|dec)\\.?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + "\\d{1,2} ?[-./ ] ?\\d{1,2} ?[-./ ] ?(?:\\d{4}|'?\\d{2})"
              + "|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}"
              + "|\\d{1,2}(?:e|ste|de)?[ \\n-]"
              + MONTH
              + "[ \\n-](?:\\d{4}|'?\\d{2})"
              + "|\\d{8}"
              + ")(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BORN_BEFORE =
      Pattern.compile(
          "(?<![a-z])(?:geboren|geb\\.?|geboortedatum|geboortedag|geb\\.? ?datum|gebdat|geb\\.? ?dat\\.?"
              + "|d\\.o\\.b\\.|geboorte)(?![a-z])[^\\d]{0,40}$"
              + "|[(,; ][°*] ?$");

  private static final Pattern BORN_AFTER =
      Pattern.compile("^[ )(,:\\n]{0,3}(?:is )?(?:geboren|\\(?geboortedatum|als geboortedatum)");

  private static final Pattern NAME_BEFORE = Pattern.compile("\\p{L}{2} ?\\($");

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    Matcher date = DATE.matcher(reading.text());
    while (date.find()) {
      String before = reading.before(date.start(), 60);
      boolean born = BORN_BEFORE.matcher(before).find();
      if (born || BORN_AFTER.matcher(reading.after(date.end(), 24)).find()) {
        found.accept(
            new Candidate(
                DataCategory.DATE_OF_BIRTH,
                date.start(),
                date.end(),
                0.97,
                Evidence.FORM,
                Evidence.BIRTH_WORD));
      } else if (titledName(reading, date.start(), date.end(), before)) {
        found.accept(
            new Candidate(
                DataCategory.DATE_OF_BIRTH,
                date.start(),
                date.end(),
                0.7,
                Evidence.FORM,
                Evidence.AFTER_NAME));
      }
    }
  }

  /** `mevrouw Yıldız (12-03-1985)`, as dossiers write it. */
  private static boolean titledName(Reading reading, int start, int end, String before) {
    return reading.at(end) == ')'
        && NAME_BEFORE.matcher(before).find()
        && Pattern.compile(
                "(?:heer|mevrouw|mw\\.?|dhr\\.?|cliënt|cliente|cliënte|betrokkene|inwoner) [^.\\d]{2,40}\\($")
            .matcher(before)
            .find()
        && end - start >= 8;
  }
}
