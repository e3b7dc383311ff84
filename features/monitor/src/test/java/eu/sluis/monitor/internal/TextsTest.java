package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void every_dutch_text_has_an_english_one() throws IOException {
    var english = new Properties();
    try (var file =
        Objects.requireNonNull(
            TextsTest.class.getResourceAsStream("/messages/monitor_en.properties"))) {
      english.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MonitorMessages.class.getDeclaredMethods())
                .map(Method::getName)
                .toList());
  }
}
