package eu.sluis.sources.health;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Statements;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.FactStore.Alike;
import eu.sluis.sources.health.FactStore.Known;
import eu.sluis.sources.health.FactStore.Stated;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.sources.health.Finding.Kind;
import eu.sluis.sources.health.Shelf.Placed;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PassageId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is the matter with one source at one moment, worked out from what is known of its documents
 * and those they are alike to. Of one document that would be withdrawn or hidden for several
 * reasons, the first reason is told: a person decides about it once.
 */
final class Examination {

  /** A source that was not read for longer is not fresh. */
  static final Duration FRESH = Duration.ofDays(7);

  /** A document without a last day that did not change for longer is perhaps outdated. */
  static final Duration OUTDATED = Duration.ofDays(3 * 365);

  /** Before that it says little that no question found a document. */
  static final int NEVER_FOUND_DAYS_MIN = 90;

  /** Fewer questions without an answer may be about anything. */
  static final int UNANSWERED_MIN = 5;

  static final double LEGIBLE_MIN = 0.8;

  /** Two documents with so much in common are the same for who searches. */
  static final double COPY_MIN = 0.9;

  /** Versions of a text that was written anew have less in common. */
  static final double VERSION_MIN = 0.15;

  private final Source source;
  private final SourceStore store;
  private final FactStore facts;
  private final HealthStore health;
  private final Usage usage;
  private final Shelf shelf;
  private final Instant now;
  private final LocalDate today;
  private final Map<DocumentId, Known> known;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Set<DocumentId> leaving = new HashSet<>();

  Examination(
      Source source,
      SourceStore store,
      FactStore facts,
      HealthStore health,
      Usage usage,
      Instant now,
      ZoneId zone) {
    this.source = source;
    this.store = store;
    this.facts = facts;
    this.health = health;
    this.usage = usage;
    this.now = now;
    this.today = LocalDate.ofInstant(now, zone);
    this.shelf = new Shelf(store, facts, source.organisation());
    this.known = facts.known(source.organisation(), source.id());
  }

  /** Everything, in order of weight. */
  List<Finding> findings() {
    List<Placed> documents = shelf.of(source);
    documents.forEach(this::tooOpen);
    versions();
    contradictions();
    copies();
    documents.forEach(this::ofOne);
    ofTheSource();
    return List.copyOf(findings.values());
  }

  /** The figure of today, with the findings that nobody decided about. */
  Quality quality(List<Finding> kept) {
    Map<Kind, Integer> kinds = new TreeMap<>();
    Set<DocumentId> remarked = new HashSet<>();
    for (Finding finding : kept) {
      if (finding.decision() instanceof Decision.Open) {
        kinds.merge(finding.kind(), 1, Integer::sum);
        finding.subject().ifPresent(remarked::add);
      }
    }
    int documents = (int) shelf.of(source).stream().filter(one -> !one.hidden()).count();
    return new Quality(today, documents, Math.min(documents, remarked.size()), kinds);
  }

  private void tooOpen(Placed document) {
    Known about = known.get(document.document().id());
    if (about == null || document.hidden()) {
      return;
    }
    PersonalData personal = about.personal();
    Optional<Confidentiality> likely =
        personal.likely().filter(least -> !least.within(document.holds().confidentiality()));
    likely.ifPresent(
        least -> {
          var details = new TreeMap<String, String>();
          personal
              .counts()
              .forEach((category, count) -> details.put(category.code(), Integer.toString(count)));
          details.put("likely", least.code());
          add(Kind.TOO_OPEN, document, Optional.empty(), least.code(), details);
        });
  }

  private void versions() {
    for (Alike pair : facts.sameSubject(source.organisation(), source.id())) {
      if (pair.likeness() >= VERSION_MIN) {
        withBoth(
            pair.one(),
            pair.other(),
            (one, other) -> {
              if (other.laterThan(one)) {
                leave(Kind.OLDER_VERSION, one, other, alike(pair));
              }
            });
      }
    }
  }

  private void contradictions() {
    List<Stated> pairs = facts.statedTwice(source.organisation(), source.id());
    var ids = new HashSet<PassageId>();
    pairs.forEach(
        pair -> {
          ids.add(pair.passage());
          ids.add(pair.otherPassage());
        });
    var passages = new HashMap<PassageId, Passage>();
    store
        .current(source.organisation(), ids)
        .forEach(passage -> passages.put(passage.id(), passage));
    for (Stated pair : pairs) {
      Passage one = passages.get(pair.passage());
      Passage other = passages.get(pair.otherPassage());
      if (one != null && other != null && contradict(pair, one, other)) {
        withBoth(
            pair.one(),
            pair.other(),
            (ours, theirs) -> {
              if (theirs.newerThan(ours)) {
                leave(Kind.CONTRADICTION, ours, theirs, Places.details(pair));
              }
            });
      }
    }
  }

  private static boolean contradict(Stated pair, Passage one, Passage other) {
    return Places.within(pair.span(), one.text())
        && Places.within(pair.otherSpan(), other.text())
        && Statements.sameSubject(Places.heading(one), Places.heading(other))
        && Statements.contradiction(pair.span().of(one.text()), pair.otherSpan().of(other.text()))
            .isPresent();
  }

  private void copies() {
    for (Alike pair : facts.alike(source.organisation(), source.id())) {
      if (pair.likeness() >= COPY_MIN) {
        withBoth(
            pair.one(),
            pair.other(),
            (one, other) -> {
              boolean replaces =
                  other.asOpenAs(one) && (!one.asOpenAs(other) || comesBefore(other, one));
              if (replaces && !other.laterThan(one) && !one.laterThan(other)) {
                leave(Kind.COPY, one, other, alike(pair));
              }
            });
      }
    }
  }

  /** Of two that are the same, the one that is kept: the oldest, and then by its name. */
  private static boolean comesBefore(Placed document, Placed than) {
    int age = document.modified().compareTo(than.modified());
    return age != 0 ? age < 0 : name(document).compareTo(name(than)) < 0;
  }

  private static String name(Placed document) {
    return document.document().path() + document.document().id();
  }

  private void ofOne(Placed document) {
    document
        .document()
        .unreadable()
        .ifPresent(
            reason ->
                add(
                    Kind.UNREADABLE,
                    document,
                    Optional.empty(),
                    reason.name(),
                    Map.of("reason", reason.name())));
    Known about = known.get(document.document().id());
    if (about == null || !document.findable(today) || leaving.contains(document.document().id())) {
      return;
    }
    if (about.legible() < LEGIBLE_MIN) {
      add(
          Kind.ILLEGIBLE,
          document,
          Optional.empty(),
          about.state(),
          Map.of("legible", Long.toString(Math.round(100 * about.legible()))));
    } else if (document.holds().validity().until().isEmpty()
        && document.modified().isBefore(now.minus(OUTDATED))) {
      add(Kind.OUTDATED, document, Optional.empty(), about.state(), Map.of());
    } else if (!about.found() && !about.since().isAfter(today.minusDays(NEVER_FOUND_DAYS_MIN))) {
      add(
          Kind.NEVER_FOUND,
          document,
          Optional.empty(),
          about.state(),
          Map.of("since", about.since().toString()));
    }
  }

  private void ofTheSource() {
    source
        .indexed()
        .filter(read -> read.isBefore(now.minus(FRESH)))
        .ifPresent(read -> add(Kind.NOT_FRESH, read.toString(), Map.of()));
    unanswered();
    if (health.care(source.organisation(), source.id()).steward().isEmpty()) {
      add(Kind.NO_STEWARD, "", Map.of());
    }
  }

  /** Told once a month, and again when there are twice as many. */
  private void unanswered() {
    int questions = usage.nearest(source.organisation()).getOrDefault(source.id(), 0);
    if (questions >= UNANSWERED_MIN) {
      add(
          Kind.UNANSWERED,
          YearMonth.from(today) + " " + Integer.highestOneBit(questions / UNANSWERED_MIN),
          Map.of("questions", Integer.toString(questions)));
    }
  }

  private static Map<String, String> alike(Alike pair) {
    return Map.of("alike", Long.toString(Math.round(100 * pair.likeness())));
  }

  /** Looks at a pair from both sides; only documents of this source are remarked. */
  private void withBoth(DocumentId one, DocumentId other, Pairing pairing) {
    Optional<Placed> ours = shelf.of(one);
    Optional<Placed> theirs = shelf.of(other);
    if (ours.isPresent()
        && theirs.isPresent()
        && ours.get().findable(today)
        && theirs.get().findable(today)) {
      pairing.look(ours.get(), theirs.get());
    }
  }

  /** The first document of a pair is of this source. */
  private interface Pairing {
    void look(Placed ours, Placed theirs);
  }

  private void leave(Kind kind, Placed subject, Placed other, Map<String, String> details) {
    // Of two that would each leave for the other, one stays.
    if (!leaving.contains(other.document().id()) && leaving.add(subject.document().id())) {
      add(
          kind,
          subject,
          Optional.of(other.document().id()),
          other.document().id() + " " + other.document().hash(),
          details);
    }
  }

  private void add(
      Kind kind,
      Placed subject,
      Optional<DocumentId> other,
      String about,
      Map<String, String> details) {
    DocumentId id = subject.document().id();
    put(kind, id + " " + subject.document().hash() + " " + about, Optional.of(id), other, details);
  }

  private void add(Kind kind, String about, Map<String, String> details) {
    put(kind, about, Optional.empty(), Optional.empty(), details);
  }

  private void put(
      Kind kind,
      String about,
      Optional<DocumentId> subject,
      Optional<DocumentId> other,
      Map<String, String> details) {
    String mark = kind.code() + " " + about;
    findings.putIfAbsent(
        mark,
        new Finding(
            UUID.randomUUID(),
            source.id(),
            kind,
            mark,
            subject,
            other,
            details,
            today,
            new Decision.Open()));
  }
}
