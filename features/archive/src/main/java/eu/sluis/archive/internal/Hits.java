package eu.sluis.archive.internal;

import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.archive.internal.WooSearch.Outcome;
import eu.sluis.shell.Wording;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a search shows. */
final class Hits {

  private static final int EXCERPT_MAX = 400;

  private final Redactor redactor;
  private final Map<String, String> useCaseNames;
  private final Locale language;

  Hits(Redactor redactor, Map<String, String> useCaseNames, Locale language) {
    this.redactor = redactor;
    this.useCaseNames = useCaseNames;
    this.language = language;
  }

  Pages.HitView of(Talk talk, Said said) {
    List<String> redacted = redactor.redact(List.of(said.question(), said.answer()));
    String useCase = talk.useCase().value();
    Locale locale = language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
    return new Pages.HitView(
        DateTimeFormatter.ofPattern("d MMMM uuuu", locale)
            .format(said.asked().atZone(Period.LEGAL_TIME)),
        useCaseNames.getOrDefault(useCase, useCase),
        excerpt(redacted.get(0)),
        excerpt(redacted.get(1)));
  }

  static Pages.ResultView result(Outcome outcome, List<Pages.HitView> shown, Locale language) {
    var leftOut = new ArrayList<String>();
    add(
        leftOut,
        outcome.erased(),
        "vragen staan in het logboek maar zijn gewist of niet bewaard: hun sleutel is er niet meer",
        "questions are in the log but were erased or not kept: their key is gone",
        language);
    add(
        leftOut,
        outcome.byPrograms(),
        "vragen kwamen van programma's die ze niet lieten bewaren, of zijn gewist",
        "questions came from programs that did not have them kept, or were erased",
        language);
    add(
        leftOut,
        outcome.unreadable(),
        "gesprekken zijn niet te openen",
        "conversations cannot be opened",
        language);
    add(
        leftOut,
        outcome.notOpened(),
        "gesprekken passen niet in één zoekvraag; kies een kortere periode of één toepassing",
        "conversations do not fit one search; choose a shorter period or one use case",
        language);
    long more = outcome.found() - shown.size();
    return new Pages.ResultView(
        new Wording(
                outcome.found() + " van " + outcome.searched() + " doorzochte vragen",
                outcome.found() + " of " + outcome.searched() + " questions searched")
            .in(language),
        leftOut,
        shown,
        more == 0
            ? ""
            : new Wording(
                    "En nog " + more + ". Alles staat in het bestand.",
                    "And " + more + " more. All of it is in the file.")
                .in(language));
  }

  private static void add(
      List<String> to, long count, String dutch, String english, Locale language) {
    if (count > 0) {
      to.add(new Wording(count + " " + dutch, count + " " + english).in(language));
    }
  }

  private static String excerpt(String text) {
    if (text.length() <= EXCERPT_MAX) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(EXCERPT_MAX - 1)) ? EXCERPT_MAX - 1 : EXCERPT_MAX;
    return text.substring(0, end) + "…";
  }
}
