package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.vocabulary.DataCategory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a house of which the address stands elsewhere in the text: `de bel van nummer 50
 * bis`, and the one that it should have been: `niet 14 maar 41`.
 */
final class HouseAgain {

  private static final int BEFORE_CHARS = 4;

  private static final String HOUSE =
      "(?<number>\\d{1,5}(?:[ -]?(?:bis|hs|rood|\\p{L}|\\d{1,4}))?)";

  private static final Pattern LAST = Pattern.compile(" " + HOUSE + "$");

  private static final Form AGAIN =
      Form.ofWord(
          "hnHN",
          (ground, start, end) -> ground.digitWithin(end, BEFORE_CHARS),
          "(?iu)(?<!\\p{L})(?:(?:huis)?(?:nummer|nr\\.?)|(?<other>niet)) "
              + HOUSE
              + "(?![\\p{L}\\p{N}])(?: maar(?: op)? (?<right>\\d{1,5}\\p{L}?)(?![\\p{L}\\p{N}]))?");

  private HouseAgain() {}

  static void in(Ground ground, List<Finding> known, Consumer<Hit> found) {
    Set<String> numbers = numbers(ground.text(), known);
    Sought sought = AGAIN.in(ground);
    Matcher again = sought.found();
    while (!numbers.isEmpty() && sought.find()) {
      boolean corrected = again.group("right") != null;
      if (numbers.contains(again.group("number")) && (corrected || again.group("other") == null)) {
        int end = corrected ? again.end("right") : again.end("number");
        found.accept(Hit.of(DataCategory.ADDRESS, again.start("number"), end));
      }
    }
  }

  /** Of one figure there are too many others. */
  private static Set<String> numbers(String text, List<Finding> known) {
    var numbers = new HashSet<String>();
    for (Finding finding : known) {
      if (finding.category() == DataCategory.ADDRESS) {
        Matcher number = LAST.matcher(finding.span().of(text));
        if (number.find() && number.group("number").length() > 1) {
          numbers.add(number.group("number"));
        }
      }
    }
    return numbers;
  }
}
