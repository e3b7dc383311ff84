package eu.sluis.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs every example of `FORMAT.md`. */
class FormatTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+) ?(\\S*)\n(.*?)^```$");
  private static final String HEAD = "bouwcode: 1\nname: Voorbeeld\nsource: DPIA 1\nrules:\n";

  private record Block(String language, String kind, String text) {}

  private final List<Block> blocks = blocks();

  @Test
  void every_example_is_read_and_every_mistake_is_refused_as_it_says() throws Exception {
    int rules = 0;
    int mistakes = 0;
    for (int number = 0; number < blocks.size(); number++) {
      int next = number + 1;
      Block block = blocks.get(number);
      switch (block.kind()) {
        case "baseline" -> Bouwcode.read(Layer.BASELINE, block.text());
        case "use-case" -> Bouwcode.read(Layer.USE_CASE, block.text());
        case "rule" -> {
          assertThat(Bouwcode.read(Layer.USE_CASE, HEAD + block.text()).sentences()).hasSize(1);
          rules++;
        }
        case "wrong" -> {
          assertThatThrownBy(() -> Bouwcode.read(Layer.USE_CASE, HEAD + block.text()))
              .isInstanceOf(PolicyUnreadable.class)
              .hasMessage(blocks.get(next).text().strip());
          mistakes++;
        }
        default -> assertThat(block.language()).as("an example that is not run").isEqualTo("text");
      }
    }
    assertThat(rules).as("one example of each kind").isEqualTo(15);
    assertThat(mistakes).isEqualTo(2);
  }

  @Test
  void the_baseline_and_the_use_case_work_together() throws Exception {
    var policy =
        new Policy(
            Bouwcode.floors(),
            Bouwcode.read(Layer.BASELINE, only("baseline")),
            Bouwcode.read(Layer.USE_CASE, only("use-case")));

    var decision = policy.decide(Fixture.question(Fixture.CONSULENT));

    assertThat(decision).isInstanceOf(Decision.Allowed.class);
    assertThat(((Decision.Allowed) decision).models())
        .containsExactly(Fixture.DUTCH.id(), Fixture.HERE.id());
  }

  private String only(String kind) {
    return blocks.stream()
        .filter(block -> block.kind().equals(kind))
        .map(Block::text)
        .findFirst()
        .orElseThrow();
  }

  private static List<Block> blocks() {
    try {
      var found = new ArrayList<Block>();
      var matcher = BLOCK.matcher(Files.readString(Path.of("FORMAT.md")));
      while (matcher.find()) {
        found.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
      }
      return found;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
