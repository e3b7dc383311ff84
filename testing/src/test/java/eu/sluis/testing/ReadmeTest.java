package eu.sluis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.sluis.testing.architecture.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the papers tell people to type works, and what they point at is there. */
@NullMarked
class ReadmeTest {

  /** How it is known that a command works. */
  sealed interface Proof {

    /** This test runs it; it ends well and says `words`. */
    record Run(String words) implements Proof {}

    /** As {@link Run}, once the tools are packaged: this test builds nothing. */
    record RunWhenPackaged(String words) implements Proof {}

    /** A test runs it, and says so in a comment: `README: ./sluis start`. */
    record ByTest() implements Proof {}

    /** What a build machine runs is this command and nothing else. */
    record ByEveryBuild() implements Proof {}
  }

  /** Every command of the README. A command without a line here has no place there. */
  private static final Map<String, Proof> PROOFS =
      Map.ofEntries(
          Map.entry("./sluis --help", new Proof.Run("check-policy")),
          Map.entry("./sluis version", new Proof.Run("Sluis")),
          Map.entry("./sluis start", new Proof.ByTest()),
          Map.entry("./sluis start --empty", new Proof.ByTest()),
          Map.entry("./sluis test", new Proof.ByEveryBuild()),
          Map.entry(
              "./sluis detect demonstration/sources/gespreksverslag-2026-2291.md",
              new Proof.RunWhenPackaged("gevonden: name ")),
          Map.entry(
              "./sluis pseudonymise demonstration/sources/gespreksverslag-2026-2291.md",
              new Proof.RunWhenPackaged("[bsn verwijderd]")),
          Map.entry(
              "./sluis check-policy --layer baseline demonstration/baseline.yaml",
              new Proof.RunWhenPackaged("basis-schuilnamen")),
          Map.entry("./sluis pseudonymise --map kaart --key sleutel brief.txt", new Proof.ByTest()),
          Map.entry("./sluis restore --map kaart --key sleutel antwoord.txt", new Proof.ByTest()),
          Map.entry("./sluis redact besluit.pdf", new Proof.ByTest()),
          Map.entry(
              "./sluis redact besluit.pdf --list besluit.pdf.redactions.tsv", new Proof.ByTest()),
          Map.entry("./sluis verify export.zip --key keys.txt", new Proof.ByTest()));

  private static final int SECONDS_MAX = 60;
  private static final Pattern FENCE = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  /** Made by other work: the pictures by the browser tests. Skipped while they are missing. */
  private static final List<String> LATER = List.of("docs/manual/images/", "docs/operations.md");

  static List<String> commands() throws IOException {
    return FENCE
        .matcher(Repository.text("README.md"))
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(line -> line.replaceFirst("\\s+#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  @Test
  void the_readme_begins_with_the_two_commands() throws IOException {
    assertThat(commands()).startsWith("./sluis start", "./sluis test");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_of_the_readme_is_proven(String command) throws Exception {
    Proof proof = PROOFS.get(command);
    assertThat(proof).as("how `%s` is proven", command).isNotNull();
    if (proof == null) {
      return;
    }
    assumeThat(Repository.ROOT.resolve("sluis")).as("the launcher").exists();
    switch (proof) {
      case Proof.Run(String words) -> assertThat(run(command)).contains(words);
      case Proof.RunWhenPackaged(String words) -> {
        assumeThat(Repository.ROOT.resolve("cli/target/sluis-cli.jar")).as("the tools").exists();
        assertThat(run(command)).contains(words);
      }
      case Proof.ByTest() ->
          assertThat(proving(command)).as("a test of `%s`", command).isNotEmpty();
      case Proof.ByEveryBuild() ->
          assertThat(Repository.text(".ci/run")).contains("\nexec " + command + " ");
    }
  }

  private static List<Path> proving(String command) throws IOException {
    var found = new ArrayList<Path>();
    for (Path test :
        Repository.files(name -> name.endsWith("Test.java") || name.endsWith("Scenario.java"))) {
      if (Files.readString(test).lines().anyMatch(line -> line.endsWith("README: " + command))) {
        found.add(test);
      }
    }
    return found;
  }

  @Test
  void every_link_in_the_papers_leads_somewhere() throws IOException {
    var missing = new TreeSet<String>();
    for (Path paper : papers()) {
      LINK.matcher(Files.readString(paper))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !link.contains(":"))
          .map(link -> paper.resolveSibling(link).normalize())
          .filter(target -> !Files.exists(target))
          .map(target -> Repository.ROOT.relativize(target).toString())
          .forEach(missing::add);
    }
    var later = new ArrayList<String>();
    for (String target : missing) {
      if (LATER.stream().anyMatch(target::startsWith)) {
        later.add(target);
      }
    }
    missing.removeAll(later);
    assertThat(missing).isEmpty();
    assumeThat(later).as("not made yet").isEmpty();
  }

  @Test
  void every_test_that_the_papers_name_is_there() throws IOException {
    List<String> tests =
        Repository.files(name -> name.endsWith("Test.java")).stream()
            .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
            .toList();
    var named = new TreeSet<String>();
    for (Path paper : papers()) {
      TEST.matcher(Files.readString(paper))
          .results()
          .map(test -> test.group(1))
          .forEach(named::add);
    }
    assertThat(named).isNotEmpty().isSubsetOf(tests);
  }

  private static List<Path> papers() throws IOException {
    try (Stream<Path> top = Files.list(Repository.ROOT);
        Stream<Path> docs = Files.walk(Repository.ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static String run(String command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("readme", ".txt");
    var builder =
        new ProcessBuilder(command.split(" ", -1))
            .directory(Repository.ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("SLUIS_BUILD", "false");
    builder.environment().put("SLUIS_TRAINING", "false");
    builder.environment().put("SLUIS_JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS))
          .as("`%s` ended in %d seconds", command, SECONDS_MAX)
          .isTrue();
      assertThat(process.exitValue()).as(command).isZero();
      return Files.readString(said, StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
      Files.delete(said);
    }
  }
}
