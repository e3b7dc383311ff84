package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder on the server that changes while it is read. */
class FolderScenario {

  private static final int FILES = 400;
  private static final Pattern TOTAL = Pattern.compile("(\\d+) tot en met (\\d+) van (\\d+) doc");

  @TempDir Path opened;

  @Test
  void files_that_go_away_while_a_folder_is_read_stop_nothing() throws IOException {
    Path folder = Files.createDirectories(opened.resolve("beleid/regels"));
    for (int number = 0; number < FILES; number++) {
      Files.writeString(
          folder.resolve("regel-%03d.txt".formatted(number)),
          "Regel %d over het vegen van straten.\n".formatted(number).repeat(400));
    }
    try (var sluis = RunningSluis.another("", Map.of("SLUIS_FOLDERS", opened.toString())).start()) {
      var fatma = Visitor.loggedIn(sluis, "fatma.aydin");
      String page = add(fatma, folder);
      for (int number = 1; number < FILES; number += 2) {
        Path file = folder.resolve("regel-%03d.txt".formatted(number));
        Files.delete(file);
        if (number % 4 == 1) {
          Files.createDirectory(file);
        }
      }
      assertThat(whenRead(fatma, page)).doesNotContain("Het lezen is niet gelukt");
      assertThat(fatma.post(page + "/lezen", Map.of()).status()).isEqualTo(303);
      String after = whenRead(fatma, page);
      assertThat(after).doesNotContain("Het lezen is niet gelukt").doesNotContain("regel-001.txt");
      var total = TOTAL.matcher(after);
      assertThat(total.find()).isTrue();
      assertThat(total.group(3)).isEqualTo(Integer.toString(FILES / 2));
    }
  }

  private static String add(Visitor manager, Path folder) {
    String boundary = "grens";
    var form = new StringBuilder();
    Map.of(
            "naam", "Straten",
            "soort", "FOLDER",
            "pad", folder.toString(),
            "lezers", "iedereen",
            "klasse", "intern")
        .forEach(
            (name, value) ->
                form.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)));
    var added =
        manager.send(
            "/bronnen/nieuw",
            "text/html",
            "multipart/form-data; boundary=" + boundary,
            (form + "--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(added.status()).isEqualTo(303);
    return added.location().replaceFirst("^https?://[^/]+", "");
  }

  private static String whenRead(Visitor manager, String page) {
    for (int tries = 0; tries < 600; tries++) {
      String body = manager.get(page).body();
      if (!body.contains("hx-trigger=\"every 1s\"")) {
        return body;
      }
      Pause.of(Duration.ofMillis(100));
    }
    throw new AssertionError("the source was not read in a minute");
  }
}
