package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.Cosigning.Agreement;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.audit.TlogProof;
import eu.sluis.audit.TreeHead;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.audit.VerifierKey;
import eu.sluis.monitor.internal.LogReading.Companion;
import eu.sluis.monitor.internal.LogReading.Line;
import eu.sluis.monitor.internal.LogReading.Signing;
import eu.sluis.monitor.internal.LogReading.Standing;
import eu.sluis.monitor.internal.Pages.EndingView;
import eu.sluis.monitor.internal.Pages.EntryLink;
import eu.sluis.monitor.internal.Pages.EntryView;
import eu.sluis.monitor.internal.Pages.FieldView;
import eu.sluis.monitor.internal.Pages.Paging;
import eu.sluis.monitor.internal.Pages.RowView;
import eu.sluis.monitor.internal.Pages.SigningView;
import eu.sluis.monitor.internal.Pages.ValueView;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.UseCaseId;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the pages of the log show, in the language of the reader. */
final class LogViews {

  static final int PERSON_CHARACTERS = 8;
  static final int RULES_SHOWN = 3;

  /** So many characters of a hash stay together when a line breaks. */
  private static final int HASH_PIECE = 16;

  private final Map<String, String> useCaseNames;
  private final Locale language;

  /**
   * @param useCaseNames by id, those of now; an entry names the id
   */
  LogViews(Map<String, String> useCaseNames, Locale language) {
    this.useCaseNames = Map.copyOf(useCaseNames);
    this.language = language;
  }

  List<RowView> rows(LogReading.Part part) {
    return part.lines().stream()
        .map(
            line ->
                row(line, part.companions().getOrDefault(line.sequence(), new Companion.None())))
        .toList();
  }

  RowView row(Line line, Companion companion) {
    return switch (line) {
      case Line.Damaged(long sequence) ->
          new RowView(
              Long.toString(sequence),
              false,
              "",
              "",
              "",
              "",
              EndingView.NONE,
              EntryLink.NONE,
              "",
              "",
              List.of(),
              0,
              "");
      case Line.Sound(AuditRecord entry) -> row(entry, companion);
    };
  }

  private RowView row(AuditRecord entry, Companion companion) {
    Map<String, String> began =
        companion instanceof Companion.Began(long _, Optional<AuditRecord> intent)
            ? intent.map(AuditRecord::fields).orElse(Map.of())
            : Map.of();
    List<String> rules = words(field(entry, began, "rules"));
    String useCase = field(entry, began, "use_case");
    String person = field(entry, began, "person");
    return new RowView(
        Long.toString(entry.sequence()),
        true,
        LogWords.moment(entry.time(), language),
        entry.time().toString(),
        LogWords.of(entry.action()).in(language),
        LogWords.of(entry.kind()).in(language),
        ending(entry, companion),
        other(companion),
        useCaseNames.getOrDefault(useCase, useCase),
        refusal(entry),
        rules.stream().limit(RULES_SHOWN).toList(),
        Math.max(0, rules.size() - RULES_SHOWN),
        person.substring(0, Math.min(PERSON_CHARACTERS, person.length())));
  }

  /** An outcome has no person and no use case of its own: those stand in its intent. */
  private static String field(AuditRecord entry, Map<String, String> began, String code) {
    String own = entry.fields().get(code);
    return own != null ? own : began.getOrDefault(code, "");
  }

  private String refusal(AuditRecord entry) {
    for (LogField field : List.of(LogField.REFUSAL, LogField.REASON, LogField.CAUSE)) {
      String code = entry.fields().get(field.code());
      if (code != null) {
        return LogWords.code(code).in(language);
      }
    }
    return "";
  }

  private EndingView ending(AuditRecord entry, Companion companion) {
    if (entry.kind() instanceof AuditRecord.Kind.Outcome(long _, Ending ending)) {
      return badge(ending);
    }
    return switch (companion) {
      case Companion.Ended(long _, Ending ending) -> badge(ending);
      case Companion.Running _ ->
          new EndingView("water", new Wording("loopt nog", "still running").in(language));
      case Companion.Later _ ->
          new EndingView("", new Wording("staat verderop", "further on").in(language));
      case Companion.None _, Companion.Began _ -> EndingView.NONE;
    };
  }

  private EndingView badge(Ending ending) {
    return new EndingView(LogWords.tone(ending), LogWords.of(ending).in(language));
  }

  private EntryLink other(Companion companion) {
    return switch (companion) {
      case Companion.Began(long sequence, Optional<AuditRecord> _) ->
          link(sequence, "begon bij ", "began at ");
      case Companion.Ended(long sequence, Ending _) -> link(sequence, "afloop in ", "outcome in ");
      case Companion.None _, Companion.Running _, Companion.Later _ -> EntryLink.NONE;
    };
  }

  private EntryLink link(long sequence, String dutch, String english) {
    return new EntryLink(
        Long.toString(sequence), new Wording(dutch + sequence, english + sequence).in(language));
  }

  /** Which entries these are, and where the pages beside it begin. */
  Paging paging(LogReading.Part part) {
    String shown = shown(part.start(), part.end() - 1, part.size()).in(language);
    String newer =
        part.newer().isEmpty()
            ? ""
            : part.newer().getAsLong() == part.size()
                ? "/logboek"
                : "/logboek?voor=" + part.newer().getAsLong();
    return new Paging(
        shown, part.older().isPresent() ? "/logboek?voor=" + part.older().getAsLong() : "", newer);
  }

  private static Wording shown(long first, long last, long all) {
    String dutch = first == last ? "Nummer " + first : "Nummer " + first + " tot en met " + last;
    String english = first == last ? "Number " + first : "Number " + first + " to " + last;
    return all == 1
        ? new Wording(dutch + ", de enige regel", english + ", the only entry")
        : new Wording(dutch + ", van " + all + " regels", english + ", of " + all + " entries");
  }

  /** The numbers that cannot be trusted, for the alert; blank when there are none. */
  String damaged(LogReading.Part part) {
    return String.join(", ", part.damaged().reversed().stream().map(String::valueOf).toList());
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

  EntryView entry(LogReading.Single single) {
    return new EntryView(
        row(single.line(), single.companion()),
        single.line() instanceof Line.Sound(AuditRecord entry) ? entry.node() : "",
        single.line() instanceof Line.Sound(AuditRecord entry) ? fields(entry) : List.of(),
        advice(single.companion()),
        single.entry().map(leaf -> pieces(leaf.hash().hex())).orElse(List.of()),
        standing(single.standing()),
        single.standing() instanceof Standing.Held,
        single.entry().map(StoredLeaf::entry).orElse(""));
  }

  private EndingView standing(Standing standing) {
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
    return NumberFormat.getIntegerInstance(
            language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL"))
        .format(number);
  }

  private String advice(Companion companion) {
    return switch (companion) {
      case Companion.Later _ -> {
        String searched = number(LogReading.SEARCHED_MAX);
        yield new Wording(
                "De afloop staat meer dan "
                    + searched
                    + " regels verder, of na een beschadigde regel. Zoek hem in de export.",
                "The outcome is more than "
                    + searched
                    + " entries on, or past a damaged entry. Find it in the export.")
            .in(language);
      }
      case Companion.Running _ ->
          new Wording("Dit voornemen heeft nog geen afloop.", "This intent has no outcome yet.")
              .in(language);
      case Companion.None _, Companion.Began _, Companion.Ended _ -> "";
    };
  }

  /** Known fields first, in their order; then the rest by name, as they are. */
  private List<FieldView> fields(AuditRecord entry) {
    var rest = new TreeMap<>(entry.fields());
    var views = new ArrayList<FieldView>();
    String useCase = entry.fields().getOrDefault(LogField.USE_CASE.code(), "");
    for (LogField field : LogField.values()) {
      String value = rest.remove(field.code());
      if (value != null) {
        views.add(
            new FieldView(field.label().in(language), values(field, value, useCase), code(field)));
      }
    }
    rest.forEach(
        (name, value) -> views.add(new FieldView(name, List.of(new ValueView(value, "")), true)));
    return views;
  }

  private List<ValueView> values(LogField field, String value, String useCase) {
    String text = LogWords.value(field, value, language);
    if (value.isEmpty()) {
      return List.of(new ValueView(text, ""));
    }
    return switch (field) {
      case USE_CASE ->
          List.of(
              new ValueView(
                  useCaseNames.getOrDefault(value, value),
                  useCaseNames.containsKey(value) ? "/toepassingen/" + value : ""));
      case RULES ->
          words(value).stream().map(rule -> new ValueView(rule, rulePlace(rule, useCase))).toList();
      case MODELS, PASSAGE_HASHES ->
          words(value).stream().map(word -> new ValueView(word, "")).toList();
      case POLICY ->
          Arrays.stream(value.split(",", -1)).map(layer -> new ValueView(layer, "")).toList();
      default -> List.of(new ValueView(text, ""));
    };
  }

  /** Where `use_case:wmo-3` stands on the page of its use case; blank when it has no page. */
  private String rulePlace(String rule, String useCase) {
    int colon = rule.indexOf(':');
    String id = rule.substring(colon + 1);
    return colon > 0
            && useCaseNames.containsKey(useCase)
            && !id.startsWith("standaard-")
            && !id.endsWith("…")
        ? "/toepassingen/" + new UseCaseId(useCase) + "#" + rule.substring(0, colon) + "-" + id
        : "";
  }

  /** Whether the value is something for machines. */
  private static boolean code(LogField field) {
    return switch (field) {
      case PERSON,
          RULES,
          PASSAGE_HASHES,
          MODELS,
          MODEL,
          CONVERSATION,
          TURN,
          TRACE,
          SOURCE,
          DOCUMENT,
          HEAD,
          POLICY ->
          true;
      default -> false;
    };
  }

  private static List<String> words(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split(" ", -1));
  }

  private static List<String> pieces(String hash) {
    var pieces = new ArrayList<String>();
    for (int start = 0; start < hash.length(); start += HASH_PIECE) {
      pieces.add(hash.substring(start, Math.min(hash.length(), start + HASH_PIECE)));
    }
    return pieces;
  }
}
