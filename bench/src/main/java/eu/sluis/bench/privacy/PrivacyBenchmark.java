package eu.sluis.bench.privacy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the detector of personal data. Exit status: 0 when it was measured, also when a peer or
 * a public set is not there; 2 for wrong use or a set that cannot be read.
 */
@Command(
    name = "./sluis bench privacy",
    description =
        "Meet hoe goed en hoe snel persoonsgegevens worden gevonden, naast andere detectoren. /"
            + " Measures how well and how fast personal data is found, beside other detectors.",
    mixinStandardHelpOptions = true)
final class PrivacyBenchmark implements Callable<Integer> {

  static final int MEASURED = 0;
  static final int WRONG_USE = 2;

  private static final List<String> PEERS = List.of("deduce", "presidio", "frog");

  @Option(names = "--quick", description = "Zonder andere detectoren. / Without peers.")
  private boolean quick;

  @Option(
      names = "--set",
      paramLabel = "PATH",
      description = "Een eigen set (map of CoNLL-bestand). / Your own set (folder or CoNLL file).")
  private List<Path> folders = List.of();

  @Option(
      names = "--against",
      paramLabel = "PEER",
      description = "Alleen deduce, presidio of frog. / Only deduce, presidio or frog.")
  private List<String> against = List.of();

  @Option(
      names = "--no-speed",
      description = "Alleen hoe goed, niet hoe snel. / Only how well, not how fast.")
  private boolean withoutSpeed;

  @Option(
      names = "--careful",
      description =
          "Ook zoals gelezen wordt wat naar een model gaat. / Also as what goes to a model is read.")
  private boolean careful;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Schrijft alles ook als JSON. / Writes everything as JSON too.")
  private @Nullable Path json;

  @Option(
      names = "--with-frog",
      description =
          "Installeert Frog met apt-get; als root. / Installs Frog with apt-get; as root.")
  private boolean withFrog;

  /** The script trains the models and gives the folder. */
  @Option(names = "--by-hand", hidden = true)
  private @Nullable Path byHand;

  @Option(names = "--root", hidden = true)
  private Path root = Path.of(".");

  @Option(names = "--python", hidden = true)
  private String python = "python3";

  private final PrintWriter out;
  private final PrintWriter err;
  private final List<String> notes = new ArrayList<>();

  PrivacyBenchmark(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String... arguments) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(
        run(
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            arguments));
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int status =
        new CommandLine(new PrivacyBenchmark(out, err))
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((wrong, _) -> complain(err, wrong.getMessage()))
            .setExecutionExceptionHandler((failure, _, _) -> complain(err, said(failure)))
            .execute(arguments);
    out.flush();
    return status;
  }

  private static int complain(PrintWriter err, @Nullable String message) {
    err.println("bench privacy: " + String.valueOf(message).lines().findFirst().orElse(""));
    return WRONG_USE;
  }

  /** A failure to read or write names a file, or a peer that stopped; others are ours. */
  private static String said(Exception failure) {
    return switch (failure) {
      case BadSet bad -> String.valueOf(bad.getMessage());
      case NoSuchFileException missing -> "`" + missing.getFile() + "` cannot be written";
      case IOException io -> String.valueOf(io.getMessage());
      default -> "something went wrong that should not: " + failure.getClass().getSimpleName();
    };
  }

  @Override
  public Integer call() throws BadSet, IOException {
    if (!PEERS.containsAll(against)) {
      return complain(err, "--against takes one of " + PEERS);
    }
    if (quick && (withFrog || !against.isEmpty())) {
      return complain(err, "--quick measures no peers; leave it out, or the others");
    }
    if (json != null) {
      // What cannot be written is said now and not after minutes.
      Files.writeString(json, "");
    }
    if (byHand != null) {
      return byHand(byHand);
    }
    var sets = new Sets(root);
    var named = new ArrayList<Sets.Named>();
    Optional<EdgeCases> edgeCases = Optional.empty();
    if (folders.isEmpty()) {
      named.addAll(sets.own());
      named.addAll(sets.published());
      edgeCases = sets.edgeCases();
    } else {
      for (Path folder : folders) {
        named.add(Sets.of(folder));
      }
    }
    notes.addAll(sets.missing());
    Map<String, String> toTime = sets.toTime();
    var contenders = new ArrayList<Contender>();
    try {
      contenders.add(OurDetector.balanced());
      if (careful) {
        contenders.add(OurDetector.careful());
      }
      contenders.addAll(peers());
      Measurement measured = measure(contenders, named, edgeCases, toTime);
      new Tables(measured, out).write();
      if (json != null) {
        new JsonReport(measured).write(json);
      }
    } finally {
      contenders.forEach(Contender::close);
    }
    return MEASURED;
  }

  private int byHand(Path models) throws BadSet, IOException {
    Path set = folders.isEmpty() ? root.resolve("bench/privacy/development") : folders.getFirst();
    List<Measurement.OnSet> hands =
        new ByHand(LabelledFolder.read(set), models, root.resolve("target/bench-privacy"))
            .measured(careful);
    var measured =
        new Measurement(
            List.copyOf(hands.getFirst().quality().keySet()),
            hands,
            Map.of(),
            Map.of(),
            Optional.empty(),
            notes);
    new Tables(measured, out).write();
    if (json != null) {
      new JsonReport(measured).write(json);
    }
    return MEASURED;
  }

  private Measurement measure(
      List<Contender> contenders,
      List<Sets.Named> named,
      Optional<EdgeCases> edgeCases,
      Map<String, String> toTime)
      throws IOException {
    var onSets = new ArrayList<Measurement.OnSet>();
    for (Sets.Named set : named) {
      var quality = new LinkedHashMap<String, Quality>();
      for (Contender contender : List.copyOf(contenders)) {
        say(set.name() + ": " + contender.name());
        try {
          quality.put(contender.name(), Quality.of(contender, set.items()));
        } catch (IOException stopped) {
          notes.add(stopped.getMessage() + "; not measured on `" + set.name() + "` and after it");
          contender.close();
          contenders.remove(contender);
        }
      }
      onSets.add(new Measurement.OnSet(set, quality));
    }
    var outcomes = new LinkedHashMap<String, EdgeCases.Outcome>();
    if (edgeCases.isPresent()) {
      for (Contender contender : contenders) {
        outcomes.put(
            contender.name(),
            edgeCases.get().judge(contender.detect(edgeCases.get().text()).found()));
      }
    }
    var speeds = new LinkedHashMap<String, Map<String, Speed.Result>>();
    Optional<Restoring.Result> restoring = Optional.empty();
    if (!withoutSpeed) {
      for (Map.Entry<String, String> texts : toTime.entrySet()) {
        say("speed on " + texts.getKey());
        var speed = new Speed(texts.getValue());
        var results = new LinkedHashMap<String, Speed.Result>();
        speed.measure(contenders).forEach((contender, of) -> results.put(contender.name(), of));
        speeds.put(texts.getKey(), results);
        restoring = restoring.or(() -> Optional.of(Restoring.measure(speed.prompts())));
      }
    }
    return new Measurement(
        contenders.stream().map(Contender::name).toList(),
        onSets,
        outcomes,
        speeds,
        restoring,
        notes);
  }

  private List<Contender> peers() throws IOException {
    var peers = new ArrayList<Contender>();
    if (quick) {
      return peers;
    }
    Path logs = root.resolve("target/bench-privacy");
    Files.createDirectories(logs);
    for (String peer : against.isEmpty() ? PEERS : against.stream().distinct().toList()) {
      say("starting " + peer);
      Path script = root.resolve("bench/privacy/peers/" + peer + "_peer.py");
      try {
        peers.add(new Peer(List.of(python, script.toString()), logs.resolve(peer + ".log")));
      } catch (IOException missing) {
        notes.add(
            "`%s` is not installed; not measured (target/bench-privacy/%s.log says why)"
                .formatted(peer, peer));
      }
    }
    return peers;
  }

  /** How far it is, beside the tables. */
  private void say(String what) {
    err.println("  " + what);
  }
}
