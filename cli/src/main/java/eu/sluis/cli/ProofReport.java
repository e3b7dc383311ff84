package eu.sluis.cli;

import eu.sluis.audit.CheckpointVerifier;
import eu.sluis.audit.EvidencePackVerifier;
import eu.sluis.audit.LogVerifier;
import eu.sluis.audit.NoteVerdict;
import eu.sluis.audit.ProofFlaw;
import eu.sluis.audit.ProofVerdict;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what was checked, what came of it, and what could not be checked. */
final class ProofReport {

  private static final int OPEN_SHOWN_MAX = 10;

  /** The last second that a moment can be shown of; a signature can name a later one. */
  private static final long SHOWN_SECONDS_MAX = 253_402_300_799L;

  private final Language language;
  private final PrintWriter out;

  ProofReport(Language language, PrintWriter out) {
    this.language = language;
    this.out = out;
  }

  int checkpoint(ProofVerdict<CheckpointVerifier.Nothing> verdict) {
    return report(
        verdict,
        "Het controlepunt is echt.",
        "The checkpoint is genuine.",
        _ ->
            cannot(
                "of het logboek bij dit controlepunt hoort en of een ouder controlepunt erin"
                    + " verdergaat: geef de map van het logboek, of een bewijs",
                "whether a log belongs to this checkpoint, and whether an older one goes on in it:"
                    + " give the folder of the log, or a proof"));
  }

  int proof(ProofVerdict<CheckpointVerifier.Included> verdict) {
    return report(
        verdict,
        "De vermelding staat in het ondertekende logboek.",
        "The entry stands in the signed log.",
        sound -> {
          row("plaats", "place", String.valueOf(sound.found().index()));
          row("hash", "hash", sound.found().leaf().hex());
          cannot(
              "wat de vermelding zegt: alleen dat zij er zo staat",
              "what the entry says: only that it stands there like this");
        });
  }

  int consistency(ProofVerdict<CheckpointVerifier.Continued> verdict) {
    return report(
        verdict,
        "Het nieuwere logboek begint met het hele oudere, ongewijzigd.",
        "The newer log begins with all of the older one, unchanged.",
        sound -> {
          row(
              "ouder",
              "older",
              sound.found().older().head().size() + " " + language.say("vermeldingen", "entries"));
          cannot("de vermeldingen zelf", "the entries themselves");
        });
  }

  int log(ProofVerdict<LogVerifier.Whole> verdict) {
    return report(
        verdict,
        "Het logboek is ongeschonden.",
        "The log is intact.",
        sound -> {
          LogVerifier.Whole whole = sound.found();
          whole
              .organisation()
              .ifPresent(organisation -> row("organisatie", "organisation", "" + organisation));
          whole.first().ifPresent(first -> row("eerste", "first", "" + first));
          whole.last().ifPresent(last -> row("laatste", "last", "" + last));
          row("nog open", "still open", open(whole.openIntents()));
          whole
              .older()
              .ifPresent(older -> row("gaat verder na", "goes on after", "" + older.head().size()));
          say(
              "Gecontroleerd: elke tegel, elke vermelding op haar plaats in de ondertekende boom, de"
                  + " vorm van elke vermelding, en dat elke afloop hoort bij precies een eerder"
                  + " begin.",
              "Checked: each tile, each entry at its place in the signed tree, the form of each"
                  + " entry, and that each outcome belongs to exactly one earlier intent.");
          if (whole.older().isEmpty()) {
            cannot(
                "of dit het logboek is dat anderen eerder zagen: geef een controlepunt dat u"
                    + " bewaarde met --older, of de sleutel van een getuige",
                "whether this is the log that others saw before: give a checkpoint that was kept"
                    + " with --older, or the key of a witness");
          }
        });
  }

  int pack(ProofVerdict<EvidencePackVerifier.Shown> verdict) {
    return report(
        verdict,
        "Wat dit bewijspakket toont, staat zo in het ondertekende logboek.",
        "What this evidence pack shows stands like this in the signed log.",
        sound -> {
          EvidencePackVerifier.Shown shown = sound.found();
          row("getoond", "shown", String.valueOf(shown.entries().size()));
          shown.entries().forEach(this::entry);
          if (shown.erased() > 0) {
            row("gewist", "erased", String.valueOf(shown.erased()));
          }
          say(
              "Gecontroleerd: de vorm en de plaats van elke vermelding, dat getoonde inhoud is wat"
                  + " is vastgelegd, dat aflopen horen bij hun begin, en dat niets wordt getoond wat"
                  + " volgens het pakket is gewist.",
              "Checked: the form and the place of each entry, that content shown is what was"
                  + " recorded, that outcomes belong to their intents, and that nothing is shown"
                  + " that the pack says was erased.");
          cannot(
              "of het pakket volledig is, of de titel klopt, en of wat gewist heet ook bij anderen"
                  + " weg is; %d aflopen zonder hun begin, %d zonder hun afloop"
                      .formatted(shown.withoutIntent(), shown.withoutOutcome()),
              "whether the pack is complete, whether its title is right, and whether what is called"
                  + " erased is gone elsewhere too; %d outcomes without their intent, %d intents"
                      .formatted(shown.withoutIntent(), shown.withoutOutcome())
                  + " without their outcome");
        });
  }

  int malformed() {
    return wrong(ProofFlaw.FORM, "file");
  }

  private <T> int report(
      ProofVerdict<T> verdict,
      String dutch,
      String english,
      Consumer<ProofVerdict.Sound<T>> details) {
    return switch (verdict) {
      case ProofVerdict.Wrong<T>(var why, var where) -> wrong(why, where);
      case ProofVerdict.Sound<T> sound -> {
        say(dutch, english);
        row("logboek", "log", sound.checkpoint().origin());
        row("vermeldingen", "entries", String.valueOf(sound.checkpoint().head().size()));
        row("top", "root", sound.checkpoint().head().root().base64());
        sound.signers().forEach(this::signer);
        if (sound.unknown() > 0) {
          row(
              "niet bekend",
              "not known",
              language.say(
                  sound.unknown() + " handtekeningen van sleutels die u niet opgaf",
                  sound.unknown() + " signatures of keys that were not given"));
        }
        details.accept(sound);
        cannot(
            "of alles wat gebeurde is vastgelegd, en of de klokken goed liepen",
            "whether all that happened was recorded, and whether clocks were right");
        yield Sluis.GOOD;
      }
    };
  }

  private int wrong(ProofFlaw why, String where) {
    say("NIET GOED: " + place(where) + ". ", "NOT GOOD: " + where + ". ", why);
    say("Wat hieruit volgt, bewijst niets.", "What follows from it proves nothing.");
    return Sluis.BAD;
  }

  private static String place(String where) {
    return where
        .replaceFirst("^entry ", "vermelding ")
        .replaceFirst("^checkpoint$", "controlepunt")
        .replaceFirst("^proof$", "bewijs")
        .replaceFirst("^file$", "bestand");
  }

  private void signer(NoteVerdict.Signer by) {
    String when =
        by.unixSeconds() > 0 && by.unixSeconds() <= SHOWN_SECONDS_MAX
            ? " " + Instant.ofEpochSecond(by.unixSeconds())
            : "";
    row("ondertekend", "signed by", by.key() + " (" + by.key().algorithm() + ")" + when);
  }

  private void entry(EvidencePackVerifier.ShownEntry entry) {
    out.println(
        "    %d  %s  %s%s%s"
            .formatted(
                entry.index(),
                entry.time(),
                entry.action(),
                codes(language.say("; getoond: ", "; shown: "), entry.opened()),
                codes(language.say("; niet getoond: ", "; not shown: "), entry.closed())));
  }

  private static String codes(String before, List<String> codes) {
    return codes.isEmpty() ? "" : before + String.join(", ", codes);
  }

  private static String open(List<Long> intents) {
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

  private void row(String dutch, String english, String value) {
    out.println("  %-15s ".formatted(language.say(dutch, english)) + value);
  }

  private void cannot(String dutch, String english) {
    say("Niet te controleren: " + dutch + ".", "Cannot be checked: " + english + ".");
  }

  private void say(String dutch, String english) {
    out.println(language.say(dutch, english));
  }

  private void say(String dutch, String english, ProofFlaw why) {
    out.println(language.say(dutch, english) + ProofFlaws.sentence(why, language));
  }
}
