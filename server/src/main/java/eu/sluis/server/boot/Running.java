package eu.sluis.server.boot;

import eu.sluis.server.training.Rehearsal;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says that Sluis is ready, and waits until it is told to stop. */
public final class Running implements QuarkusApplication {

  /** Set by the launcher for the run in which the JVM learns. */
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
      int answered = CDI.current().select(Rehearsal.class).get().run(address);
      Console.standard().line("asked and answered in training: " + answered);
      return 0;
    }
    Console.standard().say("Sluis staat klaar: " + address, "Sluis is ready: " + address);
    Quarkus.waitForExit();
    return 0;
  }
}
