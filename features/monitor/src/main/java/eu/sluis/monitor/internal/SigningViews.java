package eu.sluis.monitor.internal;

import eu.sluis.audit.Cosigning.Agreement;
import eu.sluis.audit.Hash;
import eu.sluis.audit.NoteSignature;
import eu.sluis.audit.NoteVerdict;
import eu.sluis.audit.TilePath;
import eu.sluis.audit.TlogProof;
import eu.sluis.audit.TreeHead;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.audit.VerifierKey;
import eu.sluis.monitor.internal.LogReading.Signing;
import eu.sluis.monitor.internal.LogReading.Standing;
import eu.sluis.monitor.internal.Pages.EndingView;
import eu.sluis.monitor.internal.Pages.SigningView;
import eu.sluis.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the pages of the log say of signatures and of the witness, in the reader's language. */
final class SigningViews {

  /** So many characters of a hash stay together when a line breaks. */
  private static final int HASH_PIECE = 16;

  private final Locale language;

  SigningViews(Locale language) {
    this.language = language;
  }

  /**
   * How far the log is signed.
   *
   * @param address where its files are served
   */
  SigningView signing(LogReading.Part part, Agreement agreement, String address, TrustedKeys keys) {
    List<String> lines = keys.keys().stream().map(VerifierKey::vkey).toList();
    EndingView witness = witness(agreement);
    return switch (part.signing()) {
      case Signing.NotYet _ ->
          new SigningView("", List.of(), behind(part.size()), "", witness, address, lines);
      case Signing.UpTo(TreeHead head) ->
          new SigningView(
              number(head.size()),
              pieces(head.root().hex()),
              behind(part.size() - head.size()),
              "",
              witness,
              address,
              lines);
      case Signing.Damaged(String where) ->
          new SigningView("", List.of(), "", where, witness, address, lines);
    };
  }

  private EndingView witness(Agreement agreement) {
    return switch (agreement) {
      case Agreement.NoWitness _ -> EndingView.NONE;
      case Agreement.Agreed(long size) ->
          new EndingView(
              "ok",
              new Wording(
                      "De getuige tekende mee tot en met " + number(size) + " regels.",
                      "The witness co-signed up to " + number(size) + " entries.")
                  .in(language));
      case Agreement.NotAsked _ ->
          new EndingView(
              "stop",
              new Wording(
                      "De getuige antwoordt niet. Tot hij dat doet, kan er niets worden gevraagd.",
                      "The witness does not answer. Until it does, nothing can be asked.")
                  .in(language));
      case Agreement.Stranger _ ->
          new EndingView(
              "stop",
              new Wording(
                      "De getuige kent dit logboek niet, of heeft een andere sleutel. Er kan niets"
                          + " worden gevraagd. Waarschuw de beheerder.",
                      "The witness does not know this log, or has another key. Nothing can be"
                          + " asked. Warn the administrator.")
                  .in(language));
      case Agreement.Refused(long seen) ->
          new EndingView(
              "stop",
              new Wording(
                      "De getuige zag eerder "
                          + number(seen)
                          + " regels, en dit logboek gaat daar niet uit verder: er is een oudere"
                          + " kopie teruggezet of er is herschreven. Er kan niets worden gevraagd."
                          + " Waarschuw de privacy officer en de beheerder.",
                      "The witness saw "
                          + number(seen)
                          + " entries before, and this log does not go on from there: an older copy"
                          + " was put back, or it was rewritten. Nothing can be asked. Warn the"
                          + " privacy officer and the administrator.")
                  .in(language));
    };
  }

  private String behind(long entries) {
    return entries > 0 ? number(entries) : "";
  }

  /** Where an entry stands in what was signed. */
  EndingView standing(Standing standing) {
    return switch (standing) {
      case Standing.NotYet _ ->
          new EndingView(
              "water",
              new Wording(
                      "Nog niet ondertekend: dat gebeurt binnen enkele seconden.",
                      "Not signed yet: that happens within seconds.")
                  .in(language));
      case Standing.Held(TlogProof proof) -> {
        String size = number(proof.checkpoint().head().size());
        yield new EndingView(
            "ok",
            new Wording(
                    "Staat in het ondertekende controlepunt van " + size + " regels.",
                    "Stands in the signed checkpoint of " + size + " entries.")
                .in(language));
      }
      case Standing.Another _ ->
          new EndingView(
              "stop",
              new Wording(
                      "Op deze plaats is een andere regel ondertekend.",
                      "Another entry was signed at this place.")
                  .in(language));
      case Standing.Damaged(String where) ->
          new EndingView(
              "stop",
              new Wording(
                      "Niet na te gaan: `" + where + "` van het logboek is beschadigd.",
                      "Cannot be checked: `" + where + "` of the log is damaged.")
                  .in(language));
    };
  }

  /** How an entry is tied to the checkpoint, step by step. */
  Pages.ChainView chain(TlogProof proof, TrustedKeys keys, String address) {
    TreeHead head = proof.checkpoint().head();
    return new Pages.ChainView(
        steps(proof),
        number(head.size()),
        pieces(head.root().hex()),
        signatures(proof, keys),
        files(proof.index(), head.size(), address));
  }

  /** On which side each hash is taken along, as RFC 9162 (2.1.3.2) goes through them. */
  private List<Pages.StepView> steps(TlogProof proof) {
    var steps = new ArrayList<Pages.StepView>();
    long place = proof.index();
    long last = proof.checkpoint().head().size() - 1;
    for (Hash hash : proof.path()) {
      boolean left = place % 2 == 1 || place == last;
      while (left && place % 2 == 0 && place != 0) {
        place /= 2;
        last /= 2;
      }
      place /= 2;
      last /= 2;
      steps.add(
          new Pages.StepView(
              (left ? new Wording("links", "left") : new Wording("rechts", "right")).in(language),
              pieces(hash.hex())));
    }
    return steps;
  }

  private List<EndingView> signatures(TlogProof proof, TrustedKeys keys) {
    var signatures = new ArrayList<EndingView>();
    if (keys.verify(proof.note()) instanceof NoteVerdict.Signed(var by, var _)) {
      by.forEach(
          signer ->
              signatures.add(
                  new EndingView(
                      "ok",
                      new Wording(
                              signer.key().algorithm() + " van dit logboek, nagekeken",
                              signer.key().algorithm() + " of this log, checked")
                          .in(language))));
    }
    for (NoteSignature signature : proof.note().signatures()) {
      if (keys.keys().stream().noneMatch(key -> key.isOf(signature))) {
        signatures.add(
            new EndingView(
                "",
                new Wording(
                        "getuige: " + signature.name() + ", na te kijken met zijn sleutel",
                        "witness: " + signature.name() + ", to be checked with its key")
                    .in(language)));
      }
    }
    return signatures;
  }

  /** The tile of each level that the way to the top goes through, and the entries themselves. */
  private static List<Pages.ValueView> files(long index, long size, String address) {
    var files = new ArrayList<Pages.ValueView>();
    files.add(file("checkpoint", address));
    long place = index / TilePath.FULL;
    files.add(file(new TilePath.Entries(place, width(place, size)).path(), address));
    long hashes = size;
    for (int level = 0; place * TilePath.FULL < hashes; level++) {
      files.add(file(new TilePath.Hashes(level, place, width(place, hashes)).path(), address));
      hashes /= TilePath.FULL;
      place /= TilePath.FULL;
    }
    return files;
  }

  private static int width(long place, long hashes) {
    return (int) Math.min(TilePath.FULL, hashes - place * TilePath.FULL);
  }

  private static Pages.ValueView file(String path, String address) {
    return new Pages.ValueView(path, address + "/" + path);
  }

  private String number(long number) {
    return LogWords.number(number, language);
  }

  static List<String> pieces(String hash) {
    var pieces = new ArrayList<String>();
    for (int start = 0; start < hash.length(); start += HASH_PIECE) {
      pieces.add(hash.substring(start, Math.min(hash.length(), start + HASH_PIECE)));
    }
    return pieces;
  }
}
