package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealingTest {

  private final MasterKey master = MasterKey.of(new byte[32]);
  private final ContentKey key = ContentKey.generate();
  private final byte[] plain = {1, 2, 3};

  @Test
  void what_is_sealed_opens_with_the_same_key_and_context_only() {
    byte[] sealed = key.seal(plain, "row 1");
    assertThat(key.open(sealed, "row 1")).isEqualTo(plain);
    assertThat(key.seal(plain, "row 1")).isNotEqualTo(sealed);
    assertThatThrownBy(() -> key.open(sealed, "row 2")).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> ContentKey.generate().open(sealed, "row 1"))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void any_changed_or_missing_byte_breaks_the_seal() {
    byte[] sealed = key.seal(plain, "row 1");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> key.open(changed, "row 1")).isInstanceOf(SealBroken.class);
      byte[] cut = Arrays.copyOf(sealed, i);
      assertThatThrownBy(() -> key.open(cut, "row 1")).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void a_wrapped_key_opens_what_the_key_sealed() {
    byte[] wrapped = master.wrap(key, "conversation 1");
    byte[] sealed = key.seal(plain, "row 1");
    assertThat(master.unwrap(wrapped, "conversation 1").open(sealed, "row 1")).isEqualTo(plain);
    assertThatThrownBy(() -> master.unwrap(wrapped, "conversation 2"))
        .isInstanceOf(SealBroken.class);
    byte[] other = new byte[32];
    other[0] = 1;
    assertThatThrownBy(() -> MasterKey.of(other).unwrap(wrapped, "conversation 1"))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_master_key_has_thirty_two_bytes_and_no_key_is_ever_printed() {
    assertThatThrownBy(() -> MasterKey.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(master.toString()).isEqualTo("MasterKey[hidden]");
    assertThat(key.toString()).isEqualTo("ContentKey[hidden]");
  }
}
