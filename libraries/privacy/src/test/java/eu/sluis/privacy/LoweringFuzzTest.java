package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.pseudonyms.Replaceable;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever a text holds: what the detector finds in it can be lowered, and all of it comes back.
 *
 * <p>`./sluis bench fuzz [COUNT]` does the same for more texts.
 */
class LoweringFuzzTest {

  private static final int TEXTS = Integer.getInteger("sluis.fuzz.lowered", 20_000);

  private static final Map<DataCategory, Treatment> PSEUDONYMISED =
      PseudonymiserTest.everything(Treatment.PSEUDONYMISE);

  private final Detector detector = new DutchDetector();

  @Test
  void any_text_that_was_lowered_comes_back() {
    Random random = Seeds.random("lowering fuzz of " + TEXTS);
    int lowered = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = HostileTexts.next(random);
      if (fault(text).isPresent()) {
        String smallest = Smallest.of(text, tried -> fault(tried).isPresent());
        fail("text %d: %s in `%s`", i, fault(smallest).orElseThrow(), Smallest.escaped(smallest));
      }
      lowered += detector.detect(text).isEmpty() ? 0 : 1;
    }
    assertThat(lowered).as("texts with something to lower").isGreaterThan(TEXTS / 5);
  }

  @Test
  void any_text_can_lose_all_that_was_found_for_good() {
    Random random = Seeds.random("removal fuzz");
    for (int i = 0; i < TEXTS / 4; i++) {
      String text = HostileTexts.next(random);
      var pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
      String lowered = lowered(pseudonymiser, text, PseudonymiserTest.everything(Treatment.REMOVE));
      assertThat(pseudonymiser.map().entries()).isEmpty();
      assertThat(restored(pseudonymiser, lowered)).isEqualTo(lowered);
    }
  }

  private Optional<String> fault(String text) {
    var pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
    String back;
    try {
      back = restored(pseudonymiser, lowered(pseudonymiser, text, PSEUDONYMISED));
    } catch (RuntimeException thrown) {
      return Optional.of("it threw " + thrown);
    }
    List<Finding> findings = replaceable(text);
    if (back.equals(text)
        || valuesTouch(text, findings)
        || (twoSpellings(text, findings) && same(back, text))) {
      return Optional.empty();
    }
    return Optional.of("it came back as `" + Smallest.escaped(back) + "`");
  }

  /**
   * Nothing but letters or digits parts two of them, or one from a word that may be a known name,
   * so their stand-ins cannot be told apart.
   */
  private static boolean valuesTouch(String text, List<Finding> findings) {
    boolean names = findings.stream().anyMatch(one -> one.category() == DataCategory.NAME);
    for (Finding finding : findings) {
      if (names
          && (letterAt(text, finding.span().start() - 1) || letterAt(text, finding.span().end()))) {
        return true;
      }
    }
    for (int i = 1; i < findings.size(); i++) {
      int end = findings.get(i - 1).span().end();
      int start = findings.get(i).span().start();
      if (text.substring(end, start).chars().allMatch(Character::isLetterOrDigit)) {
        return true;
      }
    }
    return findings.stream().anyMatch(one -> repeatedAgainst(text, one, findings));
  }

  /** A value is replaced wherever it stands, also where the detector passed it over. */
  private static boolean repeatedAgainst(String text, Finding finding, List<Finding> findings) {
    String value = finding.span().of(text);
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      int start = at;
      int end = at + value.length();
      if (findings.stream()
          .anyMatch(one -> one.span().start() == end || one.span().end() == start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean letterAt(String text, int place) {
    return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.charAt(place));
  }

  /** Then the first spelling is what comes back everywhere. */
  private static boolean twoSpellings(String text, List<Finding> findings) {
    var spellings = new HashMap<String, String>();
    for (Finding finding : findings) {
      String value = finding.span().of(text);
      String key = finding.category() + Replaceable.of(finding.category()).keyOf(value);
      String before = spellings.put(key, value);
      // The words of a name are values of their own, with their own echoes in the rest of the text.
      if (finding.category() == DataCategory.NAME || (before != null && !before.equals(value))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(String one, String other) {
    return Folding.lettersAndDigits(one).equals(Folding.lettersAndDigits(other));
  }

  private List<Finding> replaceable(String text) {
    return detector.detect(text).stream()
        .filter(finding -> finding.category().replaceable())
        .toList();
  }

  private String lowered(
      Pseudonymiser pseudonymiser, String text, Map<DataCategory, Treatment> treatments) {
    return pseudonymiser
        .lower(List.of(new DetectedText(text, detector.detect(text))), treatments)
        .getFirst()
        .text();
  }

  private static String restored(Pseudonymiser pseudonymiser, String lowered) {
    Restorer restorer = pseudonymiser.restorer();
    return restorer.accept(lowered) + restorer.finish();
  }
}
