package eu.sluis.recognition.internal;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.privacy.TailoredDetector.Inspection;
import eu.sluis.recognition.Example;
import eu.sluis.recognition.Example.Label;
import eu.sluis.recognition.KnownWord;
import eu.sluis.recognition.Trial;
import eu.sluis.recognition.internal.Pages.Choice;
import eu.sluis.recognition.internal.Pages.DifferenceView;
import eu.sluis.recognition.internal.Pages.ExampleRow;
import eu.sluis.recognition.internal.Pages.FindingRow;
import eu.sluis.recognition.internal.Pages.MissedRow;
import eu.sluis.recognition.internal.Pages.OutcomeView;
import eu.sluis.recognition.internal.Pages.PieceView;
import eu.sluis.recognition.internal.Pages.ResultView;
import eu.sluis.recognition.internal.Pages.Tag;
import eu.sluis.recognition.internal.Pages.TallyRow;
import eu.sluis.recognition.internal.Pages.TrialView;
import eu.sluis.recognition.internal.Pages.WordRow;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.DataCategory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns findings, words and examples into what the templates show. */
final class Views {

  /** From here on a finding is called sure, and below the other a guess. */
  static final double SURE_FROM = 0.9;

  static final double LIKELY_FROM = 0.7;

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");
  private static final int BEGIN_CHARS_MAX = 80;

  private final Locale language;

  Views(Locale language) {
    this.language = language;
  }

  /** A page on which nothing was tried yet. */
  static ResultView nothing() {
    return new ResultView(List.of(), List.of(), 0, false, List.of(), "", List.of(), false, false);
  }

  /**
   * @param wordRow the number of the row that is being made a word, or 0
   */
  ResultView result(Corrections corrections, Inspection inspection, int wordRow) {
    List<Finding> findings = corrections.findings();
    List<Label> labels =
        findings.stream().map(one -> new Label(one.span(), one.category())).toList();
    var rows = new ArrayList<FindingRow>();
    for (Finding finding : corrections.shown()) {
      rows.add(row(corrections, finding, rows.size() + 1, wordRow));
    }
    var missed = new ArrayList<MissedRow>();
    for (Corrections.Missed one : corrections.missed()) {
      missed.add(missed(corrections, one, missed.size()));
    }
    return new ResultView(
        pieces(corrections.text(), labels),
        rows,
        findings.size(),
        findings.size() > rows.size(),
        inspection.stayed().stream().map(one -> stayed(corrections.text(), one)).toList(),
        corrections.judged(),
        missed,
        !corrections.errors().isEmpty(),
        missed.size() >= Corrections.MISSED_MAX);
  }

  private FindingRow row(Corrections corrections, Finding finding, int number, int wordRow) {
    DataCategory category = finding.category();
    String text = finding.span().of(corrections.text());
    return new FindingRow(
        number,
        text,
        category(category),
        kind(category),
        sure(finding.confidence()),
        (int) Math.round(finding.confidence() * 100),
        finding.evidence().stream()
            .map(one -> new Wording(one.dutch(), one.english()).in(language))
            .toList(),
        verdicts(category, corrections.verdict(finding)),
        OrganisationWords.fitness(text) == OrganisationWords.Fitness.FIT
            && category.replaceable()
            && category.kind() != DataCategory.Kind.NATIONAL_NUMBER,
        number == wordRow);
  }

  private MissedRow missed(Corrections corrections, Corrections.Missed one, int number) {
    Corrections.Problem problem = corrections.errors().get(number);
    return new MissedRow(
        number + 1,
        one.text(),
        categories(one.category(), false),
        problem == null ? "" : of(problem).in(language));
  }

  private static Wording of(Corrections.Problem problem) {
    return switch (problem) {
      case NOT_IN_TEXT ->
          new Wording(
              "Dit staat niet zo in de tekst. Neem het over zoals het er staat.",
              "The text does not have this. Copy it as it stands there.");
      case NO_KIND ->
          new Wording("Kies wat voor gegeven het is.", "Choose what kind of data it is.");
    };
  }

  private String stayed(String text, Finding finding) {
    return finding.span().of(text) + " (" + category(finding.category()) + ")";
  }

  List<PieceView> pieces(String text, List<Label> labels) {
    return MarkedText.of(text, labels).stream()
        .map(
            piece ->
                new PieceView(
                    piece.text(),
                    piece.marked(),
                    piece.value(),
                    piece.passage(),
                    piece.starts(),
                    piece.ends().stream().map(number -> tag(labels, number)).toList()))
        .toList();
  }

  private Tag tag(List<Label> labels, int number) {
    DataCategory category = labels.get(number - 1).category();
    return new Tag(number, category(category), kind(category));
  }

  private String sure(double confidence) {
    Wording words =
        confidence >= SURE_FROM
            ? new Wording("zeker", "sure")
            : confidence >= LIKELY_FROM
                ? new Wording("waarschijnlijk", "likely")
                : new Wording("misschien", "perhaps");
    return words.in(language);
  }

  private List<Choice> verdicts(DataCategory found, String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(choice(Corrections.RIGHT, new Wording("klopt", "right"), chosen));
    choices.add(
        choice(
            Corrections.NOTHING,
            new Wording("is geen persoonsgegeven", "is no personal data"),
            chosen));
    for (DataCategory other : DataCategory.values()) {
      if (other != found) {
        choices.add(
            choice(
                other.code(),
                new Wording(
                    "is een ander soort: " + Terms.one(other).dutch(),
                    "is of another kind: " + Terms.one(other).english()),
                chosen));
      }
    }
    return choices;
  }

  /** All kinds to choose from, or only those that a word can be. */
  private List<Choice> categories(String chosen, boolean forWords) {
    return Arrays.stream(DataCategory.values())
        .filter(one -> !forWords || one.replaceable())
        .map(one -> choice(one.code(), Terms.one(one), chosen))
        .toList();
  }

  /** What a word can mean. */
  List<Choice> meanings(String chosen) {
    var meanings = new ArrayList<Choice>();
    meanings.add(choice(WordForm.STAYS, new Wording("mag blijven staan", "may stay"), chosen));
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable()) {
        meanings.add(
            choice(
                category.code(),
                new Wording(
                    "is een gegeven: " + Terms.one(category).dutch(),
                    "is data: " + Terms.one(category).english()),
                chosen));
      }
    }
    return meanings;
  }

  WordRow word(KnownWord known) {
    boolean stays = known.word() instanceof OrganisationWords.MayStay;
    String meaning =
        switch (known.word()) {
          case OrganisationWords.MayStay _ ->
              new Wording("mag blijven staan", "may stay").in(language);
          case OrganisationWords.Personal personal -> category(personal.category());
        };
    return new WordRow(
        known.id().toString(),
        known.word().phrase(),
        meaning,
        stays,
        known.why(),
        known.by(),
        day(known.added()));
  }

  ExampleRow example(Example example) {
    return new ExampleRow(
        example.id().toString(),
        begin(example),
        example.labels().size(),
        example.by(),
        day(example.kept()));
  }

  TrialView trial(Trial trial) {
    var kinds = new ArrayList<TallyRow>();
    trial.byCategory().forEach((category, tally) -> kinds.add(tally(category(category), tally)));
    var different = new ArrayList<OutcomeView>();
    int perfect = 0;
    for (Trial.Outcome outcome : trial.outcomes()) {
      if (outcome.perfect()) {
        perfect++;
      } else {
        different.add(outcome(outcome));
      }
    }
    return new TrialView(
        trial.outcomes().size(),
        perfect,
        tally(new Wording("Alles", "All").in(language), trial.all()),
        kinds,
        different);
  }

  /** A page on which nothing was run. */
  static TrialView notRun() {
    return new TrialView(0, 0, new TallyRow("", 0, 0, 0), List.of(), List.of());
  }

  private OutcomeView outcome(Trial.Outcome outcome) {
    Example example = outcome.example();
    return new OutcomeView(
        example.id().toString(),
        begin(example),
        day(example.kept()),
        outcome.right().size(),
        differences(example, outcome.missed()),
        differences(example, outcome.tooMuch()));
  }

  private List<DifferenceView> differences(Example example, List<Label> labels) {
    return labels.stream()
        .map(
            label ->
                new DifferenceView(label.span().of(example.text()), category(label.category())))
        .toList();
  }

  private static TallyRow tally(String label, Trial.Tally tally) {
    return new TallyRow(label, tally.right(), tally.missed(), tally.tooMuch());
  }

  private static String begin(Example example) {
    String line = example.text().strip().replaceAll("\\s+", " ");
    if (line.length() <= BEGIN_CHARS_MAX) {
      return line;
    }
    int end =
        line.offsetByCodePoints(
            0, Math.min(BEGIN_CHARS_MAX, line.codePointCount(0, line.length())));
    return line.substring(0, end) + "…";
  }

  private String day(Instant moment) {
    boolean english = language.getLanguage().equals("en");
    return DateTimeFormatter.ofPattern("d MMMM uuuu", english ? Locale.UK : Locale.of("nl", "NL"))
        .format(moment.atZone(LEGAL_TIME));
  }

  private String category(DataCategory category) {
    return Terms.one(category).in(language);
  }

  /** For the style sheet. */
  private static String kind(DataCategory category) {
    return category.kind().name().toLowerCase(Locale.ROOT);
  }

  private Choice choice(String code, Wording label, String chosen) {
    return new Choice(code, label.in(language), code.equals(chosen));
  }
}
