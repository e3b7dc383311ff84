package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.numbers.Elfproef;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that were found somewhere in a conversation, for where the same digits stand with
 * nothing around them that says what they are.
 */
public final class KnownNumbers {

  private static final int DIGITS_MIN = 5;

  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\d{" + DIGITS_MIN + ",}(?![\\p{L}\\p{N}])");

  /** In an address on the internet, a name of a file. */
  private static final Pattern LONG = Pattern.compile("(?<!\\d)\\d{9}(?!\\d)");

  private final Map<String, DataCategory> known = new HashMap<>();

  /** The numbers that were found in a text. */
  public void addAll(String text, List<Finding> findings) {
    for (Finding finding : findings) {
      add(finding.category(), finding.span().of(text));
    }
  }

  /** A value without letters; dates and ages are said of many. */
  public void add(DataCategory category, String value) {
    String digits = value.replaceAll("\\D", "");
    boolean counted =
        category != DataCategory.DATE_OF_BIRTH
            && category != DataCategory.AGE
            && category.kind() != DataCategory.Kind.ORGANISATIONAL;
    LONG.matcher(value)
        .results()
        .map(MatchResult::group)
        .filter(Elfproef::holds)
        .forEach(bsn -> known.putIfAbsent(bsn, DataCategory.BSN));
    if (counted && digits.length() >= DIGITS_MIN && value.chars().noneMatch(Character::isLetter)) {
      known.putIfAbsent(digits, category);
    }
  }

  /** Gives where a run of digits stands that is known, and as what. */
  void in(String text, BiConsumer<Span, DataCategory> found) {
    if (known.isEmpty()) {
      return;
    }
    Matcher run = DIGITS.matcher(text);
    while (run.find()) {
      DataCategory category = known.get(run.group());
      if (category != null) {
        found.accept(new Span(run.start(), run.end()), category);
      }
    }
  }
}
