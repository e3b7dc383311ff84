package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.shell.ShellMessages;
import eu.sluis.shell.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @Test
  void every_dutch_text_has_an_english_one() throws IOException {
    var english = new Properties();
    try (var file =
        Objects.requireNonNull(
            TextsTest.class.getResourceAsStream("/messages/shell_en.properties"))) {
      english.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ShellMessages.class.getDeclaredMethods()).map(Method::getName).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503})
  void every_problem_says_what_is_wrong_and_what_to_do(int status) {
    var problem = Problem.of(status);
    assertThat(problem.status()).isEqualTo(status);
    for (Wording wording : new Wording[] {problem.what(), problem.advice()}) {
      assertThat(wording.in(Locale.of("nl"))).doesNotContainIgnoringCase("er ging iets mis");
      assertThat(wording.in(Locale.ENGLISH)).isNotEqualTo(wording.in(Locale.of("nl")));
    }
  }
}
