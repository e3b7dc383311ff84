package eu.sluis.testing.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak with the realm of an invented municipality, for one run of tests. The
 * distribution is unpacked by the build (profile {@code keycloak}) in the folder of the system
 * property {@code sluis.test.keycloak.home}.
 */
final class Keycloak implements AutoCloseable {

  static final String REALM = "waterhoven";
  static final String CLIENT = "sluis";
  static final String SECRET = "only-for-tests-and-nowhere-else";

  private static final Duration START_MAX = Duration.ofMinutes(3);
  private static final Duration STOP_MAX = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on this machine only; returns when it answers for the realm. */
  static Keycloak start(int port) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("sluis.test.keycloak.home", "target/keycloak"));
    Path imports = Files.createDirectories(home.resolve("data/import"));
    try (var realm = Keycloak.class.getResourceAsStream("/keycloak/waterhoven-realm.json")) {
      if (realm == null) {
        throw new IllegalStateException("the realm is not on the class path");
      }
      Files.copy(
          realm, imports.resolve("waterhoven-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder command =
        new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host",
                "127.0.0.1",
                "--http-port",
                Integer.toString(port),
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("keycloak.log").toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Keycloak keycloak = new Keycloak(command.start(), port);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(keycloak::end));
    try {
      keycloak.waitUntilItAnswers();
    } catch (RuntimeException failure) {
      keycloak.close();
      throw failure;
    }
    return keycloak;
  }

  /** What `SLUIS_OIDC_URL` of the server is. */
  static String issuer(int port) {
    return "http://127.0.0.1:" + port + "/realms/" + REALM;
  }

  @Override
  public void close() throws InterruptedException {
    end();
    if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void end() {
    // The shell script is the parent of the JVM.
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private void waitUntilItAnswers() throws InterruptedException {
    Instant end = Instant.now().plus(START_MAX);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(issuer(port) + "/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(5))
              .build();
      while (Instant.now().isBefore(end)) {
        if (!process.isAlive()) {
          throw new IllegalStateException("keycloak stopped while starting; see its keycloak.log");
        }
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // It does not listen yet.
        }
        Thread.sleep(LOOK_EVERY.toMillis());
      }
    }
    throw new IllegalStateException("keycloak did not answer in `" + START_MAX + "`");
  }
}
