package eu.sluis.cli;

import eu.sluis.audit.SigningKey;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.audit.VerifierKey;
import eu.sluis.audit.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a witness until it is stopped. */
@Command(
    name = "witness",
    description =
        "Getuige op een andere machine: ondertekent alleen een logboek dat verdergaat. / A witness"
            + " on another machine: signs only a log that goes on.",
    mixinStandardHelpOptions = true)
final class ServeWitness implements Callable<Integer> {

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "FOLDER",
      description = "Waar hij zijn sleutels en stand bewaart. / Where it keeps its keys and state.")
  private String folder = "";

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description =
          "Zijn naam in handtekeningen, zoals getuige.example/w1. / Its name in signatures.")
  private String name = "";

  @Option(
      names = "--log",
      required = true,
      paramLabel = "KEY",
      description =
          "De openbare sleutel van een logboek, of een bestand ermee; de naam is de herkomst. / The"
              + " public key of a log, or a file of them; its name is the origin.")
  private List<String> logs = List.of();

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "Waar hij luistert (${DEFAULT-VALUE}). / Where it listens.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8091",
      paramLabel = "PORT",
      description = "De poort (${DEFAULT-VALUE}); 0 kiest er een. / The port; 0 chooses one.")
  private int port = 8091;

  private final PrintWriter out;
  private final PrintWriter err;

  ServeWitness(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws NotReadable, InterruptedException {
    if (!SigningKey.isName(name)) {
      throw new NotReadable("a name of a witness must have no spaces and no `+`");
    }
    if (port < 0 || port > 65_535) {
      throw new NotReadable("a port must be 0 to 65535, was `" + port + "`");
    }
    Map<String, TrustedKeys> known = known();
    // What never ends its request must not hold a connection for ever.
    limit("sun.net.httpserver.maxReqTime", "30");
    limit("sun.net.httpserver.maxRspTime", "30");
    limit("jdk.httpserver.maxConnections", "200");
    try (var state = new WitnessFolder(Path.of(folder))) {
      List<SigningKey> keys = state.keys(name);
      var witness = new Witness(known, keys, state, InstantSource.system());
      try (var server = new WitnessServer(witness, new InetSocketAddress(host, port), err)) {
        known.keySet().stream().sorted().forEach(origin -> out.println("log      " + origin));
        keys.forEach(key -> out.println("key      " + key.verifier().vkey()));
        out.println("address  http://" + host + ":" + server.port() + "/add-checkpoint");
        out.flush();
        new CountDownLatch(1).await();
      }
    } catch (IOException | IllegalArgumentException failure) {
      throw new NotReadable(
          "the witness cannot listen at `%s` port `%d`; choose another".formatted(host, port));
    }
    return Sluis.GOOD;
  }

  /** The keys of each log, by the name that they share with its origin. */
  private Map<String, TrustedKeys> known() throws NotReadable {
    var byOrigin = new HashMap<String, List<VerifierKey>>();
    for (String log : logs) {
      for (VerifierKey key : KeyFiles.keys(log)) {
        byOrigin.computeIfAbsent(key.name(), _ -> new ArrayList<>()).add(key);
      }
    }
    var known = new HashMap<String, TrustedKeys>();
    byOrigin.forEach((origin, keys) -> known.put(origin, new TrustedKeys(keys)));
    return known;
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
