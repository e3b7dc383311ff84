package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Form;
import eu.sluis.bench.gateway.Step.Upstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * What each door of Sluis costs, read off Sluis itself while it serves: no door can be opened, so
 * none can be left out. The JVM samples what its threads do with the processor (JFR, JEP 509); each
 * sample counts for the door whose code it was in, with what that code called. The compiler and the
 * collector run on threads of their own, and the database in processes of its own; those are
 * counted by the kernel.
 */
final class Doors {

  private static final int CONNECTIONS = 16;
  private static final String SAMPLE = "jdk.CPUTimeSample";
  private static final String RECORDING = "doors";

  /** Where the time goes; in the order of the table. */
  enum Door {
    SERVER("being spoken to over HTTP"),
    PROTOCOL("reading the request, writing the answer"),
    KEY("key, person, organisation"),
    POLICY("use case and policy"),
    PRIVACY("personal data: finding, replacing, putting back"),
    INJECTION("instructions in the text"),
    LIMITS("limits"),
    AUDIT("intent and outcome in the log"),
    MODEL("asking the model"),
    ROAD("the road between these"),
    OTHER("other threads and hand-overs"),
    COMPILER("compiler of the JVM"),
    COLLECTOR("memory and other work of the JVM"),
    DATABASE("PostgreSQL");

    private final String title;

    Door(String title) {
      this.title = title;
    }
  }

  private record Rule(String prefix, Door door) {}

  /** The first that fits a frame decides, from the innermost frame on; others only carry. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("eu.sluis.privacy.", Door.PRIVACY),
          new Rule("eu.sluis.recognition.", Door.PRIVACY),
          new Rule("eu.sluis.injection.", Door.INJECTION),
          new Rule("eu.sluis.policy.", Door.POLICY),
          new Rule("eu.sluis.register.", Door.POLICY),
          new Rule("eu.sluis.audit.", Door.AUDIT),
          new Rule("eu.sluis.adapters.models.", Door.MODEL),
          new Rule("jdk.internal.net.http.", Door.MODEL),
          new Rule("eu.sluis.gateway.limits.", Door.LIMITS),
          new Rule("eu.sluis.gateway.Spending", Door.LIMITS),
          new Rule("eu.sluis.gateway.Keys", Door.KEY),
          new Rule("eu.sluis.gateway.KeySecret", Door.KEY),
          new Rule("eu.sluis.gateway.Grounds", Door.POLICY),
          new Rule("eu.sluis.gateway.LogBook", Door.AUDIT),
          new Rule("eu.sluis.gateway.Ledger", Door.AUDIT),
          new Rule("eu.sluis.gateway.Raising", Door.PRIVACY),
          new Rule("eu.sluis.gateway.Lowered", Door.PRIVACY),
          new Rule("eu.sluis.gateway.Recogni", Door.PRIVACY),
          new Rule("eu.sluis.gateway.Suspecting", Door.INJECTION),
          new Rule("eu.sluis.gateway.internal.", Door.PROTOCOL),
          new Rule("eu.sluis.gateway.", Door.ROAD),
          new Rule("org.jboss.resteasy.", Door.SERVER),
          new Rule("io.quarkus.", Door.SERVER),
          new Rule("io.vertx.", Door.SERVER),
          new Rule("io.netty.", Door.SERVER));

  private final Started sluis;
  private final Load load;
  private final Path folder;

  /**
   * @param sluis warm, and with nothing else to do
   */
  Doors(Started sluis, Load load, Path folder) {
    this.sluis = sluis;
    this.load = load;
    this.folder = folder;
  }

  /** A table in Markdown; a sentence when this JVM cannot sample. */
  String measure(Duration time) throws IOException, InterruptedException {
    var virtualMachine = new VirtualMachine(sluis.process().pid());
    String begun =
        virtualMachine.command(
            "JFR.start",
            "name=" + RECORDING,
            "settings=none",
            "+" + SAMPLE + "#enabled=true",
            "+" + SAMPLE + "#throttle=5ms");
    Map<String, Double> before = virtualMachine.cpuOfThreads();
    Outcome outcome = load.run(sluis, new Step(Upstream.AT_ONCE, Form.JSON, CONNECTIONS), time);
    Map<String, Double> after = virtualMachine.cpuOfThreads();
    Path file = folder.resolve("doors.jfr");
    Files.deleteIfExists(file);
    String ended = virtualMachine.command("JFR.stop", "name=" + RECORDING, "filename=" + file);
    if (!Files.exists(file) || outcome.answered() == 0) {
      return "What each door costs was not measured: " + begun.strip() + " " + ended.strip() + "\n";
    }
    var seconds = new EnumMap<Door, Double>(Door.class);
    double java = spent(before, after, VirtualMachine.JAVA);
    double collector = spent(before, after, VirtualMachine.COLLECTOR);
    // All else: a thread of the compiler that ended meanwhile took what it used along with it.
    seconds.put(Door.COMPILER, Math.max(0, outcome.gatewayCpu() - java - collector));
    seconds.put(Door.COLLECTOR, collector);
    seconds.put(Door.DATABASE, outcome.databaseCpu());
    int samples = share(file, java, seconds);
    return samples == 0
        ? "What each door costs was not measured: the JVM took no samples.\n"
        : table(seconds, outcome, samples);
  }

  private static double spent(
      Map<String, Double> before, Map<String, Double> after, String threads) {
    return after.getOrDefault(threads, 0.0) - before.getOrDefault(threads, 0.0);
  }

  /** What the threads of Java used, by the share of samples of each door. */
  private static int share(Path recording, double used, Map<Door, Double> seconds)
      throws IOException {
    var samples = new EnumMap<Door, Integer>(Door.class);
    int all = 0;
    try (var file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals(SAMPLE)) {
          samples.merge(door(event.getStackTrace()), 1, Integer::sum);
          all++;
        }
      }
    }
    for (var entry : samples.entrySet()) {
      seconds.put(entry.getKey(), used * entry.getValue() / all);
    }
    return all;
  }

  private static Door door(@Nullable RecordedStackTrace stack) {
    return stack == null
        ? Door.OTHER
        : door(stack.getFrames().stream().map(Doors::className).toList());
  }

  private static String className(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  /**
   * The door whose code was at work.
   *
   * @param classes of a stack, the innermost first
   */
  static Door door(List<String> classes) {
    for (String name : classes) {
      for (Rule rule : RULES) {
        if (name.startsWith(rule.prefix())) {
          return rule.door();
        }
      }
    }
    return Door.OTHER;
  }

  private static String table(Map<Door, Double> seconds, Outcome outcome, int samples) {
    double whole = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    var table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "### What each door costs%n%n%d connections, JSON, the model at once: %.0f requests/s,"
                + " %.3f ms of processor each; %d samples.%n%n| | ms of processor a request | share"
                + " |%n|---|--:|--:|%n",
            CONNECTIONS,
            outcome.perSecond(),
            whole * 1_000 / outcome.answered(),
            samples));
    for (Door door : Door.values()) {
      double used = seconds.getOrDefault(door, 0.0);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.0f%% |%n",
              door.title,
              used * 1_000 / outcome.answered(),
              used * 100 / whole));
    }
    return table.toString();
  }
}
