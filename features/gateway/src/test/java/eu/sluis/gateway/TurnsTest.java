package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Detector DETECTOR = new DutchDetector();

  @Test
  void a_number_that_is_told_in_several_turns_is_found_in_each() {
    List<DetectedText> read =
        read("Zijn bsn begint met 9999", "dan 95", "en als laatste 042, en waarom dat zo is");

    assertThat(found(read.get(0))).containsExactly("9999");
    assertThat(found(read.get(1))).containsExactly("dan 95");
    assertThat(found(read.get(2))).containsExactly("en als laatste 042");
    assertThat(read)
        .allSatisfy(
            turn ->
                assertThat(turn.findings())
                    .extracting(Finding::category)
                    .containsOnly(DataCategory.BSN));
  }

  @Test
  void what_a_turn_tells_by_itself_stays_as_it_is() {
    List<DetectedText> read = read("Bel 06 12 34 56 78", "of mail jan@voorbeeld.example");

    assertThat(read).isEqualTo(alone("Bel 06 12 34 56 78", "of mail jan@voorbeeld.example"));
  }

  @Test
  void one_turn_and_long_turns_are_not_read_together() {
    assertThat(turns("Hallo").several()).isFalse();
    assertThat(turns("Hallo", "x".repeat(700)).several()).isFalse();
    assertThat(turns("Hallo", "en nu").several()).isTrue();
  }

  private static Turns turns(String... texts) {
    return new Turns(alone(texts).stream().map(text -> new Turns.Turn(text, "\n")).toList());
  }

  private static List<DetectedText> read(String... texts) {
    var turns = turns(texts);
    return turns.with(DETECTOR.detect(turns.text()));
  }

  private static List<DetectedText> alone(String... texts) {
    return Stream.of(texts).map(text -> new DetectedText(text, DETECTOR.detect(text))).toList();
  }

  private static List<String> found(DetectedText turn) {
    return turn.findings().stream().map(finding -> finding.span().of(turn.text())).toList();
  }
}
