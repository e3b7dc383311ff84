package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class OthersLeftOutTest {

  private static final Detector DETECTOR = new DutchDetector();

  @Test
  void what_is_of_the_citizen_stays_and_what_is_of_others_goes() {
    var others = new OthersLeftOut(DETECTOR, List.of("Fatma Aydın", "9999 90 019", ""));
    var cleaned =
        others.clean(
            "Fatma Aydın (BSN 999990019) woont sinds kort bij Karel Jansen, tel. 06-12345678.");
    assertThat(cleaned.changed()).isTrue();
    assertThat(cleaned.text())
        .contains("Fatma Aydın", "999990019", "[naam weggelaten]", "weggelaten]")
        .doesNotContain("Jansen", "12345678");
  }

  @Test
  void without_data_of_the_citizen_everything_of_people_goes() {
    var others = new OthersLeftOut(DETECTOR, List.of());
    assertThat(others.clean("Mevrouw Fatma Aydın vraagt hulp.").text())
        .doesNotContain("Fatma", "Aydın");
    assertThat(others.holdsNone("Mevrouw Fatma Aydın vraagt hulp.")).isFalse();
  }

  @Test
  void a_text_without_people_is_not_changed() {
    var others = new OthersLeftOut(DETECTOR, List.of());
    String text = "Hulp loopt zes weken door.\nDaarna stopt zij.";
    assertThat(others.clean(text)).isEqualTo(new OthersLeftOut.Cleaned(text, false));
    assertThat(others.holdsNone(text)).isTrue();
  }

  @Test
  void a_detector_that_fails_gives_no_text() {
    var others =
        new OthersLeftOut(
            _ -> {
              throw new IllegalStateException("away");
            },
            List.of());
    assertThatThrownBy(() -> others.clean("Iets.")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_case_number_is_no_person() {
    assertThat(OthersLeftOut.pointsAtSomebody(DataCategory.NAME)).isTrue();
    assertThat(OthersLeftOut.pointsAtSomebody(DataCategory.CASE_NUMBER)).isFalse();
    assertThat(OthersLeftOut.pointsAtSomebody(DataCategory.ORGANISATION)).isFalse();
  }
}
