package eu.sluis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Everything that is not ours stands in `docs/dependencies.md`, with its licence and a reason. */
class DependenciesTest {

  private static final String PAPER = "docs/dependencies.md";
  private static final String OURS = "eu.sluis";

  @Test
  void every_direct_dependency_of_the_build_is_in_the_paper() throws IOException {
    var named = new TreeSet<String>();
    for (Path file : Repository.files("pom.xml"::equals)) {
      Pom.read(file).everything().stream()
          .filter(item -> !item.group().equals(OURS))
          .map(Pom.Item::artifact)
          // The name of the machine stands in a property.
          .map(artifact -> artifact.replaceFirst("\\$\\{postgres.platform}", "linux-amd64"))
          .forEach(named::add);
    }
    assertThat(named).contains("jspecify", "archunit-junit5", "maven-compiler-plugin");
    assertThat(named).filteredOn(artifact -> !inPaper(artifact)).isEmpty();
  }

  @Test
  void every_package_that_is_carried_along_is_in_the_paper_with_its_version() throws IOException {
    Path lock = Repository.ROOT.resolve("features/shell/vendor.lock");
    assumeThat(lock).exists();
    var missing = new TreeSet<String>();
    for (String line : Files.readAllLines(lock)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] field = line.split(" ", -1);
      String row = "| `" + field[0] + "` | " + field[1] + " |";
      if (!Repository.text(PAPER).contains(row)) {
        missing.add(row);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void the_version_of_the_framework_in_the_paper_is_the_one_in_the_build() throws IOException {
    String version =
        Repository.text("pom.xml").split("<quarkus.platform.version>", 2)[1].split("<", 2)[0];
    assertThat(Repository.text(PAPER)).contains("Quarkus " + version);
  }

  private static boolean inPaper(String artifact) {
    try {
      return Repository.text(PAPER).contains("`" + artifact + "`");
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
