package eu.sluis.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.kit.SmallModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example in `docs/models.md` works. */
class ModelsPageTest {

  private static final Path PAGE = Path.of("../../docs/models.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("key_from_env: (\\S+)");
  private static final Pattern KEY_FILE = Pattern.compile("key_from_file: (\\S+)");

  private static final Pattern MODEL = Pattern.compile("folder: (\\S+)");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void every_example_loads() throws IOException, ModelCatalogueUnreadable {
    List<String> examples = found(EXAMPLE, Files.readString(PAGE));
    assertThat(examples).hasSizeGreaterThan(5);
    for (String example : examples) {
      Map<String, String> environment = new HashMap<>();
      found(KEY, example).forEach(name -> environment.put(name, "a-key"));
      for (String name : found(KEY_FILE, example)) {
        Files.writeString(folder.resolve(name), "a-key");
      }
      for (String name : found(MODEL, example)) {
        assertThat(SmallModel.into(folder.resolve(name))).isDirectory();
      }
      assertThat(ModelCatalogueFile.ofText(example, folder, environment).models()).isNotEmpty();
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
