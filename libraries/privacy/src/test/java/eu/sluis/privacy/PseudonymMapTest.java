package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.Treatment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PseudonymMapTest {

  @Test
  void it_comes_back_from_its_bytes() {
    PseudonymMap map = filled();
    PseudonymMap read = PseudonymMap.fromBytes(map.toBytes());
    assertThat(read.entries()).isEqualTo(map.entries()).isNotEmpty();
    assertThat(read.key()).isEqualTo(map.key());
    assertThat(PseudonymMap.fresh().key()).isNotEqualTo(PseudonymMap.fresh().key());
  }

  @Test
  void bytes_that_are_cut_or_longer_are_refused_without_content() {
    byte[] bytes = filled().toBytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] cut = Arrays.copyOf(bytes, i);
      assertThatThrownBy(() -> PseudonymMap.fromBytes(cut))
          .isInstanceOf(IllegalArgumentException.class)
          .hasNoCause();
    }
    assertThatThrownBy(() -> PseudonymMap.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Jansen");
  }

  @Test
  void random_damage_is_refused_or_read_and_never_anything_else() {
    Random random = Seeds.random("pseudonym map");
    byte[] bytes = filled().toBytes();
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      try {
        assertThat(PseudonymMap.fromBytes(damaged)).isNotNull();
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageContaining("pseudonym map");
      }
    }
  }

  private static PseudonymMap filled() {
    var pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
    String text = "mevrouw Jansen, 06-12345678";
    pseudonymiser.lower(
        List.of(new DetectedText(text, new DutchDetector().detect(text))),
        PseudonymiserTest.everything(Treatment.PSEUDONYMISE));
    return pseudonymiser.map();
  }
}
