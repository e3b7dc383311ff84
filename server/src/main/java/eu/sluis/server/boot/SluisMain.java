package eu.sluis.server.boot;

import eu.sluis.adapters.models.ModelCatalogueUnreadable;
import eu.sluis.server.composition.MasterKeyUnusable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The first and the last thing that runs. Prepares what Quarkus needs, runs it, and closes what was
 * opened in the opposite order: on a normal end, on Ctrl-C and on SIGTERM alike.
 */
@QuarkusMain
public final class SluisMain {

  /** On top of the time that requests get to finish. */
  private static final int STOP_MARGIN_SECONDS = 15;

  private final Console console = Console.standard();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CountDownLatch applicationStopped = new CountDownLatch(1);

  private SluisMain() {}

  public static void main(String... arguments) {
    new SluisMain().run(arguments);
  }

  private void run(String... arguments) {
    Path folder;
    try {
      var settings = Settings.from(System.getenv());
      var home = Home.open(settings.home());
      folder = home.folder();
      open.push(home);
      settings.address().requireFree();
      if (settings.management().isPresent()) {
        settings.management().get().requireFree();
      }
      closeOnExit(settings);
      var access = database(settings, home);
      DatabaseCheck.requireSuitable(access);
      tellQuarkus(settings, access);
    } catch (StartRefused refusal) {
      console.refuse(refusal);
      end(refusal.code().number());
      return;
    }
    console.step("Sluis starten", "starting Sluis");
    Quarkus.run(
        Running.class,
        (code, failure) -> {
          if (failure == null) {
            end(code);
          } else {
            var refusal = explained(failure, folder);
            console.refuse(refusal);
            end(refusal.code().number());
          }
        },
        arguments);
  }

  /** Keeps the whole story in a file, where it does not scare and can be sent to who can help. */
  private static StartRefused explained(Throwable failure, Path home) {
    var file = home.resolve("start-failure.txt");
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      failure.printStackTrace(out);
    } catch (IOException unwritable) {
      failure.addSuppressed(unwritable);
    }
    var root = failure;
    while (root.getCause() != null && !(root instanceof MasterKeyUnusable)) {
      root = root.getCause();
    }
    if (root instanceof ModelCatalogueUnreadable wrong) {
      return new StartRefused(
          ExitCode.BAD_SETTING,
          "de catalogus van modellen klopt niet: %s; zie docs/models.md"
              .formatted(wrong.getMessage()),
          "the catalogue of models is not right; see docs/models.md");
    }
    if (root instanceof MasterKeyUnusable) {
      return new StartRefused(
          ExitCode.BAD_SETTING,
          "de hoofdsleutel kan niet worden gebruikt: %s; zie docs/operations.md"
              .formatted(root.getMessage()),
          "the master key cannot be used; see docs/operations.md");
    }
    var reason = String.valueOf(root.getMessage()).strip().lines().findFirst().orElse("");
    return new StartRefused(
        ExitCode.UNEXPECTED,
        "Sluis kon niet starten: `%s`; lees %s".formatted(reason, file),
        "Sluis could not start: `%s`; read %s".formatted(reason, file));
  }

  private DatabaseAccess database(Settings settings, Home home) throws StartRefused {
    if (settings.external().isPresent()) {
      return settings.external().get();
    }
    var archive =
        Optional.ofNullable(System.getProperty(PostgresPrograms.ARCHIVE_PROPERTY)).map(Path::of);
    if (archive.isEmpty() || !Files.isReadable(archive.get())) {
      throw new StartRefused(
          ExitCode.DATABASE_UNREACHABLE,
          "er is geen database; start met `./sluis start`, of wijs er een aan met"
              + " SLUIS_DATABASE_URL",
          "there is no database; start with `./sluis start`, or name one with SLUIS_DATABASE_URL");
    }
    var embedded =
        EmbeddedPostgres.start(home.folder(), archive.get(), settings.connections(), console);
    open.push(embedded);
    return embedded.access();
  }

  /** The application must be able to write until it has stopped; so the database goes last. */
  private void closeOnExit(Settings settings) {
    int wait = settings.stopSeconds() + STOP_MARGIN_SECONDS;
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("close")
                .unstarted(
                    () -> {
                      try {
                        applicationStopped.await(wait, TimeUnit.SECONDS);
                      } catch (InterruptedException impatient) {
                        Thread.currentThread().interrupt();
                      }
                      close();
                    }));
  }

  private void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception alreadyGone) {
        // each of these is safe to leave; the next start repairs
      }
    }
  }

  private void end(int code) {
    applicationStopped.countDown();
    System.exit(code);
  }

  private static void tellQuarkus(Settings settings, DatabaseAccess access) {
    // What reads documents may only complain to nobody; it could quote them.
    System.setProperty("log4j2.statusLoggerLevel", "OFF");
    System.setProperty("sluis.home", settings.home().toString());
    System.setProperty("sluis.demonstration", String.valueOf(settings.demonstration()));
    System.setProperty("quarkus.http.host", settings.address().host());
    System.setProperty("quarkus.http.port", String.valueOf(settings.address().port()));
    System.setProperty(
        "quarkus.management.host-enabled", String.valueOf(settings.management().isPresent()));
    settings
        .management()
        .ifPresent(
            address -> {
              System.setProperty("quarkus.management.host", address.host());
              System.setProperty("quarkus.management.port", String.valueOf(address.port()));
            });
    System.setProperty("quarkus.http.limits.max-body-size", settings.bodyMegabytes() + "M");
    System.setProperty("quarkus.shutdown.timeout", settings.stopSeconds() + "S");
    System.setProperty("quarkus.log.console.json.enabled", String.valueOf(settings.json()));
    var proxy = String.valueOf(settings.behindProxy());
    System.setProperty("quarkus.http.proxy.proxy-address-forwarding", proxy);
    System.setProperty("quarkus.http.proxy.allow-x-forwarded", proxy);
    System.setProperty("quarkus.http.proxy.enable-forwarded-host", proxy);
    System.setProperty("quarkus.datasource.jdbc.url", access.url());
    System.setProperty("quarkus.datasource.username", access.application().user());
    System.setProperty("quarkus.datasource.password", access.application().password());
    System.setProperty("quarkus.datasource.jdbc.max-size", String.valueOf(settings.connections()));
    System.setProperty("quarkus.flyway.jdbc-url", access.url());
    System.setProperty("quarkus.flyway.username", access.owner().user());
    System.setProperty("quarkus.flyway.password", access.owner().password());
  }
}
