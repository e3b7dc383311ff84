package eu.sluis.privacy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** What is written out by hand must be what the normaliser of the JDK says. */
class LettersTest {

  @Test
  void an_accented_letter_folds_to_its_base() {
    for (char c = 0xc0; c < 0x180; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      if (apart.length() > 1 && c != 'ı') {
        assertThat(Letters.folded(c)).isEqualTo(Character.toLowerCase(apart.charAt(0)));
      }
    }
  }

  @Test
  void a_sign_of_latin_1_is_read_as_the_normaliser_reads_it() {
    for (char c = 0xa1; c < 0x100; c++) {
      String whole = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      boolean otherwise = c == '´' || c == '\u00ad';
      if (!otherwise) {
        assertThat(Letters.view(c)).isEqualTo(whole.length() == 1 ? whole.charAt(0) : 0);
      }
    }
  }
}
