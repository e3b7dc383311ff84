package eu.sluis.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerTest {

  @TempDir private Path folder;

  /** A peer of this test: answers each line with what follows. */
  private Peer peer(String answer) throws IOException {
    Path script = folder.resolve("peer.sh");
    Files.writeString(
        script,
        "echo '{\"ready\": \"a peer\"}'\nwhile read -r line; do echo '" + answer + "'; done\n");
    return new Peer(List.of("sh", script.toString()), folder.resolve("log"));
  }

  @Test
  void places_in_code_points_become_places_in_the_text() throws IOException {
    String answer =
        "{\"id\": 1, \"findings\": [{\"start\": 2, \"end\": 5, \"category\": \"name\"}],"
            + " \"nanoseconds\": 7}";
    try (Peer peer = peer(answer)) {
      Contender.Answer found = peer.detect("😀 Bos");

      assertThat(peer.name()).isEqualTo("a peer");
      assertThat(found.nanoseconds()).isEqualTo(7);
      assertThat(found.found().getFirst().span().of("😀 Bos")).isEqualTo("Bos");
    }
  }

  @Test
  void an_answer_to_another_question_is_not_believed() throws IOException {
    try (Peer peer = peer("{\"id\": 9, \"findings\": []}")) {
      assertThatThrownBy(() -> peer.detect("Bos")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_peer_that_does_not_start_says_so() {
    assertThatThrownBy(() -> new Peer(List.of("false"), folder.resolve("log")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new Peer(List.of(folder + "/none"), folder.resolve("log")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_folder_of_your_own_is_measured_without_showing_its_text() throws IOException {
    Path set = Files.createDirectory(folder.resolve("ours"));
    Files.writeString(
        set.resolve("letters.txt"),
        "=== letters-001\nGeachte mevrouw [[name:nl|Verstappenburg]],\nuw BSN is [[bsn|999990019]].\n");
    Path json = folder.resolve("figures.json");

    String said =
        run(0, "--quick", "--no-speed", "--set", set.toString(), "--json", json.toString());

    assertThat(said)
        .contains("## ours: 1 texts, 2 labels", "| bsn | 1 | 1.000 | 1.000 | 1.000 |")
        .doesNotContain("Verstappenburg", "999990019");
    assertThat(json).content().contains("\"direct_recall\"", "\"leakage\"");
  }

  @Test
  void each_hand_is_judged_by_the_models_that_left_it_out() throws IOException {
    Path set = Files.createDirectory(folder.resolve("ours"));
    Files.writeString(
        set.resolve("letters.txt"),
        "=== letters-101\nUw BSN is [[bsn|999990019]].\n=== letters-201\nNiemand.\n");
    Path models = Files.createDirectories(folder.resolve("models"));
    Files.createDirectory(models.resolve("101-199"));

    String said = run(0, "--by-hand", models.toString(), "--set", set.toString());

    assertThat(said)
        .contains("## by hand: 1 texts, 1 labels", "## texts 101-199", "| bsn | 1 | 1.000 |")
        .doesNotContain("999990019");
    Files.createDirectory(models.resolve("301-399"));
    assertThat(run(2, "--by-hand", models.toString(), "--set", set.toString()))
        .contains("no text of the set has a number of `301-399`");
  }

  @Test
  void models_that_are_left_in_the_folder_of_a_hand_are_the_ones_that_judge() throws IOException {
    Path set = Files.createDirectory(folder.resolve("ours"));
    Files.writeString(set.resolve("letters.txt"), "=== letters-101\n[[name:nl|Jan Jansen]]\n");
    Path names =
        Files.createDirectories(folder.resolve("models/1-199/eu/sluis/privacy/internal/names"));
    Files.writeString(names.resolve("names.bin"), "no model");

    assertThat(run(2, "--by-hand", folder.resolve("models").toString(), "--set", set.toString()))
        .contains("stopped");
  }

  @Test
  void speed_is_measured_in_turns_and_what_slow_contenders_do_is_cut_short() throws IOException {
    var slow = new Scripted("slow", 500_000_000L);
    var fast = new Scripted("fast", 250_000_000L);

    var results = new Speed("Nederland ".repeat(10_000)).measure(List.of(slow, fast));

    assertThat(of(results, slow).median()).isEqualTo(500);
    assertThat(of(results, fast).slow()).isEqualTo(250);
    assertThat(of(results, slow).prompts()).isEqualTo(8 * Speed.ROUNDS);
    // Three pieces of 32 KB a round, half a second each.
    assertThat(of(results, slow).megabytesPerSecond()).isCloseTo(0.065536, within(1e-6));
    assertThat(of(results, slow).perProcessorSecond()).isCloseTo(0.131072, within(1e-6));
    assertThat(of(results, fast).megabytesPerSecond()).isCloseTo(0.131072, within(1e-6));
  }

  private static Speed.Result of(Map<Contender, Speed.Result> results, Contender contender) {
    return Objects.requireNonNull(results.get(contender));
  }

  /** Says that it took so long, and takes no time. */
  private record Scripted(String name, long nanoseconds) implements Contender {
    @Override
    public Answer detect(String text) {
      return new Answer(List.of(), nanoseconds, nanoseconds / 2);
    }

    @Override
    public void close() {}
  }

  @Test
  void wrong_use_and_a_set_that_is_not_there_are_refused() {
    assertThat(run(2, "--slow")).contains("--slow");
    assertThat(run(2, "--against", "nobody")).contains("deduce");
    assertThat(run(2, "--quick", "--against", "deduce")).contains("--quick");
    assertThat(run(2, "--quick", "--json", folder.resolve("none/figures.json").toString()))
        .contains("cannot be written");
    assertThat(run(2, "--quick", "--set", folder.resolve("none").toString())).contains("none");
  }

  private static String run(int status, String... arguments) {
    var said = new StringWriter();
    var all = new java.util.ArrayList<>(List.of("--root", ".."));
    all.addAll(List.of(arguments));
    var writer = new PrintWriter(said, true);
    assertThat(PrivacyBenchmark.run(writer, writer, all.toArray(String[]::new))).isEqualTo(status);
    return said.toString();
  }
}
