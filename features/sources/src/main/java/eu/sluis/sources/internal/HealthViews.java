package eu.sluis.sources.internal;

import eu.sluis.register.Person;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.health.FactStore.Known;
import eu.sluis.sources.health.Finding;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.sources.health.Finding.Kind;
import eu.sluis.sources.health.Quality;
import eu.sluis.sources.internal.HealthPages.Chart;
import eu.sluis.sources.internal.HealthPages.DayRow;
import eu.sluis.sources.internal.HealthPages.DecidedRow;
import eu.sluis.sources.internal.HealthPages.FactRow;
import eu.sluis.sources.internal.HealthPages.PersonChoice;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns findings, facts and figures into what the templates show. */
final class HealthViews {

  private static final int CHART_WIDTH = 600;
  private static final int CHART_HEIGHT = 100;
  private static final int DECIDED_MAX = 10;

  private final Locale language;

  HealthViews(Locale language) {
    this.language = language;
  }

  /** How a source is, in lines. */
  List<FactRow> facts(
      Source source,
      List<Document> documents,
      Collection<Known> known,
      List<Finding> open,
      int unanswered) {
    var rows = new ArrayList<FactRow>();
    rows.add(
        row(
            "Laatst gelezen",
            "Last read",
            source
                .indexed()
                .map(moment -> SourceWords.moment(moment, language))
                .orElse(new Wording("nog niet", "not yet").in(language))));
    newest(documents)
        .ifPresent(
            moment ->
                rows.add(
                    row(
                        "Nieuwste wijziging in een document",
                        "Latest change of a document",
                        SourceWords.moment(moment, language))));
    long readable = documents.stream().filter(one -> one.unreadable().isEmpty()).count();
    rows.add(
        row(
            "Documenten die te lezen zijn",
            "Documents that can be read",
            of(readable, documents.size())));
    rows.add(
        row("Tekst die een computer kan lezen", "Text that a computer can read", legible(known)));
    rows.add(count("Dubbele documenten", "Double documents", Kind.COPY, open));
    rows.add(count("Oudere versies", "Older versions", Kind.OLDER_VERSION, open));
    rows.add(count("Tegenspraken", "Contradictions", Kind.CONTRADICTION, open));
    rows.add(count("Misschien te open ingesteld", "Perhaps set too open", Kind.TOO_OPEN, open));
    int passages = documents.stream().mapToInt(Document::passages).sum();
    int found = known.stream().mapToInt(Known::foundPassages).sum();
    rows.add(
        row(
            "Passages die een vraag ooit vond",
            "Passages that a question ever found",
            of(found, passages)));
    rows.add(
        row(
            "Vragen zonder antwoord die hier het dichtst bij kwamen, in dertig dagen",
            "Questions without an answer that came nearest to this, in thirty days",
            Integer.toString(unanswered)));
    return rows;
  }

  List<PersonChoice> people(List<Person> people, Optional<PersonId> chosen) {
    return people.stream()
        .filter(person -> person.active() || chosen.equals(Optional.of(person.id())))
        .sorted(Comparator.comparing(person -> person.name().toLowerCase(Locale.ROOT)))
        .map(
            person ->
                new PersonChoice(
                    person.id().toString(), person.name(), chosen.equals(Optional.of(person.id()))))
        .toList();
  }

  List<DayRow> days(List<Quality> quality) {
    return quality.reversed().stream()
        .map(
            day ->
                new DayRow(
                    SourceWords.day(day.day(), language),
                    day.percent(),
                    day.documents(),
                    day.remarked()))
        .toList();
  }

  Chart chart(List<Quality> quality) {
    if (quality.size() < 2) {
      return new Chart("", "");
    }
    Quality first = quality.getFirst();
    Quality last = quality.getLast();
    long begin = first.day().toEpochDay();
    double span = Math.max(1, last.day().toEpochDay() - begin);
    String points =
        quality.stream()
            .map(
                day ->
                    Math.round((day.day().toEpochDay() - begin) / span * CHART_WIDTH)
                        + ","
                        + (CHART_HEIGHT - day.percent()))
            .collect(Collectors.joining(" "));
    String from = SourceWords.day(first.day(), language);
    String until = SourceWords.day(last.day(), language);
    return new Chart(
        points,
        new Wording(
                "Van %d%% op %s naar %d%% op %s."
                    .formatted(first.percent(), from, last.percent(), until),
                "From %d%% on %s to %d%% on %s."
                    .formatted(first.percent(), from, last.percent(), until))
            .in(language));
  }

  List<DecidedRow> decided(
      List<Finding> findings, Map<DocumentId, String> titles, Map<PersonId, String> names) {
    return findings.stream()
        .filter(finding -> !(finding.decision() instanceof Decision.Open))
        .limit(DECIDED_MAX)
        .map(
            finding ->
                new DecidedRow(
                    HealthWords.title(finding.kind()).in(language),
                    finding.subject().map(id -> titles.getOrDefault(id, "–")).orElse("–"),
                    decision(finding.decision(), names)))
        .toList();
  }

  private String decision(Decision decision, Map<PersonId, String> names) {
    Optional<PersonId> by =
        switch (decision) {
          case Decision.Open _ -> Optional.empty();
          case Decision.Accepted accepted -> accepted.by();
          case Decision.Declined declined -> declined.by();
        };
    String word = HealthWords.of(decision).in(language);
    return by.flatMap(id -> Optional.ofNullable(names.get(id)))
        .map(name -> new Wording(word + " door " + name, word + " by " + name).in(language))
        .orElse(word);
  }

  private static Optional<Instant> newest(List<Document> documents) {
    return documents.stream().map(Document::modified).max(Comparator.naturalOrder());
  }

  private String legible(Collection<Known> known) {
    long characters = known.stream().mapToLong(Known::characters).sum();
    if (characters == 0) {
      return "–";
    }
    double read = known.stream().mapToDouble(one -> one.characters() * one.legible()).sum();
    return Math.round(100 * read / characters) + "%";
  }

  private FactRow count(String dutch, String english, Kind kind, List<Finding> open) {
    return row(
        dutch,
        english,
        Long.toString(open.stream().filter(finding -> finding.kind() == kind).count()));
  }

  private String of(long some, long all) {
    return new Wording(some + " van " + all, some + " of " + all).in(language);
  }

  private FactRow row(String dutch, String english, String value) {
    return new FactRow(new Wording(dutch, english).in(language), value);
  }
}
