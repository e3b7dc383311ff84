package eu.sluis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SluisTest {

  private record Result(int status, String out, String err) {}

  @Test
  void wrong_use_gives_2_and_one_line(@TempDir Path folder) throws IOException {
    String file = Files.writeString(folder.resolve("file"), "no checkpoint").toString();
    String[][] wrongs = {
      {},
      {"verify"},
      {"verify", "a", "b"},
      {"verify", folder.resolve("nergens").toString()},
      {"verify", folder.toString()},
      {"verify", "\u0000"},
      {"verify", "--language", "fy", file},
      {"verify", file},
      {"verify", "--unknown", file},
      {"unknown"},
      {"check-policy", file},
      {"check-policy", "--layer", "floor", file},
      {"check-policy", "--layer", "baseline", folder.resolve("nergens").toString()},
    };
    for (String[] wrong : wrongs) {
      Result result = sluis("", wrong);

      assertThat(result.status()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(result.err().lines()).as(String.join(" ", wrong)).hasSize(1);
      assertThat(result.err()).startsWith("sluis: ");
      assertThat(result.out()).isEmpty();
    }
  }

  @Test
  void help_gives_0() {
    assertThat(sluis("", "--help").status()).isZero();
    assertThat(sluis("", "verify", "--help").out()).contains("--older");
  }

  @Test
  void a_bouwcode_is_printed_as_what_may_and_may_not() {
    Result result =
        sluis(
            """
            bouwcode: 1
            name: Proef
            source: DPIA 1
            rules:
              - id: p-1
                sentence: Iedereen mag vragen stellen.
                allow: asking
                groups: [iedereen]
              - id: p-2
                sentence: Politiek gaat niet naar buiten.
                deny: models
                when: { categories: [politics] }
                beyond: on_premises
            """,
            "check-policy",
            "--layer",
            "use-case",
            "-");

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out().lines())
        .startsWith(
            "Proef",
            "  mag       Iedereen mag vragen stellen. [p-1; DPIA 1]",
            "  mag niet  Politiek gaat niet naar buiten. [p-2; DPIA 1]",
            "Documenten tot en met: openbaar");
  }

  @Test
  void a_bouwcode_that_is_not_understood_gives_1_with_its_line() {
    Result result =
        sluis("bouwcode: 1\nname: Proef\nrule: []\n", "check-policy", "--layer", "baseline", "-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("NIET GOED: line 3: `rule` does not belong in a bouwcode");
  }

  private static Result sluis(String in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        Sluis.run(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
