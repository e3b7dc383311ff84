package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LegibilityTest {

  @Test
  void of_two_parts_the_pages_weigh_the_confidence() {
    var letter = new Legibility(1, OptionalInt.of(90), 0);
    var dossier = new Legibility(3, OptionalInt.of(70), 2);
    assertThat(letter.and(dossier)).isEqualTo(new Legibility(4, OptionalInt.of(75), 2));
    assertThat(Legibility.WHOLE.and(letter)).isEqualTo(letter);
    assertThat(Legibility.WHOLE.missing().missedParts()).isOne();
  }

  @Test
  void confidence_belongs_to_recognised_pages() {
    assertThatThrownBy(() -> new Legibility(1, OptionalInt.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Legibility(0, OptionalInt.of(50), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Legibility(1, OptionalInt.of(101), 0))
        .hasMessageContaining("`101`");
  }
}
