package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.fail;

import eu.sluis.vocabulary.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * No text at all makes the detector throw, and what it says of any text can be used: places inside
 * the text, in order, apart, and never half a character.
 *
 * <p>`./sluis bench fuzz [COUNT]` does the same for a million texts or more.
 */
class DetectorFuzzTest {

  private static final int TEXTS = Integer.getInteger("sluis.fuzz.texts", 50_000);

  /** Of one in so many it is also asked whether a second look finds the same. */
  private static final int REPEATED_EVERY = 50;

  private final Detector detector = new DutchDetector();

  @Test
  void no_text_makes_it_throw_and_every_finding_can_be_cut_out() {
    Random random = Seeds.random("detector fuzz of " + TEXTS);
    for (int i = 0; i < TEXTS; i++) {
      String text = HostileTexts.next(random);
      boolean again = i % REPEATED_EVERY == 0;
      if (fault(text, again).isPresent()) {
        String smallest = Smallest.of(text, tried -> fault(tried, again).isPresent());
        String fault = fault(smallest, again).orElseThrow();
        fail("text %d: %s in `%s`", i, fault, Smallest.escaped(smallest));
      }
    }
  }

  /** What is wrong with what the detector says of this text. */
  private Optional<String> fault(String text, boolean again) {
    List<Finding> findings;
    try {
      findings = detector.detect(text);
      if (again && !detector.detect(text).equals(findings)) {
        return Optional.of("another result the second time");
      }
    } catch (RuntimeException | StackOverflowError thrown) {
      return Optional.of("it threw " + thrown);
    }
    int begun = 0;
    int end = 0;
    for (Finding finding : findings) {
      Span span = finding.span();
      if (span.end() > text.length()) {
        return Optional.of("outside the text: " + finding);
      }
      if (halved(text, span.start()) || halved(text, span.end())) {
        return Optional.of("half a character: " + finding);
      }
      if (span.start() < begun) {
        return Optional.of("out of order: " + finding);
      }
      begun = span.start();
      if (finding.category().replaceable()) {
        if (span.start() < end) {
          return Optional.of("overlaps the one before: " + finding);
        }
        end = span.end();
      }
      if (!(finding.confidence() >= 0 && finding.confidence() <= 1)) {
        return Optional.of("no confidence from 0 to 1: " + finding);
      }
      if (finding.evidence().isEmpty()) {
        return Optional.of("without evidence: " + finding);
      }
    }
    return Optional.empty();
  }

  private static boolean halved(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }
}
