package eu.sluis.sources.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connections;
import eu.sluis.sources.Document;
import eu.sluis.sources.Progress;
import eu.sluis.sources.Source;
import eu.sluis.sources.internal.Pages.Choice;
import eu.sluis.sources.internal.Pages.DocumentRow;
import eu.sluis.sources.internal.Pages.KindLink;
import eu.sluis.sources.internal.Pages.LastView;
import eu.sluis.sources.internal.Pages.PassageView;
import eu.sluis.sources.internal.Pages.ProgressView;
import eu.sluis.sources.internal.Pages.SourceRow;
import eu.sluis.sources.internal.Pages.UnreadableRow;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns sources, documents and passages into what the templates show. */
final class SourceViews {

  private final Locale language;

  SourceViews(Locale language) {
    this.language = language;
  }

  SourceRow row(Source source, List<Document> documents, Progress progress, String notYet) {
    Classification classification = source.classification();
    int unreadable =
        (int) documents.stream().filter(document -> document.unreadable().isPresent()).count();
    return new SourceRow(
        source.id().toString(),
        source.name(),
        classification.confidentiality().code(),
        Terms.of(classification.confidentiality()).in(language),
        groups(classification.readers()),
        documents.size() - unreadable,
        unreadable,
        source.indexed().map(moment -> SourceWords.moment(moment, language)).orElse(notYet),
        busy(progress));
  }

  /**
   * Where the documents are. The path tells how the server is laid out, so only who looks after it
   * sees that; to others a folder is its name.
   */
  static String place(Source source, Asker asker) {
    boolean manages = asker.has(Role.INFORMATION_MANAGER) || asker.has(Role.ADMINISTRATOR);
    return switch (source.kind()) {
      case UPLOAD -> "";
      case FOLDER ->
          manages
              ? source.location()
              : source.location().replaceFirst("/+$", "").replaceFirst("^.*/", "");
      case WEBSITE, WEBDAV, MAILBOX, S3, ZGW, SHAREPOINT -> manages ? source.location() : "";
    };
  }

  /** The documents that can be read and have `wanted` in their title or path. */
  static List<Document> readable(List<Document> documents, String wanted) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    return documents.stream()
        .filter(document -> document.unreadable().isEmpty())
        .filter(
            document ->
                document.title().toLowerCase(Locale.ROOT).contains(lower)
                    || document.path().toLowerCase(Locale.ROOT).contains(lower))
        .toList();
  }

  /**
   * Rows for documents that can be read.
   *
   * @param groups those of who looks at the list
   */
  List<DocumentRow> documents(Source source, List<Document> documents, Set<GroupId> groups) {
    var rows = new ArrayList<DocumentRow>();
    for (Document document : documents) {
      if (document.unreadable().isEmpty()) {
        Classification holds = document.holds(source.classification());
        rows.add(
            new DocumentRow(
                document.id().toString(),
                OpeningRights.mayRead(holds.readers(), groups),
                document.title(),
                document.path(),
                holds.confidentiality().code(),
                Terms.of(holds.confidentiality()).in(language),
                groups(holds.readers()),
                SourceWords.validity(holds.validity(), language),
                document.own().isPresent(),
                SourceWords.legibility(document.legibility(), language),
                document.passages()));
      }
    }
    return rows;
  }

  List<UnreadableRow> unreadable(List<Document> documents) {
    var rows = new ArrayList<UnreadableRow>();
    for (Document document : documents) {
      document
          .unreadable()
          .ifPresent(
              reason ->
                  rows.add(
                      new UnreadableRow(document.path(), SourceWords.of(reason).in(language))));
    }
    return rows;
  }

  ProgressView progress(Source source, Progress progress) {
    return new ProgressView(
        source.id().toString(),
        busy(progress),
        progress.state() == Progress.State.WAITING,
        progress.done(),
        progress.total(),
        progress.failure().map(failure -> SourceWords.of(failure).in(language)).orElse(""));
  }

  /** How a source elsewhere is reached and how its last reading went. */
  LastView last(
      Source source,
      Optional<Duration> every,
      Optional<Connections.LastReading> reading,
      ConnectMessages texts) {
    if (!source.kind().elsewhere()) {
      return new LastView(false, "", "", "", "", "");
    }
    return new LastView(
        true,
        KindWords.of(source.kind()).name().in(language),
        every.map(one -> interval(one, texts)).orElse(""),
        reading.map(one -> SourceWords.moment(one.ended(), language)).orElse(""),
        reading
            .map(one -> texts.counts(one.read(), one.unchanged(), one.unreadable(), one.removed()))
            .orElse(""),
        reading
            .flatMap(Connections.LastReading::failure)
            .map(failure -> SourceWords.of(failure).in(language))
            .orElse(""));
  }

  private static String interval(Duration every, ConnectMessages texts) {
    return switch ((int) every.toMinutes()) {
      case 10 -> texts.everyTenMinutes();
      case 60 -> texts.everyHour();
      case 360 -> texts.everySixHours();
      case 1_440 -> texts.everyDay();
      default -> texts.everyWeek();
    };
  }

  /** The kinds of sources elsewhere, to choose from. */
  List<KindLink> kindsElsewhere() {
    return Arrays.stream(Source.Kind.values())
        .filter(Source.Kind::elsewhere)
        .map(
            kind ->
                new KindLink(
                    kind.name(),
                    KindWords.of(kind).name().in(language),
                    KindWords.of(kind).hint().in(language)))
        .toList();
  }

  List<Choice> classes(String chosen) {
    return Arrays.stream(Confidentiality.values())
        .map(one -> new Choice(one.code(), Terms.of(one).in(language), one.code().equals(chosen)))
        .toList();
  }

  List<PassageView> passages(List<Passage> passages, String chosen, PageWord pageWord) {
    var views = new ArrayList<PassageView>();
    List<String> before = List.of();
    for (Passage passage : passages) {
      List<String> headings = passage.place().headings();
      views.add(
          new PassageView(
              fresh(before, headings),
              passage.text(),
              passage.place().page().isPresent()
                  ? pageWord.of(passage.place().page().getAsInt())
                  : "",
              passage.id().toString().equals(chosen),
              passage.id().toString()));
      before = headings;
    }
    return views;
  }

  /** Headings that were not already above the passage before. */
  private static List<String> fresh(List<String> before, List<String> now) {
    int same = 0;
    while (same < before.size() && same < now.size() && before.get(same).equals(now.get(same))) {
      same++;
    }
    return now.subList(same, now.size());
  }

  private static boolean busy(Progress progress) {
    return progress.state() == Progress.State.WAITING || progress.state() == Progress.State.READING;
  }

  /** What the place of a document gives by itself; blank when it tells nothing of that. */
  String given(Document document) {
    return document
        .given()
        .map(
            rights ->
                new Wording(
                        "Op de plek zelf mogen lezen: %s; vertrouwelijkheid ten minste"
                            + " %s. Wat u hier kiest, kan dat verder sluiten en niet verder openen.",
                        "Where the document stands, it may be read by: %s; confidentiality at least"
                            + " %s. What you choose here can close it further, and not open it"
                            + " further.")
                    .in(language)
                    .formatted(
                        rights.readers().isEmpty()
                            ? new Wording("niemand", "nobody").in(language)
                            : groups(rights.readers()),
                        Terms.of(rights.confidentiality()).in(language)))
        .orElse("");
  }

  static String groups(Collection<GroupId> groups) {
    return groups.stream().map(GroupId::value).sorted().collect(Collectors.joining(", "));
  }

  /** `pagina 3`. */
  interface PageWord {
    String of(int page);
  }
}
