package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.monitor.Pattern;
import eu.sluis.shell.Wording;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Patterns in the language of the reader. A person is only one among so many: `persoon 1`. */
final class PatternViews {

  private final Map<String, String> useCaseNames;
  private final boolean searches;
  private final Instant now;
  private final Locale language;

  /**
   * @param searches whether the reader may search the log
   */
  PatternViews(Map<String, String> useCaseNames, boolean searches, Instant now, Locale language) {
    this.useCaseNames = Map.copyOf(useCaseNames);
    this.searches = searches;
    this.now = now;
    this.language = language;
  }

  String period() {
    String from = day(firstDay());
    String until = day(lastDay());
    return new Wording("Van " + from + " tot en met " + until, "From " + from + " to " + until)
        .in(language);
  }

  private LocalDate firstDay() {
    return LocalDate.ofInstant(now.minusSeconds(7L * 24 * 3_600), LogWords.LEGAL_TIME);
  }

  private LocalDate lastDay() {
    return LocalDate.ofInstant(now, LogWords.LEGAL_TIME);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(
            "d MMMM uuuu", language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL"))
        .format(day);
  }

  String compared(int earlier) {
    return earlier >= Patterns.COMPARED_MIN
        ? new Wording(
                "Vergeleken met de " + earlier + " weken ervoor van uw eigen organisatie.",
                "Compared with the " + earlier + " weeks before, of your own organisation.")
            .in(language)
        : new Wording(
                "Het logboek is nog te kort om mee te vergelijken: daarvoor zijn minstens "
                    + Patterns.COMPARED_MIN
                    + " eerdere weken nodig. Tot dan heet niets opvallend.",
                "The log is too short yet to compare with: that takes at least "
                    + Patterns.COMPARED_MIN
                    + " earlier weeks. Until then nothing is called unusual.")
            .in(language);
  }

  PatternPages.PatternView view(Pattern pattern, List<Patterns.Row> rows, int earlier) {
    var views = new ArrayList<PatternPages.RowView>();
    var people = new ArrayList<String>();
    for (Patterns.Row row : rows) {
      if (!people.contains(row.subject())) {
        people.add(row.subject());
      }
      views.add(
          new PatternPages.RowView(
              subject(pattern, row, people.indexOf(row.subject()) + 1),
              LogWords.number(row.now(), language),
              usual(row, earlier),
              row.unusual(),
              searches ? SearchResource.PATH + form(pattern, row).address() : ""));
    }
    return new PatternPages.PatternView(
        id(pattern), title(pattern).in(language), why(pattern).in(language), views);
  }

  private String subject(Pattern pattern, Patterns.Row row, int place) {
    return switch (pattern) {
      case Pattern.Refusals _ -> useCase(row) + ": " + LogWords.code(row.detail()).in(language);
      case Pattern.QuickApprovals _, Pattern.OutsideHours _ -> useCase(row);
      case Pattern.Exports _ ->
          new Wording("persoon " + place, "person " + place).in(language)
              + ": "
              + Action.ofCode(row.detail())
                  .map(action -> LogWords.of(action).in(language))
                  .orElse(row.detail());
      case Pattern.FailedLogIns _ ->
          new Wording("iedereen samen", "everybody together").in(language);
    };
  }

  private String useCase(Patterns.Row row) {
    return row.subject().isEmpty()
        ? new Wording("zonder toepassing", "without a use case").in(language)
        : useCaseNames.getOrDefault(row.subject(), row.subject());
  }

  private String usual(Patterns.Row row, int earlier) {
    if (earlier == 0) {
      return "–";
    }
    NumberFormat one =
        NumberFormat.getNumberInstance(
            language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL"));
    one.setMaximumFractionDigits(1);
    String average = one.format(row.average());
    String most = LogWords.number(row.most(), language);
    return new Wording(
            "gemiddeld " + average + ", hoogstens " + most,
            average + " on average, " + most + " at most")
        .in(language);
  }

  private SearchForm form(Pattern pattern, Patterns.Row row) {
    String useCase = row.subject();
    return switch (pattern) {
      case Pattern.Refusals _ ->
          form(useCase, "", "refused", row.detail().contains(":") ? row.detail() : "");
      case Pattern.QuickApprovals _ -> form(useCase, Action.TOOL_APPROVED.code(), "", "");
      // Not the person: whoever wants to know that, gives a reason on the page of the search.
      case Pattern.Exports _ -> form("", row.detail(), "", "");
      case Pattern.OutsideHours _ -> form(useCase, Action.QUESTION.code(), "", "");
      case Pattern.FailedLogIns _ -> form("", Action.LOG_IN_FAILED.code(), "", "");
    };
  }

  private SearchForm form(String useCase, String action, String ending, String rule) {
    return new SearchForm(
        firstDay().toString(), lastDay().toString(), useCase, action, ending, rule, "", "");
  }

  private static String id(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Refusals _ -> "weigeringen";
      case Pattern.QuickApprovals _ -> "snel-goedgekeurd";
      case Pattern.Exports _ -> "meegenomen";
      case Pattern.OutsideHours _ -> "buiten-werktijd";
      case Pattern.FailedLogIns _ -> "inloggen-mislukt";
    };
  }

  private static Wording title(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Refusals _ -> new Wording("Weigeringen", "Refusals");
      case Pattern.QuickApprovals _ -> new Wording("Snel goedgekeurd", "Approved quickly");
      case Pattern.Exports _ -> new Wording("Meegenomen", "Taken along");
      case Pattern.OutsideHours _ ->
          new Wording("Vragen buiten werktijd", "Questions outside working hours");
      case Pattern.FailedLogIns _ -> new Wording("Inloggen mislukt", "Log-ins that failed");
    };
  }

  private static Wording why(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Refusals _ ->
          new Wording(
              "Vragen die zijn geweigerd, per toepassing en per regel of reden. Een regel telt mee"
                  + " bij elke vraag die zij hielp weigeren.",
              "Questions that were refused, by use case and by rule or reason. A rule counts for"
                  + " each question that it helped to refuse.");
      case Pattern.QuickApprovals(var within) ->
          new Wording(
              "Hulpmiddelen die binnen "
                  + within.toSeconds()
                  + " seconden zijn goedgekeurd nadat het was gevraagd. Is er wel gekeken?",
              "Tools that were approved within "
                  + within.toSeconds()
                  + " seconds after that was asked. Did anybody look?");
      case Pattern.Exports _ ->
          new Wording(
              "Exports van het logboek, van privacyvoorbeelden en van gesprekken (archief, Woo), en"
                  + " bewijspakketten, per persoon."
                  + " Wie het is, ziet u hier niet; dat zoekt een auditor op, met een reden.",
              "Exports of the log, of privacy examples and of conversations (archive, Woo), and"
                  + " evidence packs, by person. Who it is"
                  + " is not shown here; an auditor looks that up, with a reason.");
      case Pattern.OutsideHours(var begin, var end, var zone) ->
          new Wording(
              "Vragen in het weekend, voor "
                  + begin
                  + " of na "
                  + end
                  + " uur (tijdzone "
                  + zone
                  + "), per toepassing.",
              "Questions in the weekend, before "
                  + begin
                  + " or after "
                  + end
                  + " (time zone "
                  + zone
                  + "), by use case.");
      case Pattern.FailedLogIns _ ->
          new Wording(
              "Pogingen om in te loggen die niet lukten.", "Attempts to log in that failed.");
    };
  }
}
