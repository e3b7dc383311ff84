package eu.sluis.privacy.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.sluis.privacy.internal.network.SmallNetwork.Layer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallNetworkTest {

  private static final float UNIT = 0.1f;

  @Test
  void the_chances_are_of_the_direct_weights_and_of_the_hidden_units_above_zero() {
    byte[] weights = new byte[SmallNetwork.PLACES * SmallNetwork.ROW];
    int place = 5;
    int row = place * SmallNetwork.ROW;
    weights[row + 1] = 10;
    weights[row + SmallNetwork.OUTCOMES] = 20;
    weights[row + SmallNetwork.OUTCOMES + 1] = -20;
    var layer = new Layer();
    layer.weights()[1] = 0.5f;
    layer.weights()[SmallNetwork.OUTCOMES + 1] = 100;
    var network = new SmallNetwork(weights, UNIT, UNIT, List.of(layer));

    // 10 steps count directly, and the first unit is 20 steps above zero; the second is below it.
    double odds = Math.exp(10 * UNIT + 20 * UNIT * 0.5);
    float[] chances = network.chances(0, 2, new int[] {place});

    assertThat(chances[1]).isCloseTo((float) (odds / (1 + odds)), within(1e-5f));
    assertThat(chances[0] + chances[1]).isCloseTo(1, within(1e-5f));
  }

  @Test
  void many_features_are_summed_without_flowing_over() {
    byte[] weights = new byte[SmallNetwork.PLACES * SmallNetwork.ROW];
    Arrays.fill(weights, 0, SmallNetwork.ROW, (byte) -127);
    weights[0] = 127;
    var network = new SmallNetwork(weights, 1e-5f, 1, List.of(new Layer()));
    int[] features = new int[1000];

    double odds = Math.exp(-254 * 1000 * 1e-5);

    assertThat(network.chances(0, 2, features)[1])
        .isCloseTo((float) (odds / (1 + odds)), within(1e-4f));
  }

  @Test
  void a_file_is_read_as_it_was_written() {
    byte[] weights = new byte[SmallNetwork.PLACES * SmallNetwork.ROW];
    weights[SmallNetwork.ROW + 3] = -7;
    var layer = new Layer();
    layer.bias()[2] = 0.25f;
    byte[] bytes = new SmallNetwork(weights, 0.5f, 0.25f, List.of(layer, new Layer())).bytes();

    assertThat(SmallNetwork.of(bytes, 2, "a.bin").bytes()).isEqualTo(bytes);
  }

  @Test
  void a_file_of_another_size_is_refused_by_its_name() {
    byte[] bytes = SmallNetwork.blank(1).bytes();

    assertThatThrownBy(() -> SmallNetwork.of(bytes, 2, "a.bin"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("`a.bin` has another size; train it again");
  }
}
