package eu.sluis.cli;

import eu.sluis.audit.ChainVerifier;
import eu.sluis.audit.Flaw;
import eu.sluis.audit.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an export of the log. */
@Command(
    name = "verify",
    description =
        "Controleert een export van het logboek, zonder server. / Checks an export of the log,"
            + " offline.",
    mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int OPEN_SHOWN_MAX = 10;

  @Parameters(
      paramLabel = "FILE",
      description = "De export; - is standaardinvoer. / The export; - is standard input.")
  private String file = "-";

  @Mixin private final ReportLanguage report = new ReportLanguage();

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description =
          "Een hash die u elders bewaarde, om mee te vergelijken. / A head hash that was kept"
              + " elsewhere, to compare with.")
  private Optional<String> head = Optional.empty();

  private final InputStream standardInput;
  private final PrintWriter out;

  Verify(InputStream standardInput, PrintWriter out) {
    this.standardInput = standardInput;
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    Optional<String> kept = head.map(hash -> hash.strip().toLowerCase(Locale.ROOT));
    if (kept.isPresent() && !HASH.matcher(kept.get()).matches()) {
      throw new NotReadable("`--head` is not a hash; give 64 of 0-9 and a-f");
    }
    try (InputStream export = Input.open(file, standardInput)) {
      return switch (ChainVerifier.verify(export, kept.map(Set::of).orElse(Set.of()))) {
        case Verdict.Intact intact -> report(intact, kept);
        case Verdict.Broken(var line, var why) -> report(line, why);
      };
    } catch (IOException failure) {
      throw Input.cannotRead(file);
    }
  }

  private int report(Verdict.Intact log, Optional<String> kept) {
    boolean rewritten = kept.isPresent() && !log.known().containsKey(kept.get());
    say(
        rewritten
            ? report
                .language()
                .say(
                    "NIET GOED: dit is niet het logboek waar de opgegeven hash van is.",
                    "NOT GOOD: this is not the log that the given hash is of.")
            : report.language().say("Het logboek is ongeschonden.", "The log is intact."));
    say(report.language().say("  organisatie   ", "  organisation  ") + log.organisation());
    say(report.language().say("  vermeldingen  ", "  entries       ") + log.count() + period(log));
    say(report.language().say("  laatste hash  ", "  last hash     ") + log.headHash());
    say(report.language().say("  nog open      ", "  still open    ") + open(log.openIntents()));
    say(
        report
            .language()
            .say(
                "Gecontroleerd: de vorm van elke regel, de volgorde zonder gaten, elke hash, en dat elke"
                    + " afloop hoort bij precies een eerder begin.",
                "Checked: the form of each line, the order without gaps, each hash, and that each outcome"
                    + " belongs to exactly one earlier intent."));
    if (rewritten) {
      say(
          report
              .language()
              .say(
                  "De opgegeven hash staat nergens in dit logboek: het is herschreven, er zijn"
                      + " vermeldingen weggehaald, of het is een ander logboek.",
                  "The given hash stands nowhere in this log: it was written anew, entries were taken"
                      + " away, or it is another log."));
      return Sluis.BAD;
    }
    say(kept.map(hash -> compared(log, hash)).orElseGet(this::notCompared));
    say(
        report
            .language()
            .say(
                "Niet te controleren: of alles wat gebeurde is vastgelegd, en of de klokken goed liepen.",
                "Cannot be checked: whether all that happened was recorded, and whether clocks were"
                    + " right."));
    return Sluis.GOOD;
  }

  private int report(long line, Flaw why) {
    say(
        report
            .language()
            .say("NIET GOED: regel %d. %s", "NOT GOOD: line %d. %s")
            .formatted(line, Flaws.sentence(why, report.language())));
    say(
        report
            .language()
            .say(
                "Wat vanaf deze regel staat, bewijst niets.",
                "What stands from this line on proves nothing."));
    return Sluis.BAD;
  }

  private String compared(Verdict.Intact log, String hash) {
    long count = log.known().getOrDefault(hash, 0L);
    if (count == 1) {
      return report
          .language()
          .say(
              "Vergeleken: de opgegeven hash hoort bij de eerste vermelding; die is sindsdien niet"
                  + " veranderd. Latere vermeldingen aan het eind kunnen ontbreken.",
              "Compared: the given hash is of the first entry; it has not changed since. Later entries"
                  + " at the end can be missing.");
    }
    return report
        .language()
        .say(
            "Vergeleken: de opgegeven hash hoort bij de eerste %d vermeldingen; die zijn sindsdien"
                + " niet veranderd. Latere vermeldingen aan het eind kunnen ontbreken.",
            "Compared: the given hash is of the first %d entries; they have not changed since. Later"
                + " entries at the end can be missing.")
        .formatted(count);
  }

  private String notCompared() {
    return report
        .language()
        .say(
            "Niet te controleren: of het logboek in zijn geheel is herschreven en of er aan het eind"
                + " vermeldingen ontbreken. Vergelijk met een hash die u elders bewaarde: --head HASH.",
            "Cannot be checked: whether the whole log was written anew and whether entries at the end are"
                + " missing. Compare with a hash that was kept elsewhere: --head HASH.");
  }

  private String period(Verdict.Intact log) {
    return log.first()
        .flatMap(
            first ->
                log.last()
                    .map(
                        last ->
                            report
                                .language()
                                .say(" (eerste %s, laatste %s)", " (first %s, last %s)")
                                .formatted(first, last)))
        .orElse("");
  }

  private String open(List<Long> intents) {
    if (intents.isEmpty()) {
      return "0";
    }
    String shown =
        intents.stream()
            .limit(OPEN_SHOWN_MAX)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return "%d (%s%s)"
        .formatted(intents.size(), shown, intents.size() > OPEN_SHOWN_MAX ? ", …" : "");
  }

  private void say(String line) {
    out.println(line);
  }
}
