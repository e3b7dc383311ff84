package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Form;
import eu.sluis.bench.gateway.Step.Upstream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures Sluis as it is shipped beside other gateways, in turns. Exit status: 0 when it was
 * measured, also when a peer is not there; 1 when Sluis did not start, or let a name through; 2 for
 * wrong use.
 */
@Command(
    name = "./sluis bench gateway",
    description =
        "Meet hoe snel de toegang tot modellen is, naast andere. /"
            + " Measures how fast the gateway is, beside others.",
    mixinStandardHelpOptions = true)
final class GatewayBenchmark implements Callable<Integer> {

  private static final int QUICK_ROUNDS = 3;
  private static final int ROUNDS = 7;
  private static final int CHECKED = 40;
  private static final List<String> PEERS = List.of("nginx", "portkey", "litellm");
  private static final int COMPLAINTS_MAX = 3;
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final Duration DOORS = Duration.ofSeconds(20);
  private static final int PER_SECOND_MAX = 1_000;

  @Option(names = "--quick", description = "3 ronden, korter warm. / 3 rounds, a shorter warm-up.")
  private boolean quick;

  @Option(names = "--rounds", paramLabel = "N", description = "Ronden, 7. / Rounds, 7.")
  private @Nullable Integer givenRounds;

  @Option(
      names = "--streams",
      paramLabel = "N",
      description = "Open streams bij het meten van geheugen, 500. / Open streams, 500.")
  private int streams = 500;

  @Option(
      names = "--soak",
      paramLabel = "MINUTES",
      description =
          "Alleen dit: zo lang een rustige belasting op Sluis, en wat het geheugen doet. /"
              + " Only this: a modest load on Sluis for so long, and what memory does.")
  private @Nullable Integer soak;

  @Option(
      names = "--cold",
      paramLabel = "SECONDS",
      description =
          "Alleen dit: hoe gauw Sluis warm is, met SLUIS_JAVA_OPTIONS van de omgeving. /"
              + " Only this: how soon Sluis is warm, with SLUIS_JAVA_OPTIONS of the environment.")
  private @Nullable Integer cold;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Vragen per seconde daarbij, 10. / Questions a second with it, 10.")
  private int rate = 10;

  @Option(
      names = "--against",
      paramLabel = "PEER",
      description =
          "Alleen nginx, portkey, litellm of none. / Only nginx, portkey, litellm or none.")
  private List<String> against = PEERS;

  @Option(
      names = "--different",
      paramLabel = "N",
      description =
          "Zoveel verschillende vragen, steeds opnieuw; anders alle verschillend. /"
              + " So many different questions, again and again; all different when left out.")
  private int different = Integer.MAX_VALUE;

  @Option(names = "--with-nginx", description = "Installeert nginx eerst. / Installs nginx first.")
  private boolean withNginx;

  @Option(names = "--cores", paramLabel = "G,L", description = "Kernen, 0,1. / Cores, 0,1.")
  private String cores = "0,1";

  @Option(names = "--root", hidden = true)
  private Path root = Path.of(".");

  @Option(names = "--home", hidden = true)
  private Path home = Path.of(".");

  @Option(names = "--peers", hidden = true)
  private Path peers = Path.of(".");

  @Option(names = "--key-file", hidden = true)
  private Path keyFile = Path.of(".");

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, Integer> complaints = new ConcurrentHashMap<>();

  public static void main(String... arguments) {
    System.exit(new CommandLine(new GatewayBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    int rounds = givenRounds == null ? (quick ? QUICK_ROUNDS : ROUNDS) : givenRounds;
    if (rounds < 1 || streams < 1 || different < 1) {
      System.err.println("rounds, streams and different questions are 1 or more");
      return 2;
    }
    if (cold != null && (cold < 1 || soak != null)) {
      System.err.println("cold is a second or more, and goes without soak");
      return 2;
    }
    if ((soak != null && soak < 1) || rate < 1 || rate > PER_SECOND_MAX) {
      System.err.println("soak is a minute or more, and rate 1 to " + PER_SECOND_MAX);
      return 2;
    }
    for (String peer : against) {
      if (!PEERS.contains(peer) && !peer.equals("none")) {
        System.err.println(
            "peer `" + peer + "` is not known; choose nginx, portkey, litellm or none");
        return 2;
      }
    }
    Path log = Files.createDirectories(root.resolve("target/bench-gateway")).toAbsolutePath();
    int core = Integer.parseInt(cores.substring(0, cores.indexOf(',')));
    var contenders = new ArrayList<Contender>();
    try (var stub = StubModel.start();
        var load = new Load(new Prompts(different), this::complain)) {
      try {
        var gateways = new Gateways(stub, core, log);
        if (cold != null) {
          Started sluis = startSluis(gateways, contenders);
          out.println(new FromCold(sluis, load, this::say).run(cold));
          return 0;
        }
        if (soak != null) {
          Started sluis = startSluis(gateways, contenders);
          out.println(new Soak(sluis, load, this::say).run(soak, rate));
          return 0;
        }
        contenders.add(Contender.direct(stub));
        startPeers(gateways, contenders);
        Started sluis = startSluis(gateways, contenders);
        return measure(stub, load, contenders, rounds, new Doors(sluis, load, log));
      } finally {
        contenders.forEach(Contender::close);
      }
    }
  }

  private Started startSluis(Gateways gateways, List<Contender> contenders)
      throws IOException, InterruptedException {
    // Only a cold start is compared with other settings; all else is measured as it ships.
    String javaOptions = cold == null ? null : System.getenv("SLUIS_JAVA_OPTIONS");
    Started sluis =
        gateways.sluis(
            root.resolve("sluis"),
            home,
            Files.readString(keyFile).strip(),
            Objects.requireNonNullElse(javaOptions, ""));
    contenders.add(sluis);
    return sluis;
  }

  private void startPeers(Gateways gateways, List<Contender> contenders)
      throws IOException, InterruptedException {
    Set<String> wanted = Set.copyOf(against);
    Path nginx = Path.of("/usr/sbin/nginx");
    Path portkey = peers.resolve("portkey");
    Path litellm = peers.resolve("litellm");
    start(wanted.contains("nginx"), "nginx", nginx, () -> gateways.nginx(nginx.toString()))
        .ifPresent(contenders::add);
    start(wanted.contains("portkey"), "Portkey", portkey, () -> gateways.portkey(portkey))
        .ifPresent(contenders::add);
    start(
            wanted.contains("litellm"),
            "LiteLLM",
            litellm.resolve("bin/litellm"),
            () -> gateways.litellm(litellm))
        .ifPresent(contenders::add);
  }

  private interface Start {
    Started now() throws IOException, InterruptedException;
  }

  private Optional<Contender> start(boolean wanted, String name, Path needed, Start start)
      throws InterruptedException {
    if (!wanted) {
      return Optional.empty();
    }
    if (!Files.exists(needed)) {
      String advice = name.equals("nginx") && !withNginx ? "; --with-nginx installs it" : "";
      out.println(name + " is not installed, so it is not measured" + advice + ".\n");
      return Optional.empty();
    }
    try {
      return Optional.of(start.now());
    } catch (IOException failure) {
      out.println(name + " is not measured: " + failure.getMessage() + "\n");
      return Optional.empty();
    }
  }

  private int measure(
      StubModel stub, Load load, List<Contender> contenders, int rounds, Doors doors)
      throws IOException, InterruptedException {
    Duration warmUp = Duration.ofSeconds(quick ? 5 : 15);
    Thread.sleep(2_000);
    var rest = new HashMap<String, Usage.Memory>();
    contenders.forEach(one -> rest.put(one.name(), one.usage().memory()));
    for (Contender contender : contenders) {
      for (Form form : Form.values()) {
        load.run(contender, new Step(Upstream.AT_ONCE, form, 16), warmUp);
      }
      say(contender.name() + " is warm");
    }
    if (!doorsAreShut(stub, load, contenders)) {
      return 1;
    }
    var results = new Results(contenders.stream().map(Contender::name).toList());
    for (int round = 0; round < rounds; round++) {
      for (Step one : Step.all()) {
        for (int turn = 0; turn < contenders.size(); turn++) {
          // Who comes first changes, so that nobody always comes behind the heaviest.
          Contender contender = contenders.get((turn + round) % contenders.size());
          results.add(one, contender.name(), load.run(contender, one, STEP));
        }
      }
      say("round " + (round + 1) + " of " + rounds);
    }
    out.println(
        "Medians of "
            + rounds
            + " rounds (lowest to highest), "
            + STEP.toSeconds()
            + " s a step. In the rows of direct its own times; below, what is added to those.\n");
    out.println(results.tables());
    out.println(doors.measure(DOORS));
    var open = new ArrayList<OpenStreams>();
    for (Contender contender : contenders.subList(1, contenders.size())) {
      open.add(
          OpenStreams.measure(
              stub,
              load,
              contender,
              rest.getOrDefault(contender.name(), new Usage.Memory(0, 0)),
              streams));
      say(contender.name() + " held " + streams + " streams");
    }
    out.println(OpenStreams.table(open));
    return 0;
  }

  /**
   * Whether the doors of Sluis are shut: a fast gateway that lets names through is not measured.
   */
  private boolean doorsAreShut(StubModel stub, Load load, List<Contender> contenders)
      throws InterruptedException {
    boolean shut = true;
    for (Contender contender : contenders) {
      stub.keepBodies(true);
      while (stub.bodies().size() < CHECKED) {
        Outcome outcome =
            load.run(contender, new Step(Upstream.AT_ONCE, Form.JSON, 1), Duration.ofMillis(200));
        if (outcome.answered() == 0) {
          break;
        }
      }
      List<String> bodies = stub.bodies();
      stub.keepBodies(false);
      long named =
          bodies.stream()
              .filter(body -> Prompts.FAMILY_NAMES.stream().anyMatch(body::contains))
              .count();
      out.println(
          contender.name()
              + ": a name in "
              + named
              + " of "
              + bodies.size()
              + " questions that"
              + " reached the model");
      if (contender.name().equals("Sluis") && (named > 0 || bodies.isEmpty())) {
        System.err.println("Sluis let names through, or sent nothing; there is nothing to measure");
        shut = false;
      }
    }
    out.println();
    return shut;
  }

  private void say(String what) {
    System.err.println("  " + what);
  }

  private void complain(String line) {
    String contender = line.substring(0, line.indexOf(':'));
    if (complaints.merge(contender, 1, Integer::sum) <= COMPLAINTS_MAX) {
      System.err.println("  " + line);
    }
  }
}
