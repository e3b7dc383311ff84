package eu.sluis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text on a page is there in Dutch and in English, and fills in the same things. */
class TextsTest {

  private static final String BUNDLE = "io.quarkus.qute.i18n.MessageBundle";
  private static final String MESSAGE = "io.quarkus.qute.i18n.Message";
  private static final Pattern HOLE = Pattern.compile("\\{([a-z][A-Za-z]*)}");

  @Test
  void every_dutch_text_has_an_english_one() throws IOException {
    var bundles = new TreeSet<String>();
    for (JavaClass type : House.real().classes()) {
      if (type.isAnnotatedWith(BUNDLE)) {
        String name = attribute(type.getAnnotationOfType(BUNDLE).get("value"));
        bundles.add(name);
        assertThat(differences(dutch(type), english(name))).as("texts of `%s`", name).isEmpty();
      }
    }
    assertThat(bundles)
        .contains("gateway", "identity", "monitor", "recognition", "register", "shell")
        .contains("sources", "workplace");
  }

  @Test
  void a_text_without_its_counterpart_or_with_other_holes_is_found() {
    var english = new Properties();
    english.putAll(Map.of("same", "Source {number}", "other", "Two", "extra", "Nothing"));
    assertThat(
            differences(
                Map.of("same", "Bron {number}", "other", "{count} bronnen", "missing", "Bron"),
                english))
        .containsExactly("extra", "missing", "other");
  }

  /** Keys of texts that are in one language only, or fill in something else. */
  private static Set<String> differences(Map<String, String> dutch, Properties english) {
    var keys = new TreeSet<>(dutch.keySet());
    keys.addAll(english.stringPropertyNames());
    keys.removeIf(
        key ->
            dutch.containsKey(key)
                && english.containsKey(key)
                && holes(dutch.get(key)).equals(holes(english.getProperty(key))));
    return keys;
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> dutch(JavaClass type) {
    var texts = new TreeMap<String, String>();
    for (JavaMethod method : type.getMethods()) {
      texts.put(method.getName(), attribute(method.getAnnotationOfType(MESSAGE).get("value")));
    }
    return texts;
  }

  private static String attribute(java.util.Optional<Object> value) {
    return value.map(Object::toString).orElse("");
  }

  private static Properties english(String bundle) throws IOException {
    var texts = new Properties();
    try (InputStream file =
        TextsTest.class.getResourceAsStream("/messages/" + bundle + "_en.properties")) {
      assertThat(file).as("the English texts of `%s`", bundle).isNotNull();
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
