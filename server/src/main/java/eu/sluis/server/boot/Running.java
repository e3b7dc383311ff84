package eu.sluis.server.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says that Sluis is ready, and waits until it is told to stop. */
public final class Running implements QuarkusApplication {

  /** Set by the launcher for the run in which the JVM learns which classes a start needs. */
  private static final boolean TRAINING = Boolean.getBoolean("sluis.training");

  @Override
  public int run(String... arguments) throws IOException, InterruptedException {
    var config = ConfigProvider.getConfig();
    var address =
        new ListeningAddress(
                config.getValue("quarkus.http.host", String.class),
                config.getValue("quarkus.http.port", Integer.class))
            .page(config.getValue("quarkus.http.port", Integer.class));
    if (TRAINING) {
      visit(address);
      return 0;
    }
    Console.standard().say("Sluis staat klaar: " + address, "Sluis is ready: " + address);
    Quarkus.waitForExit();
    return 0;
  }

  private static void visit(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (var page : List.of("/", "/health/ready")) {
        var request =
            HttpRequest.newBuilder(URI.create(address + page))
                .timeout(Duration.ofSeconds(10))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
    }
  }
}
