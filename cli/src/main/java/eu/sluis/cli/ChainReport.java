package eu.sluis.cli;

import eu.sluis.audit.Flaw;
import eu.sluis.audit.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a check of a chained export showed. */
final class ChainReport {

  private static final int OPEN_SHOWN_MAX = 10;

  private final Language language;
  private final PrintWriter out;

  ChainReport(Language language, PrintWriter out) {
    this.language = language;
    this.out = out;
  }

  /** Says it, and gives the exit status. */
  int report(Verdict verdict, Optional<String> kept) {
    return switch (verdict) {
      case Verdict.Intact intact -> report(intact, kept);
      case Verdict.Broken(var line, var why) -> report(line, why);
    };
  }

  private int report(Verdict.Intact log, Optional<String> kept) {
    boolean rewritten = kept.isPresent() && !log.known().containsKey(kept.get());
    say(
        rewritten
            ? language.say(
                "NIET GOED: dit is niet het logboek waar de opgegeven hash van is.",
                "NOT GOOD: this is not the log that the given hash is of.")
            : language.say("Het logboek is ongeschonden.", "The log is intact."));
    say(language.say("  organisatie   ", "  organisation  ") + log.organisation());
    say(language.say("  vermeldingen  ", "  entries       ") + log.count() + period(log));
    say(language.say("  laatste hash  ", "  last hash     ") + log.headHash());
    say(language.say("  nog open      ", "  still open    ") + open(log.openIntents()));
    say(
        language.say(
            "Gecontroleerd: de vorm van elke regel, de volgorde zonder gaten, elke hash, en dat elke"
                + " afloop hoort bij precies een eerder begin.",
            "Checked: the form of each line, the order without gaps, each hash, and that each outcome"
                + " belongs to exactly one earlier intent."));
    if (rewritten) {
      say(
          language.say(
              "De opgegeven hash staat nergens in dit logboek: het is herschreven, er zijn"
                  + " vermeldingen weggehaald, of het is een ander logboek.",
              "The given hash stands nowhere in this log: it was written anew, entries were taken"
                  + " away, or it is another log."));
      return Sluis.BAD;
    }
    say(kept.map(hash -> compared(log, hash)).orElseGet(this::notCompared));
    say(
        language.say(
            "Niet te controleren: of alles wat gebeurde is vastgelegd, en of de klokken goed liepen.",
            "Cannot be checked: whether all that happened was recorded, and whether clocks were"
                + " right."));
    return Sluis.GOOD;
  }

  private int report(long line, Flaw why) {
    say(
        language
            .say("NIET GOED: regel %d. %s", "NOT GOOD: line %d. %s")
            .formatted(line, Flaws.sentence(why, language)));
    say(
        language.say(
            "Wat vanaf deze regel staat, bewijst niets.",
            "What stands from this line on proves nothing."));
    return Sluis.BAD;
  }

  private String compared(Verdict.Intact log, String hash) {
    long count = log.known().getOrDefault(hash, 0L);
    if (count == 1) {
      return language.say(
          "Vergeleken: de opgegeven hash hoort bij de eerste vermelding; die is sindsdien niet"
              + " veranderd. Latere vermeldingen aan het eind kunnen ontbreken.",
          "Compared: the given hash is of the first entry; it has not changed since. Later entries"
              + " at the end can be missing.");
    }
    return language
        .say(
            "Vergeleken: de opgegeven hash hoort bij de eerste %d vermeldingen; die zijn sindsdien"
                + " niet veranderd. Latere vermeldingen aan het eind kunnen ontbreken.",
            "Compared: the given hash is of the first %d entries; they have not changed since. Later"
                + " entries at the end can be missing.")
        .formatted(count);
  }

  private String notCompared() {
    return language.say(
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
                            language
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
