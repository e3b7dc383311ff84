package eu.sluis.cli;

import eu.sluis.audit.ChainVerifier;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what a log gave out: an export, a folder of tiles, a proof, a checkpoint, a pack. */
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

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
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

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description =
          "Een hash die u elders bewaarde, om een export mee te vergelijken. / A head hash that was"
              + " kept elsewhere, to compare an export with.")
  private Optional<String> head = Optional.empty();

  private final InputStream standardInput;
  private final PrintWriter out;

  Verify(InputStream standardInput, PrintWriter out) {
    this.standardInput = standardInput;
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    try {
      Optional<Path> folder = folder();
      return folder.isPresent() ? folder(folder.get()) : file();
    } catch (IOException | UncheckedIOException failure) {
      throw Input.cannotRead(file);
    }
  }

  private int folder(Path folder) throws NotReadable {
    require("--leaf", leaf.isEmpty());
    require("--head", head.isEmpty());
    Optional<byte[]> kept = older.isPresent() ? Optional.of(read(older.get())) : Optional.empty();
    var verifier = new LogVerifier(trusted(), new LogFolder(folder));
    return report().log(verifier.verify(kept));
  }

  private int file() throws IOException, NotReadable {
    try (var in = new BufferedInputStream(Input.open(file, standardInput))) {
      in.mark(PEEKED);
      byte[] beginning = in.readNBytes(PEEKED);
      in.reset();
      if (EvidencePack.isOne(beginning)) {
        require("--leaf", leaf.isEmpty());
        require("--older", older.isEmpty());
        require("--head", head.isEmpty());
        return report().pack(new EvidencePackVerifier(trusted()).verify(whole(in)));
      }
      if (TlogProof.isOne(beginning)) {
        return proof(whole(in));
      }
      if (Witness.isRequest(beginning)) {
        return consistency(whole(in));
      }
      // A chained export needs no key; a checkpoint cannot do without.
      return keys.isEmpty() ? chain(in) : checkpoint(whole(in));
    }
  }

  private int chain(InputStream in) throws IOException, NotReadable {
    require("--leaf", leaf.isEmpty());
    require("--older", older.isEmpty());
    Optional<String> kept = head.map(hash -> hash.strip().toLowerCase(Locale.ROOT));
    if (kept.isPresent() && !HASH.matcher(kept.get()).matches()) {
      throw new NotReadable("`--head` is not a hash; give 64 of 0-9 and a-f");
    }
    return new ChainReport(spoken.language(), out)
        .report(ChainVerifier.verify(in, kept.map(Set::of).orElse(Set.of())), kept);
  }

  private int checkpoint(byte[] note) throws NotReadable {
    require("--leaf", leaf.isEmpty());
    require("--head", head.isEmpty());
    require("--older", older.isEmpty());
    return report().checkpoint(new CheckpointVerifier(trusted()).checkpoint(note));
  }

  private int proof(byte[] proof) throws NotReadable {
    require("--older", older.isEmpty());
    require("--head", head.isEmpty());
    if (leaf.isEmpty()) {
      throw new NotReadable("a proof says nothing without its entry; give it with `--leaf`");
    }
    return report()
        .proof(new CheckpointVerifier(trusted()).inclusion(proof, Hash.ofLeaf(read(leaf.get()))));
  }

  private int consistency(byte[] request) throws NotReadable {
    require("--leaf", leaf.isEmpty());
    require("--head", head.isEmpty());
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

  private Optional<Path> folder() throws NotReadable {
    try {
      Path path = Path.of(file);
      // Without a key a folder is no log that could be checked, only a wrong name of a file.
      return Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
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
