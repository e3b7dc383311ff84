package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Personal data behind an encoding: found, with the place in the text as it came. */
class EncodingsTest {

  private final Detector detector = DutchDetector.careful();

  @Test
  void a_run_of_base64_with_personal_data_in_it_is_one_finding_as_a_whole() {
    String run = base64("Het BSN van Fatma Kaya is 999990019.");
    assertThat(pieces("payload: " + run + " (einde)")).containsExactly(run);
  }

  @Test
  void base64_without_personal_data_and_long_words_stay() {
    assertThat(pieces("payload: " + base64("De vergadering begint om tien uur."))).isEmpty();
    assertThat(pieces("Klantcontactcentrumbereikbaarheid en GebruikersnaamEnWachtwoord")).isEmpty();
  }

  @Test
  void an_escaped_sign_belongs_to_the_finding_and_the_rest_stays_where_it_is() {
    String text = "email=jan%40voorbeeld.example&datum=nu";
    assertThat(pieces(text)).containsExactly("jan%40voorbeeld.example");
    assertThat(detector.detect(text).getFirst().category()).isEqualTo(DataCategory.EMAIL);
  }

  @Test
  void half_an_escape_is_text() {
    assertThat(pieces("bsn=999990019%2")).containsExactly("999990019");
    assertThat(pieces("bsn=999990019%E2%82")).containsExactly("999990019");
    assertThat(pieces("bsn=999990019&#xZZ;")).containsExactly("999990019");
  }

  @Test
  void a_letter_of_several_escaped_octets_is_one_letter() {
    String text = "e-mail=ren%C3%A9%40voorbeeld.example";
    assertThat(pieces(text)).containsExactly("ren%C3%A9%40voorbeeld.example");
  }

  @Test
  void a_percentage_is_no_escape() {
    assertThat(pieces("De korting is 10%40 euro voor BSN 999990019.")).containsExactly("999990019");
  }

  private List<String> pieces(String text) {
    return detector.detect(text).stream()
        .filter(finding -> finding.category().replaceable())
        .map(finding -> finding.span().of(text))
        .toList();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
