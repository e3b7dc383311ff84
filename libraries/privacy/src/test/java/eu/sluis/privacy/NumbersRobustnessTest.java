package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.sluis.vocabulary.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Terms, signs and digits in every order: nothing throws, spans are valid, time is linear. */
class NumbersRobustnessTest {

  private static final int TEXTS = 6_000;
  private static final int LINE_CHARS = 200_000;

  /** A line takes a fraction of a second; what grows with its square would take hours. */
  private static final Duration WAIT_MAX = Duration.ofMinutes(3);

  private static final String[] PIECES = {
    "BSN",
    "bsn=",
    "kvk ",
    "btw NL",
    "812345678",
    "B01",
    "paspoort ",
    "NXR4P2K81",
    "rijbewijs ",
    "kenteken ",
    "12-XXX-3",
    "IP ",
    "83.128.45.12",
    "2a02:a210::1",
    "00:1A:2B:3C:4D:5E",
    "::",
    "zaaknummer ",
    "Z/24/123456",
    "klant ",
    "giro ",
    "4111 1111 1111 1111",
    "user=",
    "@naam_1",
    "GEMEENTE\\jan",
    "https://x.com/",
    "linkedin.com/in/",
    "geboren te ",
    "geb. ",
    "12 mrt '85",
    "l2 maart l949",
    " jaar",
    "47",
    "(47)",
    "-jarige",
    "Kerkstraat ",
    "12a",
    "1234 ab",
    "74ll PT",
    "woont in ",
    "Almelo",
    "Postbus ",
    "sectie ",
    "ASD01 K 12",
    "naam;bsn;adres\n",
    ";",
    "|",
    "\t",
    "\n",
    "\r\n",
    "  ",
    " ",
    ",",
    ".",
    ":",
    "-",
    "/",
    "(",
    ")",
    "[at]",
    " at ",
    " punt nl",
    "O6-",
    "toestel ",
    "0900-",
    "\u200b",
    "\u0301",
    "\ud800",
    "\udc00",
    "½",
    "１２",
    "İ",
    "ß",
    "'s-",
    "É",
    "ken teken ",
    "negen ",
    "nul zes ",
    "%20",
    "%C3%A9",
    "%E2%82",
    "&#57;",
    "&#x39;",
    "&amp;",
    "\\u0039",
    "\\n",
    "\":",
    "+",
    "OTk5OTkwMDE5",
    "b s n ",
    "jan_",
    "Bazalt 7 ",
    "nr ",
    "Geb0ren ",
    "€ ",
    "%",
    "heeft ",
    "diabetes",
    "lid van de ",
    "Mevrouw ",
    "zijn ",
    "\"",
    "#",
    "_",
    "=",
    "*",
    "0",
    "9",
    "a",
    "Z"
  };

  private final Detector detector = new DutchDetector();

  @Test
  void no_row_of_terms_and_signs_makes_it_throw_and_every_span_is_valid() {
    Random random = Seeds.random("numbers robustness");
    for (int i = 0; i < TEXTS; i++) {
      var text = new StringBuilder();
      for (int pieces = random.nextInt(30); pieces >= 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      int end = 0;
      for (Finding finding : detector.detect(text.toString())) {
        Span span = finding.span();
        assertThat(span.start()).isLessThan(span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        if (finding.category().replaceable()) {
          assertThat(span.start()).isGreaterThanOrEqualTo(end);
          end = span.end();
        }
      }
    }
  }

  @Test
  void a_long_line_of_one_piece_ends() {
    for (String piece : List.of(PIECES)) {
      String text = piece.repeat(LINE_CHARS / piece.length());
      assertTimeoutPreemptively(WAIT_MAX, () -> detector.detect(text), piece);
    }
  }

  @Test
  void a_term_finds_its_number_whatever_hides_in_it() {
    Random random = Seeds.random("numbers hidden");
    String[] hiding = {"", "\u200b", "\u00ad", "\u2060", " ", ".", "\u00a0"};
    for (int i = 0; i < TEXTS; i++) {
      String gap = hiding[random.nextInt(hiding.length)];
      var number = new StringBuilder();
      for (char digit : "999990019".toCharArray()) {
        boolean wide = random.nextInt(4) == 0;
        number.append(number.isEmpty() || random.nextInt(3) > 0 ? "" : gap);
        number.append(wide ? (char) (digit + 0xfee0) : digit);
      }
      String text = "Het BSN is " + number + ".";
      assertThat(detector.detect(text))
          .anySatisfy(finding -> assertThat(finding.span().of(text)).isEqualTo(number.toString()));
    }
  }
}
