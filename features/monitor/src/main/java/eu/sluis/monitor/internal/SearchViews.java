package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.internal.SearchForm.Wrong;
import eu.sluis.monitor.internal.SearchPages.Choice;
import eu.sluis.register.UseCase;
import eu.sluis.shell.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The form to search the log with and what it found, in the language of the reader. */
final class SearchViews {

  private final Locale language;

  SearchViews(Locale language) {
    this.language = language;
  }

  SearchPages.FormView form(
      SearchForm form,
      List<UseCase> useCases,
      List<Wrong> wrong,
      String person,
      String reason,
      boolean about) {
    return new SearchPages.FormView(
        form.parts().entrySet().stream()
            .filter(part -> !part.getKey().equals("zoekactie") && !part.getValue().isEmpty())
            .map(part -> new SearchPages.PartView(part.getKey(), part.getValue()))
            .toList(),
        form.from(),
        form.until(),
        useCases(form, useCases),
        choices(
            Arrays.stream(Action.values())
                .map(action -> choice(action.code(), LogWords.of(action), form.action()))
                .toList()),
        endings(form),
        form.rule(),
        form.model(),
        person,
        reason,
        about,
        wrong.stream()
            .map(one -> new SearchPages.WrongView(one.field(), one.what().in(language)))
            .toList());
  }

  private List<Choice> useCases(SearchForm form, List<UseCase> useCases) {
    var choices = new ArrayList<Choice>();
    for (UseCase useCase : useCases) {
      String id = useCase.id().value();
      choices.add(new Choice(id, useCase.name(), id.equals(form.useCase())));
    }
    // The log knows use cases that are no longer in the register.
    if (!form.useCase().isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
      choices.add(new Choice(form.useCase(), form.useCase(), true));
    }
    return choices(choices);
  }

  private List<Choice> endings(SearchForm form) {
    var choices = new ArrayList<Choice>();
    for (Ending ending : Ending.values()) {
      choices.add(choice(ending.code(), LogWords.of(ending), form.ending()));
    }
    choices.add(choice(LogQuery.RUNNING, new Wording("loopt nog", "still running"), form.ending()));
    return choices(choices);
  }

  private Choice choice(String code, Wording words, String chosen) {
    return new Choice(code, words.in(language), code.equals(chosen));
  }

  private static List<Choice> choices(List<Choice> choices) {
    return choices.stream().sorted(Comparator.comparing(Choice::text)).toList();
  }

  /**
   * @param count found, at most one more than is counted
   */
  SearchPages.Results results(
      SearchForm form,
      LogIndexing.Reach reach,
      List<Pages.RowView> rows,
      long count,
      long damaged,
      boolean older,
      boolean further) {
    String address = form.address();
    return new SearchPages.Results(
        true,
        rows,
        count(count),
        reach.taken(),
        reach.size(),
        reach.whole() ? "" : progress(reach),
        damaged > 0 ? number(damaged) : "",
        older
            ? SearchResource.PATH
                + address
                + (address.isEmpty() ? '?' : '&')
                + "voor="
                + rows.getLast().number()
            : "",
        further ? SearchResource.PATH + address : "");
  }

  private String count(long count) {
    if (count > SearchResource.COUNT_MAX) {
      String most = number(SearchResource.COUNT_MAX);
      return new Wording("Meer dan " + most + " gevonden", "More than " + most + " found")
          .in(language);
    }
    return new Wording(number(count) + " gevonden", number(count) + " found").in(language);
  }

  private String progress(LogIndexing.Reach reach) {
    String taken = number(reach.taken());
    String size = number(reach.size());
    return new Wording(
            taken + " van " + size + " regels zijn doorzocht.",
            taken + " of " + size + " entries were searched.")
        .in(language);
  }

  private String number(long number) {
    return LogWords.number(number, language);
  }
}
