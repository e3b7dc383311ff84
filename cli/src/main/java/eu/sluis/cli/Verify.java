package eu.sluis.cli;

import eu.sluis.audit.CheckpointVerifier;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePackVerifier;
import eu.sluis.audit.Hash;
import eu.sluis.audit.LogVerifier;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.TlogProof;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.audit.Witness;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what a log gave out: an export, a folder of files, a proof, a checkpoint, a pack. */
@Command(
    name = "verify",
    description = {
      "Controleert zonder server een export van het logboek, een map met een logboek, een"
          + " controlepunt, een bewijs of een bewijspakket.",
      "Checks without a server an export of the log, a folder with a log, a checkpoint, a proof or"
          + " an evidence pack."
    },
    mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {

  private static final int PEEKED = 64;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Wat u controleert; - is standaardinvoer. / What to check; - is standard input.")
  private String file = "-";

  @Mixin private final ReportLanguage spoken = new ReportLanguage();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "Een openbare sleutel van het logboek of een getuige, of een bestand met een sleutel per"
              + " regel; van elders dan wat u controleert. / A public key of the log or of a"
              + " witness, or a file with one a line; from elsewhere than what is checked.")
  private List<String> keys = List.of();

  @Option(
      names = "--older",
      paramLabel = "FILE",
      description =
          "Een controlepunt dat u bewaarde: gaat dit logboek daaruit verder? / A checkpoint that"
              + " was kept: does this log go on from it?")
  private Optional<String> older = Optional.empty();

  @Option(
      names = "--leaf",
      paramLabel = "FILE",
      description = "De vermelding waar een bewijs van is. / The entry that a proof is of.")
  private Optional<String> leaf = Optional.empty();

  private final InputStream standardInput;
  private final PrintWriter out;

  Verify(InputStream standardInput, PrintWriter out) {
    this.standardInput = standardInput;
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    try {
      Optional<Path> path = path();
      if (path.filter(Files::isDirectory).isPresent()) {
        return log(new LogFolder(path.get()));
      }
      if (path.isPresent() && LogZip.isOne(path.get())) {
        try (var zip = new LogZip(path.get())) {
          return log(zip);
        }
      }
      return file();
    } catch (IOException | UncheckedIOException failure) {
      throw Input.cannotRead(file);
    }
  }

  private int log(Function<String, Optional<byte[]>> files) throws NotReadable {
    require("--leaf", leaf.isEmpty());
    Optional<byte[]> kept = older.isPresent() ? Optional.of(read(older.get())) : Optional.empty();
    return report().log(new LogVerifier(trusted(), files).verify(kept));
  }

  private int file() throws IOException, NotReadable {
    try (var in = new BufferedInputStream(Input.open(file, standardInput))) {
      in.mark(PEEKED);
      byte[] beginning = in.readNBytes(PEEKED);
      in.reset();
      if (LogZip.beginsOne(beginning)) {
        throw new NotReadable("a zip cannot be read from standard input; give its name");
      }
      if (EvidencePack.isOne(beginning)) {
        require("--leaf", leaf.isEmpty());
        require("--older", older.isEmpty());
        return report().pack(new EvidencePackVerifier(trusted()).verify(whole(in)));
      }
      if (TlogProof.isOne(beginning)) {
        return proof(whole(in));
      }
      if (Witness.isRequest(beginning)) {
        return consistency(whole(in));
      }
      return checkpoint(whole(in));
    }
  }

  private int checkpoint(byte[] note) throws NotReadable {
    require("--leaf", leaf.isEmpty());
    require("--older", older.isEmpty());
    return report().checkpoint(new CheckpointVerifier(trusted()).checkpoint(note));
  }

  private int proof(byte[] proof) throws NotReadable {
    require("--older", older.isEmpty());
    if (leaf.isEmpty()) {
      throw new NotReadable("a proof says nothing without its entry; give it with `--leaf`");
    }
    return report()
        .proof(new CheckpointVerifier(trusted()).inclusion(proof, Hash.ofLeaf(read(leaf.get()))));
  }

  private int consistency(byte[] request) throws NotReadable {
    require("--leaf", leaf.isEmpty());
    if (older.isEmpty()) {
      throw new NotReadable(
          "a proof of consistency needs the older checkpoint; give it with `--older`");
    }
    Witness.Submitted submitted;
    try {
      submitted = Witness.submitted(request);
    } catch (Malformed malformed) {
      return report().malformed();
    }
    return report()
        .consistency(
            new CheckpointVerifier(trusted())
                .consistency(read(older.get()), submitted.checkpoint().bytes(), submitted.proof()));
  }

  private ProofReport report() {
    return new ProofReport(spoken.language(), out);
  }

  private TrustedKeys trusted() throws NotReadable {
    if (keys.isEmpty()) {
      throw new NotReadable(
          "there is no key; give the public key of the log with `--key`, from the organisation"
              + " itself");
    }
    return KeyFiles.trusted(keys);
  }

  private static void require(String option, boolean absent) throws NotReadable {
    if (!absent) {
      throw new NotReadable("`" + option + "` is not for what is checked here; leave it out");
    }
  }

  /** What was named, when it is there; - is standard input. */
  private Optional<Path> path() throws NotReadable {
    try {
      return file.equals("-") ? Optional.empty() : Optional.of(Path.of(file)).filter(Files::exists);
    } catch (InvalidPathException failure) {
      throw Input.cannotRead(file);
    }
  }

  private byte[] read(String name) throws NotReadable {
    try (InputStream in = Input.open(name, standardInput)) {
      return whole(in);
    } catch (IOException failure) {
      throw Input.cannotRead(name);
    }
  }

  private static byte[] whole(InputStream in) throws IOException, NotReadable {
    byte[] bytes = in.readNBytes(EvidencePack.BYTES_MAX + 1);
    if (bytes.length > EvidencePack.BYTES_MAX) {
      throw new NotReadable("a file is larger than 64 MB; that is nothing that can be checked");
    }
    return bytes;
  }
}
