package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.monitor.internal.LogReading.Companion;
import eu.sluis.monitor.internal.LogReading.Line;
import eu.sluis.monitor.internal.LogReading.Standing;
import eu.sluis.monitor.internal.Pages.EndingView;
import eu.sluis.monitor.internal.Pages.EntryLink;
import eu.sluis.monitor.internal.Pages.EntryView;
import eu.sluis.monitor.internal.Pages.FieldView;
import eu.sluis.monitor.internal.Pages.Paging;
import eu.sluis.monitor.internal.Pages.RowView;
import eu.sluis.monitor.internal.Pages.ValueView;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the pages of the log show, in the language of the reader. */
final class LogViews {

  static final int PERSON_CHARACTERS = 8;
  static final int RULES_SHOWN = 3;

  private final Map<String, String> useCaseNames;
  private final Locale language;

  /**
   * @param useCaseNames by id, those of now; an entry names the id
   */
  LogViews(Map<String, String> useCaseNames, Locale language) {
    this.useCaseNames = Map.copyOf(useCaseNames);
    this.language = language;
  }

  /** With the names that use cases have now. */
  static LogViews of(UseCases useCases, OrganisationId organisation, Locale language) {
    var names = new HashMap<String, String>();
    for (UseCase useCase : useCases.all(organisation)) {
      names.put(useCase.id().value(), useCase.name());
    }
    return new LogViews(names, language);
  }

  /** An act in one row: what it began with and how it ended. */
  RowView act(FoundReading.Act act) {
    RowView row = row(act.line(), act.companion());
    return act.outcome()
        .map(outcome -> row.because(row.refusal().isEmpty() ? refusal(outcome) : row.refusal()))
        .orElse(row);
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
   * @param act as the index leads to it; empty while it does not
   * @param reason why somebody was searched for; blank when this is no such search
   * @param address where the files of the log are served
   */
  EntryView entry(
      LogReading.Single single,
      Optional<FoundReading.Act> act,
      String reason,
      TrustedKeys keys,
      String address) {
    // The index knows an outcome however far away it stands.
    Companion companion =
        act.filter(found -> single.companion() instanceof Companion.Later)
            .map(FoundReading.Act::companion)
            .orElse(single.companion());
    var signing = new SigningViews(language);
    return new EntryView(
        row(single.line(), companion),
        single.line() instanceof Line.Sound(AuditRecord entry) ? entry.node() : "",
        single.line() instanceof Line.Sound(AuditRecord entry) ? fields(entry) : List.of(),
        act.filter(found -> found.line().sequence() == single.line().sequence())
            .flatMap(FoundReading.Act::outcome)
            .map(this::fields)
            .orElse(List.of()),
        reason,
        single.line() instanceof Line.Sound(AuditRecord found)
            && found.action() == Action.CONVERSATION_ERASED,
        advice(companion),
        single.entry().map(leaf -> SigningViews.pieces(leaf.hash().hex())).orElse(List.of()),
        signing.standing(single.standing()),
        single.standing() instanceof Standing.Held,
        single.standing() instanceof Standing.Held(var proof)
            ? signing.chain(proof, keys, address)
            : Pages.ChainView.NONE,
        single.entry().map(StoredLeaf::entry).orElse(""));
  }

  private String advice(Companion companion) {
    return switch (companion) {
      case Companion.Later _ -> {
        String searched = LogWords.number(LogReading.SEARCHED_MAX, language);
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
          ABOUT,
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
}
