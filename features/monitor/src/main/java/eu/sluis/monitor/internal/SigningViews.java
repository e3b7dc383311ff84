package eu.sluis.monitor.internal;

import eu.sluis.audit.Cosigning.Agreement;
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
