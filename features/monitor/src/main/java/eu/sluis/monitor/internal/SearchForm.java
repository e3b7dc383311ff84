package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.monitor.LogQuery;
import eu.sluis.shell.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor filled in to search, as it was typed; blank where nothing was.
 *
 * @param from a day, `2026-11-22`
 * @param until the last day, along with it
 * @param search the place of the leaf in which a search for a person was recorded
 */
record SearchForm(
    String from,
    String until,
    String useCase,
    String action,
    String ending,
    String rule,
    String model,
    String search) {

  private static final int CHARACTERS_MAX = 200;

  /** What is not right, and in which field. */
  record Wrong(String field, Wording what) {}

  static SearchForm of(
      @Nullable String from,
      @Nullable String until,
      @Nullable String useCase,
      @Nullable String action,
      @Nullable String ending,
      @Nullable String rule,
      @Nullable String model,
      @Nullable String search) {
    return new SearchForm(
        text(from),
        text(until),
        text(useCase),
        text(action),
        text(ending),
        text(rule),
        text(model),
        text(search));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  List<Wrong> wrong() {
    var wrong = new ArrayList<Wrong>();
    if (!from.isEmpty() && day(from).isEmpty()) {
      wrong.add(new Wrong("van", noDay(from)));
    }
    if (!until.isEmpty() && day(until).isEmpty()) {
      wrong.add(new Wrong("tot", noDay(until)));
    }
    if (wrong.isEmpty()
        && day(from).isPresent()
        && day(until).map(last -> last.isBefore(day(from).orElseThrow())).orElse(false)) {
      wrong.add(
          new Wrong(
              "tot",
              new Wording(
                  "De laatste dag ligt voor de eerste. Kies een latere dag.",
                  "The last day is before the first. Choose a later day.")));
    }
    if (!action.isEmpty() && Action.ofCode(action).isEmpty()) {
      wrong.add(new Wrong("wat", unknown()));
    }
    if (!ending.isEmpty() && !ending.equals(LogQuery.RUNNING) && Ending.ofCode(ending).isEmpty()) {
      wrong.add(new Wrong("afloop", unknown()));
    }
    parts()
        .forEach(
            (field, value) -> {
              if (value.length() > CHARACTERS_MAX) {
                wrong.add(
                    new Wrong(
                        field,
                        new Wording(
                            "Dit is te lang: hoogstens " + CHARACTERS_MAX + " tekens.",
                            "This is too long: at most " + CHARACTERS_MAX + " characters.")));
              }
            });
    return wrong;
  }

  private static Wording noDay(String typed) {
    String shown = typed.substring(0, Math.min(typed.length(), 20));
    return new Wording(
        "`" + shown + "` is geen dag. Schrijf hem als 2026-11-22.",
        "`" + shown + "` is no day. Write it as 2026-11-22.");
  }

  private static Wording unknown() {
    return new Wording("Kies een van de mogelijkheden.", "Choose one of the options.");
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /** The question, without a person; only of a form of which nothing is wrong. */
  LogQuery query() {
    return new LogQuery(
        day(from).map(SearchForm::begin),
        day(until).map(last -> begin(last.plusDays(1))),
        useCase,
        action,
        ending,
        rule,
        model,
        Optional.empty());
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(LogWords.LEGAL_TIME).toInstant();
  }

  SearchForm with(long recorded) {
    return new SearchForm(
        from, until, useCase, action, ending, rule, model, Long.toString(recorded));
  }

  /** What was filled in, as the end of an address: `?van=2026-11-01&regel=floor%3Aa`. */
  String address() {
    var address = new StringBuilder();
    parts()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                address
                    .append(address.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
              }
            });
    return address.toString();
  }

  /** By the names of the fields. */
  Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("van", from);
    parts.put("tot", until);
    parts.put("toepassing", useCase);
    parts.put("wat", action);
    parts.put("afloop", ending);
    parts.put("regel", rule);
    parts.put("model", model);
    parts.put("zoekactie", search);
    return parts;
  }
}
