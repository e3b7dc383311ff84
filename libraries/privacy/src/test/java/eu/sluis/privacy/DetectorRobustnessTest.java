package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.sluis.vocabulary.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectorRobustnessTest {

  private static final int TEXTS = 4_000;
  private static final int LINE_CHARS = 200_000;
  private static final int PROSE_CHARS = 1_000_000;
  private static final Duration WAIT_MAX = Duration.ofSeconds(10);
  private static final Duration PROSE_WAIT_MAX = Duration.ofSeconds(40);

  private static final String[] PIECES = {
    "BSN ",
    "999990019",
    "NL67ABNA",
    "0999999999",
    "@",
    "a@b.nl",
    "06-",
    "12345678",
    "mevrouw ",
    "J.",
    "A.",
    "de ",
    "van ",
    "Vries",
    ", ",
    "B. ",
    "Kerkstraat ",
    "12",
    "1234 AB",
    "geb. ",
    "12-03-1985",
    "\n",
    "'",
    "'s ",
    "-",
    ".",
    "[at]",
    "(",
    "\u200b",
    "\u00ad",
    "\ud800",
    "\udc00",
    "\u0301",
    "\ud83d\ude42",
    "İ",
    "ß",
    "ﷺ",
    "½",
    "１",
    "\0",
    "Met vriendelijke groet,\n",
    "heeft ",
    "diabetes",
    "naam: ",
    "+31",
    "0031",
    "(0)",
    " ",
    "  ",
    "\u00a0",
    "\r\n",
    "moeder van ",
    "’t "
  };

  private final Detector detector = new DutchDetector();

  @Test
  void no_text_at_all_makes_it_throw_and_every_finding_lies_in_the_text() {
    Random random = Seeds.random("detector robustness");
    for (int i = 0; i < TEXTS; i++) {
      String text = i % 2 == 0 ? pieces(random) : noise(random);
      List<Finding> findings = detector.detect(text);
      int end = 0;
      for (Finding finding : findings) {
        Span span = finding.span();
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        if (finding.category().replaceable()) {
          assertThat(span.start()).isGreaterThanOrEqualTo(end);
          end = span.end();
        }
      }
      assertThat(detector.detect(text)).isEqualTo(findings);
    }
  }

  @Test
  void a_long_line_takes_seconds_whatever_it_holds() {
    for (String piece :
        List.of(
            "a",
            "A",
            "1",
            "1 ",
            "A.",
            "van ",
            "de Vries, ",
            "@",
            "a@",
            "a.",
            "[at]",
            "Jan ",
            "0",
            "NL12",
            "1234 AB ",
            "Kerkstraat 1 ",
            "mevrouw ",
            "\u0301",
            "\u200b",
            "-",
            "'",
            "\n",
            "BSN 1 ",
            "geb. ",
            "1-",
            "+1",
            "Met groet,\n",
            "is ",
            "(0)",
            "12-12-",
            "\ud800")) {
      String text = piece.repeat(LINE_CHARS / piece.length());
      assertTimeoutPreemptively(WAIT_MAX, () -> detector.detect(text), piece);
    }
  }

  @Test
  void a_million_characters_of_prose_on_one_line_take_seconds() {
    String prose =
        "Mevrouw Yıldız (BSN 999990019) woont op Kerkstraat 12 en belde met J.A. de Vries. ";
    String text = prose.repeat(PROSE_CHARS / prose.length());
    assertTimeoutPreemptively(PROSE_WAIT_MAX, () -> detector.detect(text));
  }

  private static String pieces(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String noise(Random random) {
    var text = new StringBuilder();
    int range = random.nextBoolean() ? 0x250 : 0x10000;
    for (int i = random.nextInt(80); i >= 0; i--) {
      text.append((char) random.nextInt(range));
    }
    return text.toString();
  }
}
