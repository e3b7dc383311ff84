package eu.sluis.monitor.internal;

import eu.sluis.shell.Wording;
import java.util.Locale;
import java.util.Optional;

/** The fields of an entry that have a name in words, in the order in which they are shown. */
enum LogField {
  USE_CASE("Toepassing", "Use case"),
  PERSON("Persoon (nummer, geen naam)", "Person (number, no name)"),
  ABOUT("Over wie is gezocht (nummer, geen naam)", "Searched for (number, no name)"),
  FOUND("Gevonden", "Found"),
  KEY("Sleutel (nummer, niet de sleutel)", "Key (number, not the key)"),
  HOLDER("Houder (nummer, geen naam)", "Holder (number, no name)"),
  USE_CASES("Toepassingen", "Use cases"),
  MESSAGES("Berichten in het gesprek", "Messages in the conversation"),
  IMAGES("Beelden in het gesprek", "Pictures in the conversation"),
  AUDIO_BYTES("Geluid dat meeging, in bytes", "Sound that went along, in bytes"),
  AUDIO_SECONDS("Seconden geluid", "Seconds of sound"),
  TOOLS("Aangeboden functies", "Functions offered"),
  TOOL("Hulpmiddel", "Tool"),
  APPROVAL("Goedkeuring", "Approval"),
  DECISION("Besluit", "Decision"),
  REFUSAL("Reden van weigering", "Reason of the refusal"),
  REASON("Reden", "Reason"),
  CAUSE("Oorzaak", "Cause"),
  RULES("Regels die meetelden", "Rules that counted"),
  RECOGNISED("Herkend in de vraag", "Recognised in the question"),
  IN_PASSAGES("Herkend in de passages", "Recognised in the passages"),
  TREATMENTS("Wat ermee gebeurde", "What was done with it"),
  CONFIDENTIALITY("Meest gesloten passage", "Most closed passage"),
  PASSAGES("Meegegeven passages", "Passages that went along"),
  PASSAGE_HASHES("Vingerafdruk van de passages", "Fingerprint of the passages"),
  MODELS("Modellen die mochten", "Models that were allowed"),
  MODEL("Model dat is gevraagd", "Model that was asked"),
  ALSO_ASKED("Ook gevraagd, en gestopt of mislukt", "Asked as well, and stopped or failed"),
  REPEATED("Eerder gegeven antwoord, geen model gevraagd", "Answer of before, no model asked"),
  CHARACTERS("Tekens in het antwoord", "Characters in the answer"),
  PROMPT_TOKENS("Tokens naar het model", "Tokens to the model"),
  ANSWER_TOKENS("Tokens van het model", "Tokens from the model"),
  SUPPORTED("Onderbouwde zinnen", "Supported sentences"),
  PARTLY("Deels onderbouwde zinnen", "Partly supported sentences"),
  UNSUPPORTED("Niet onderbouwde zinnen", "Unsupported sentences"),
  CITED("Genoemde bronnen", "Sources cited"),
  CONVERSATION("Gesprek", "Conversation"),
  ERASES("Vastleggingen die niemand meer kan openen", "Commitments that nobody can open any more"),
  TURN("Beurt in het gesprek", "Turn in the conversation"),
  TRACE("Spoor over systemen heen (Trace Context)", "Trace across systems (Trace Context)"),
  ORIGIN("Ingelogd met", "Logged in with"),
  WHAT("Wat er veranderde", "What changed"),
  SOURCE("Bron", "Source"),
  DOCUMENT("Document", "Document"),
  OWNER("Eigenaar (nummer, geen naam)", "Owner (number, no name)"),
  STEWARD("Gegevensbeheerder (nummer, geen naam)", "Data steward (number, no name)"),
  KIND("Soort", "Kind"),
  WORD("Eigen woord (nummer, niet het woord)", "Word (number, not the word)"),
  CATEGORY("Soort gegeven", "Kind of data"),
  EXAMPLE("Voorbeeld (nummer)", "Example (number)"),
  LABELS("Aangewezen gegevens", "Data pointed out"),
  READ("Gelezen documenten", "Documents read"),
  UNCHANGED("Ongewijzigde documenten", "Unchanged documents"),
  UNREADABLE("Onleesbare documenten", "Unreadable documents"),
  REMOVED("Verwijderde documenten", "Removed documents"),
  ENTRIES("Regels in de export", "Entries in the export"),
  HEAD("Laatste hash in de export", "Last hash in the export"),
  FROM("Vanaf", "From"),
  UNTIL("Tot en met", "Up to and including"),
  MONTHS("Bewaartermijn in maanden", "Retention in months"),
  QUICK_SECONDS("Snel goedgekeurd: binnen seconden", "Approved quickly: within seconds"),
  DAY_BEGIN("Begin van een werkdag", "Beginning of a working day"),
  DAY_END("Einde van een werkdag", "End of a working day"),
  ZONE("Tijdzone", "Time zone"),
  LEAST("Opvallend vanaf (keer per week)", "Unusual from (times a week)"),
  TIMES("Opvallend vanaf (keer het gemiddelde)", "Unusual from (times the average)"),
  KEYS("Sleutels van gesprekken", "Keys of conversations"),
  LEFT_OUT("Niet doorzocht", "Not searched"),
  POLICY("Versie van de regels", "Version of the rules");

  private final String dutch;
  private final String english;

  LogField(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /** The name in an entry: `use_case`. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Wording label() {
    return new Wording(dutch, english);
  }

  /** The field with this {@link #code()}; empty for one that has no words yet. */
  static Optional<LogField> ofCode(String code) {
    for (LogField field : values()) {
      if (field.code().equals(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
