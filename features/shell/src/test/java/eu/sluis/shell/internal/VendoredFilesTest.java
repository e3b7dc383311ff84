package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendoredFilesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path STATIC = RESOURCES.resolve("META-INF/resources");
  private static final Pattern ADDRESS = Pattern.compile("/vendor/[^\"')\\s]+");

  @Test
  void every_vendored_file_is_the_one_in_the_lock_and_no_other_is_there() throws IOException {
    assertThat(sums(STATIC.resolve("vendor"))).isEqualTo(locked());
  }

  @Test
  void every_package_carries_its_licence() throws IOException {
    try (Stream<Path> packages = Files.list(STATIC.resolve("vendor"))) {
      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(
              folder ->
                  assertThat(folder.toFile().list()).anyMatch(name -> name.startsWith("LICENSE")));
    }
  }

  @Test
  void every_vendored_address_in_our_files_exists() throws IOException {
    var missing = new TreeSet<String>();
    for (String file :
        Set.of(
            "META-INF/resources/shell/css/sluis.css",
            "META-INF/resources/shell/css/tokens.css",
            "templates/shell/frame.html")) {
      ADDRESS
          .matcher(Files.readString(RESOURCES.resolve(file)))
          .results()
          .map(found -> found.group())
          .filter(address -> !Files.exists(STATIC.resolve(address.substring(1))))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void the_list_of_our_own_files_is_the_folder() throws IOException {
    Path folder = STATIC.resolve("shell");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(Assets.FILES);
    }
  }

  private static Map<String, String> locked() throws IOException {
    var sums = new TreeMap<String, String>();
    for (String line : Files.readAllLines(Path.of("vendor.lock"))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] field = line.split(" ", -1);
      assertThat(field).as(line).hasSize(5);
      assertThat(field[2]).as(line).startsWith("sha512-");
      String folder = field[0].replace("@", "").replace('/', '-') + "-" + field[1];
      sums.put(folder + "/" + Path.of(field[3]).getFileName(), field[4]);
    }
    return sums;
  }

  private static Map<String, String> sums(Path folder) throws IOException {
    var sums = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(folder.relativize(file).toString(), sum(file));
      }
    }
    return sums;
  }

  private static String sum(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
