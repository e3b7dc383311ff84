package eu.sluis.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/vragen", "/vragen?zoek=Wmo%202015&p=2", "/bronnen/3#bron-2"})
  void a_place_on_this_host_is_kept(String path) {
    assertThat(ReturnPath.of(path).value()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vragen",
        "https://kwaad.example",
        "//kwaad.example",
        "///kwaad.example",
        "/\\kwaad.example",
        "/\t/kwaad.example",
        "/\n/kwaad.example",
        "\\/kwaad.example",
        "javascript:alert(1)",
        "/vragen\r\nSet-Cookie: a=b",
        "/é",
        "/ /kwaad.example"
      })
  void whatever_could_leave_goes_to_the_front_page(String path) {
    assertThat(ReturnPath.of(path).value()).isEqualTo("/");
  }

  @Test
  void nothing_and_too_much_go_to_the_front_page() {
    assertThat(ReturnPath.of(null).value()).isEqualTo("/");
    assertThat(ReturnPath.of("/" + "a".repeat(ReturnPath.LENGTH_MAX - 1)).value()).hasSize(2_000);
    assertThat(ReturnPath.of("/" + "a".repeat(ReturnPath.LENGTH_MAX)).value()).isEqualTo("/");
  }

  @Test
  void none_can_be_made_that_leaves() {
    assertThatThrownBy(() -> new ReturnPath("//kwaad.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
