package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast by WCAG 2.2, 1.4.3 and 1.4.11, in both themes. */
class TokensTest {
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");

  @ParameterizedTest
  @CsvSource({
    "ink,paper,4.5",
    "ink,ground,4.5",
    "ink-soft,paper,4.5",
    "ink-soft,ground,4.5",
    "water,paper,4.5",
    "water,ground,4.5",
    "water-deep,paper,4.5",
    "water-deep,ground,4.5",
    "water-deep,water-mist,4.5",
    "water,water-mist,4.5",
    "paper,water,4.5",
    "paper,water-deep,4.5",
    "paper,ink,4.5",
    "paper,stop,4.5",
    "gate,paper,4.5",
    "gate,ground,4.5",
    "gate,gate-mist,4.5",
    "safe,paper,4.5",
    "safe,ground,4.5",
    "safe,safe-mist,4.5",
    "stop,paper,4.5",
    "stop,ground,4.5",
    "stop,stop-mist,4.5",
    "ink,mark,4.5",
    "ink-soft,mark,3",
    "ink,water-mist,4.5",
    "ink,gate-mist,4.5",
    "ink,safe-mist,4.5",
    "ink,stop-mist,4.5",
    "ink-soft,stop-mist,4.5",
    "ink-soft,water-mist,4.5",
    "line-strong,paper,3",
    "line-strong,ground,3",
    "focus,paper,3",
    "focus,ground,3"
  })
  void every_pair_that_is_used_can_be_read(String front, String back, double least)
      throws IOException {
    var light = new HashMap<String, Integer>();
    var dark = new HashMap<String, Integer>();
    read(light, dark);
    assertThat(contrast(light, front, back)).as("light").isGreaterThanOrEqualTo(least);
    assertThat(contrast(dark, front, back)).as("dark").isGreaterThanOrEqualTo(least);
  }

  private static void read(Map<String, Integer> light, Map<String, Integer> dark)
      throws IOException {
    Path tokens = Path.of("src/main/resources/META-INF/resources/shell/css/tokens.css");
    var found = TOKEN.matcher(Files.readString(tokens));
    while (found.find()) {
      light.put(found.group(1), Integer.parseInt(found.group(2), 16));
      dark.put(found.group(1), Integer.parseInt(found.group(3), 16));
    }
  }

  private static double contrast(Map<String, Integer> theme, String front, String back) {
    double one = luminance(Objects.requireNonNull(theme.get(front), front));
    double other = luminance(Objects.requireNonNull(theme.get(back), back));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
  }

  private static double part(int bits) {
    double value = (bits & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
