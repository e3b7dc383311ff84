package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooLargeTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,false",
        "veel,false",
        "0,false",
        "100,false",
        "101,true",
        "807,true",
        "808,false"
      })
  void a_page_is_shown_for_what_is_somewhat_too_large(@Nullable String length, boolean page) {
    assertThat(TooLarge.tooLarge(length, 100)).isEqualTo(page);
  }
}
