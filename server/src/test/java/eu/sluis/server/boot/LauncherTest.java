package eu.sluis.server.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher and the start of Sluis as a person would, on a machine that lacks things. */
class LauncherTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("sluis.checkout", ".."));

  /** All that the launcher may expect before it has found a JDK. */
  private static final List<String> TOOLS =
      List.of("bash", "env", "dirname", "readlink", "grep", "sed", "head", "awk", "df", "cat");

  @TempDir private Path machine;

  private Path tools = Path.of("");

  @BeforeEach
  void aMachineWithoutJava() throws IOException {
    tools = Files.createDirectory(machine.resolve("bin"));
    for (var tool : TOOLS) {
      var usual = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(
          tools.resolve(tool), Files.exists(usual) ? usual : Path.of("/bin", tool));
    }
  }

  private record Ended(int status, String out, String errors) {
    void assertRefused(int expected, String words) {
      assertThat(errors).contains(words).startsWith("sluis: ").hasLineCount(1);
      assertThat(status).isEqualTo(expected);
    }
  }

  @Test
  void help_lists_every_command() throws Exception {
    var ended = launch(Map.of(), "--help");

    assertThat(ended.status()).isZero();
    // The launcher's own table of commands, in its last lines.
    var table = Files.readString(CHECKOUT.resolve("sluis")).replaceFirst("(?s).*\ncase ", "");
    var commands =
        Pattern.compile("(?m)^ {2}([a-z-]+(?: \\| [a-z-]+)*)\\)")
            .matcher(table)
            .results()
            .flatMap(line -> Stream.of(line.group(1).split(" \\| ", -1)))
            .filter(name -> !Set.of("help", "-h", "--version").contains(name))
            .toList();
    assertThat(commands).contains("start", "test", "verify", "bench").hasSizeGreaterThan(7);
    for (var command : commands) {
      assertThat(ended.out()).containsPattern("(?m)^ {2}" + command + "\\b");
    }
  }

  @Test
  void an_unknown_command_is_one_line() throws Exception {
    launch(Map.of(), "strat").assertRefused(2, "`strat`");
  }

  @Test
  void an_unknown_option_is_one_line() throws Exception {
    launch(Map.of(), "start", "--leeg").assertRefused(2, "`--leeg`");
    launch(Map.of(), "test", "--fast").assertRefused(2, "`--fast`");
    launch(Map.of(), "bench", "nothing").assertRefused(2, "`nothing`");
  }

  @Test
  void without_a_jdk_25_it_says_where_to_get_one() throws Exception {
    launch(Map.of(), "start").assertRefused(3, "SLUIS_JAVA_HOME");
    launch(Map.of(), "test").assertRefused(3, "SLUIS_JAVA_HOME");
  }

  @Test
  void a_java_home_that_is_none_is_named() throws Exception {
    launch(Map.of("SLUIS_JAVA_HOME", "/nowhere"), "start").assertRefused(3, "`/nowhere`");
  }

  @Test
  void a_port_that_is_taken_is_said_before_anything_is_built() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var port = String.valueOf(other.getLocalPort());
      launch(Map.of("SLUIS_PORT", port), "start").assertRefused(6, "`" + port + "`");
    }
  }

  @Test
  void a_full_disk_is_said_before_anything_is_built() throws Exception {
    Files.delete(tools.resolve("df"));
    var full = Files.writeString(tools.resolve("df"), "#!/bin/sh\necho\necho d 9 9 10240 9 /\n");
    Files.setPosixFilePermissions(full, PosixFilePermissions.fromString("rwx------"));

    launch(Map.of("SLUIS_JAVA_HOME", System.getProperty("java.home")), "start")
        .assertRefused(5, "`10` MB");
  }

  @Test
  void a_bad_setting_is_one_line() throws Exception {
    main(Map.of("SLUIS_DATABASE_CONNECTIONS", "veel"))
        .assertRefused(2, "SLUIS_DATABASE_CONNECTIONS");
  }

  @Test
  void a_database_that_cannot_be_reached_is_one_line() throws Exception {
    // Port 1 is tcpmux, which nothing runs.
    main(Map.of("SLUIS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/sluis"))
        .assertRefused(8, "SLUIS_DATABASE_URL");
  }

  @Test
  void a_home_that_cannot_be_written_is_one_line() throws Exception {
    var file = Files.writeString(machine.resolve("file"), "no folder");
    main(Map.of("SLUIS_HOME", file.resolve("home").toString())).assertRefused(7, "SLUIS_HOME");
  }

  @Test
  void a_management_port_that_is_taken_is_one_line() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      main(Map.of("SLUIS_MANAGEMENT_PORT", String.valueOf(other.getLocalPort())))
          .assertRefused(6, "SLUIS_MANAGEMENT_PORT");
    }
  }

  @Test
  void what_was_never_built_is_not_started() throws Exception {
    var copy = Files.createDirectory(machine.resolve("checkout"));
    Files.copy(CHECKOUT.resolve("sluis"), copy.resolve("sluis"));
    run(
            Map.of("SLUIS_JAVA_HOME", System.getProperty("java.home"), "SLUIS_BUILD", "false"),
            List.of("bash", copy.resolve("sluis").toString(), "start"))
        .assertRefused(4, "SLUIS_BUILD");
  }

  @Test
  void without_a_database_it_says_how_to_get_one() throws Exception {
    main(Map.of("SLUIS_PORT", "0")).assertRefused(8, "SLUIS_DATABASE_URL");
  }

  private Ended launch(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("bash", CHECKOUT.resolve("sluis").toString()));
    command.addAll(List.of(arguments));
    return run(environment, command);
  }

  /** Sluis itself, without the launcher. */
  private Ended main(Map<String, String> environment) throws Exception {
    return run(
        environment,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // As the built application does before anything else.
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            System.getProperty("java.class.path"),
            SluisMain.class.getName()));
  }

  private Ended run(Map<String, String> environment, List<String> command) throws Exception {
    var builder = new ProcessBuilder(command);
    var all = new HashMap<String, String>();
    all.put("PATH", tools.toString());
    all.put("HOME", machine.toString());
    all.put("SLUIS_HOME", machine.resolve("home").toString());
    all.put("SLUIS_JVM_FOLDER", machine.resolve("no-jvm").toString());
    // A port that no start may find taken by chance; none of these comes as far as listening.
    all.put("SLUIS_PORT", "0");
    all.put("LC_ALL", "C.UTF-8");
    all.putAll(environment);
    builder.environment().clear();
    builder.environment().putAll(all);
    var out = machine.resolve("out");
    var errors = machine.resolve("errors");
    var process = builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(errors, StandardCharsets.UTF_8));
  }
}
