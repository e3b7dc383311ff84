package eu.sluis.cli;

import eu.sluis.redaction.Limits;
import eu.sluis.redaction.NotRedactable;
import eu.sluis.redaction.Proposal;
import eu.sluis.redaction.Redacted;
import eu.sluis.redaction.RedactionList;
import eu.sluis.redaction.Redactor;
import eu.sluis.redaction.Remark;
import eu.sluis.redaction.Removal;
import eu.sluis.redaction.StillThere;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes personal data out of a document. */
@Command(
    name = "redact",
    description =
        "Lakt een PDF, DOCX of ODT: eerst een lijst om na te kijken, dan een kopie zonder die"
            + " gegevens. / Redacts a PDF, DOCX or ODT: first a list to check, then a copy without"
            + " that data.",
    mixinStandardHelpOptions = true)
final class Redact implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Het document. / The document.")
  private String file = "";

  @Option(
      names = "--list",
      paramLabel = "LIST",
      description =
          "De nagekeken lijst; dan wordt gelakt. / The list that was checked; then it redacts.")
  private Optional<String> list = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "Waar de gelakte kopie komt; anders naast het document. / Where the redacted copy goes;"
              + " beside the document otherwise.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--yes",
      description =
          "Lijst en kopie in één keer, zonder nakijken. / List and copy at once, unchecked.")
  private boolean yes;

  @Option(
      names = "--ground",
      defaultValue = "",
      paramLabel = "5.1.2.e",
      description = "Wat er op de balk komt. / What to write on the bar.")
  private String ground = "";

  @Option(
      names = "--checked-pages",
      split = ",",
      paramLabel = "PAGE",
      description =
          "Bladzijden die niet te lezen zijn en die u zelf bekeek. / Pages that cannot be read and"
              + " that you looked at yourself.")
  private Set<Integer> checkedPages = Set.of();

  @Mixin private final ReportLanguage report = new ReportLanguage();

  private final PrintWriter out;

  Redact(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    // The readers of documents tell what they think of fonts, which helps nobody here.
    LogManager.getLogManager().reset();
    try {
      return act();
    } catch (NotRedactable refused) {
      throw new NotReadable(String.valueOf(refused.getMessage()));
    } catch (OutOfMemoryError | StackOverflowError tooLarge) {
      throw new NotReadable("the document is too large for this machine; split it");
    }
  }

  private int act() throws NotReadable, NotRedactable {
    Path source = path(file);
    byte[] bytes = read(file, Limits.FILE_BYTES_MAX);
    var redactor = new Redactor(new DetectedByRules());
    requireGround();
    if (list.isPresent()) {
      if (yes) {
        throw new NotReadable("`--yes` makes its own list; leave out `--list` or `--yes`");
      }
      Path target = target(source);
      return deliver(
          redactor,
          bytes,
          RedactionList.read(read(list.get(), Limits.LIST_BYTES_MAX), bytes),
          target);
    }
    if (output.isPresent() && !yes) {
      throw new NotReadable("`-o` goes with `--list`, or with `--yes`; check the list first");
    }
    Path target = target(source);
    Path listed = Path.of(file + ".redactions.tsv");
    Proposal proposal = redactor.propose(bytes);
    String written = RedactionList.write(bytes, proposal, ground);
    writeNew(listed, written.getBytes(StandardCharsets.UTF_8));
    tell(proposal, listed);
    if (!yes) {
      out.println(
          report
              .language()
              .say(
                  "Kijk de lijst na, verander weg of blijft, zet erbij wat ontbreekt, en doe dan:"
                      + " sluis redact %s --list %s -o %s",
                  "Check the list, change weg or blijft, add what is missing, then do: sluis redact"
                      + " %s --list %s -o %s")
              .formatted(file, listed, target));
      return Sluis.GOOD;
    }
    return deliver(
        redactor,
        bytes,
        RedactionList.read(written.getBytes(StandardCharsets.UTF_8), bytes),
        target);
  }

  private void requireGround() throws NotReadable {
    try {
      var _ = new Removal("ab", ground);
    } catch (IllegalArgumentException wrong) {
      throw new NotReadable("`--ground`: " + wrong.getMessage());
    }
  }

  private void tell(Proposal proposal, Path listed) {
    long gone = proposal.candidates().stream().filter(Proposal.Candidate::remove).count();
    out.println(
        report
            .language()
            .say(
                "%s: %d gegevens gevonden, waarvan %d op weg staan.",
                "%s: %d items found, of which %d are marked weg.")
            .formatted(listed, proposal.candidates().size(), gone));
    if (list.isEmpty() && !yes) {
      tell(proposal.remarks());
    }
  }

  private void tell(List<Remark> remarks) {
    remarks.forEach(remark -> out.println("  " + Remarks.sentence(remark, report.language())));
  }

  private int deliver(Redactor redactor, byte[] bytes, List<Removal> removals, Path target)
      throws NotReadable, NotRedactable {
    Redacted redacted;
    try {
      redacted = redactor.redact(bytes, removals, checkedPages);
    } catch (StillThere leak) {
      out.println(
          report
              .language()
              .say(
                  "NIET GOED: gegeven %d van de lijst stond nog in het resultaat (%s). Er is niets"
                      + " geschreven.",
                  "NOT GOOD: item %d of the list was still in the result (%s). Nothing was"
                      + " written.")
              .formatted(leak.removal() + 1, leak.getMessage()));
      return Sluis.BAD;
    }
    writeNew(target, redacted.file());
    out.println(
        report
            .language()
            .say(
                "%s: %d gegevens op %d plaatsen weggehaald, teruggelezen en nergens meer gevonden.",
                "%s: %d items taken out at %d places, read back and found nowhere.")
            .formatted(
                target,
                removals.size(),
                redacted.counts().stream().mapToInt(Integer::intValue).sum()));
    tell(redacted.remarks());
    out.println(
        report
            .language()
            .say(
                "Niet te controleren: wat niet op de lijst staat, en wat in beelden staat. Kijk de kopie na"
                    + " voordat u haar openbaar maakt.",
                "Cannot be checked: what is not on the list, and what stands in pictures. Look at the copy"
                    + " before you publish it."));
    return Sluis.GOOD;
  }

  private Path target(Path source) throws NotReadable {
    Path target = output.isPresent() ? path(output.get()) : beside(source);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotReadable("`" + target + "` exists already; name another file with `-o`");
    }
    return target;
  }

  /** `besluit.pdf` becomes `besluit.gelakt.pdf`. */
  private static Path beside(Path source) {
    String name = String.valueOf(source.getFileName());
    int dot = name.lastIndexOf('.');
    String gelakt =
        dot > 0 ? name.substring(0, dot) + ".gelakt" + name.substring(dot) : name + ".gelakt";
    return source.resolveSibling(gelakt);
  }

  private static Path path(String name) throws NotReadable {
    try {
      return Path.of(name);
    } catch (InvalidPathException wrong) {
      throw Input.cannotRead(name);
    }
  }

  private static byte[] read(String name, int max) throws NotReadable {
    try (InputStream in = Input.open(name, InputStream.nullInputStream())) {
      // One more than is allowed, so that what is too large is seen to be.
      return in.readNBytes(max + 1);
    } catch (IOException failure) {
      throw Input.cannotRead(name);
    }
  }

  /** Never over a file that is there, and no half file when it fails. */
  private static void writeNew(Path target, byte[] bytes) throws NotReadable {
    boolean made = false;
    try {
      Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      made = true;
      if (!java.util.Arrays.equals(bytes, Files.readAllBytes(target))) {
        throw new IOException("written otherwise");
      }
    } catch (FileAlreadyExistsException exists) {
      throw new NotReadable("`" + target + "` exists already; move it away, or name another file");
    } catch (IOException failure) {
      if (made) {
        delete(target);
      }
      throw new NotReadable("`" + target + "` cannot be written; check the folder and the space");
    }
  }

  private static void delete(Path target) throws NotReadable {
    try {
      Files.deleteIfExists(target);
    } catch (IOException failure) {
      throw new NotReadable("`" + target + "` is not whole and cannot be deleted; delete it");
    }
  }
}
