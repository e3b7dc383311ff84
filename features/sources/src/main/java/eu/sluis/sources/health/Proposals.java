package eu.sluis.sources.health;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.RecordedAct;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.Validity;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Does what a finding proposes once a person accepts it, and keeps what they decided. Each decision
 * stands in the log before and after. A document that is withdrawn or hidden is still there, and is
 * brought back in the same place.
 */
public final class Proposals {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final SourceStore store;
  private final FactStore facts;
  private final HealthStore health;
  private final Usage usage;
  private final Indexing indexing;
  private final Inspection inspection;
  private final AuditLog log;
  private final InstantSource clock;

  public Proposals(
      SourceStore store,
      FactStore facts,
      HealthStore health,
      Usage usage,
      Indexing indexing,
      Inspection inspection,
      AuditLog log,
      InstantSource clock) {
    this.store = store;
    this.facts = facts;
    this.health = health;
    this.usage = usage;
    this.indexing = indexing;
    this.inspection = inspection;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Does what an open finding proposes.
   *
   * @return false when somebody decided about it already, or its document is gone; then nothing was
   *     done
   */
  public boolean accept(Asker by, Source source, Finding finding) {
    Optional<Document> document =
        finding.subject().flatMap(id -> store.document(source.organisation(), id));
    boolean gone = finding.subject().isPresent() && document.isEmpty();
    if (gone || !(finding.decision() instanceof Decision.Open)) {
      return false;
    }
    RecordedAct.run(
        log,
        source.organisation(),
        Action.PROPOSAL_ACCEPTED,
        fields(by, source, finding),
        () -> {
          document.ifPresent(subject -> carryOut(source, subject, finding));
          if (document.isEmpty()) {
            carryOut(by, source, finding);
          }
          var _ =
              health.decide(
                  source.organisation(), finding.id(), true, by.person(), clock.instant());
        });
    inspection.start(source);
    return true;
  }

  /**
   * Keeps that it is right as it is; it is not asked again until its documents change.
   *
   * @return false when somebody decided about it already
   */
  public boolean decline(Asker by, Source source, Finding finding) {
    if (!(finding.decision() instanceof Decision.Open)) {
      return false;
    }
    RecordedAct.run(
        log,
        source.organisation(),
        Action.PROPOSAL_DECLINED,
        fields(by, source, finding),
        () -> {
          var _ =
              health.decide(
                  source.organisation(), finding.id(), false, by.person(), clock.instant());
        });
    inspection.start(source);
    return true;
  }

  /** Lets a hidden document be found again. */
  public void show(Asker by, Source source, DocumentId document) {
    var fields = new HashMap<>(fields(by, source));
    fields.put("document", document.toString());
    fields.put("what", "shown");
    RecordedAct.run(
        log,
        source.organisation(),
        Action.SOURCE_CHANGED,
        fields,
        () -> {
          facts.hide(source.organisation(), document, false);
          indexing.refresh(source.organisation(), document);
        });
    inspection.start(source);
  }

  /** Sets who cares for a source. */
  public void care(Asker by, Source source, Care care) {
    var fields = new HashMap<>(fields(by, source));
    fields.put("what", "care");
    care.owner().ifPresent(owner -> fields.put("owner", owner.toString()));
    care.steward().ifPresent(steward -> fields.put("steward", steward.toString()));
    RecordedAct.run(
        log,
        source.organisation(),
        Action.SOURCE_CHANGED,
        fields,
        () -> health.care(source.organisation(), source.id(), care));
    inspection.start(source);
  }

  private void carryOut(Source source, Document subject, Finding finding) {
    switch (finding.kind()) {
      case TOO_OPEN -> close(source, subject, finding);
      case OLDER_VERSION, CONTRADICTION, OUTDATED -> withdraw(source, subject);
      case COPY, ILLEGIBLE, NEVER_FOUND -> hide(source, subject);
      case UNREADABLE -> {
        facts.readAnew(source.organisation(), subject.id());
        indexing.start(source);
      }
      case NOT_FRESH, UNANSWERED, NO_STEWARD ->
          throw new IllegalStateException("a finding about a source has no document");
    }
  }

  private void carryOut(Asker by, Source source, Finding finding) {
    switch (finding.kind()) {
      case NOT_FRESH -> indexing.start(source);
      // The decision says who adds what is missing.
      case UNANSWERED -> usage.takenUp(source.organisation(), source.id());
      case NO_STEWARD -> {
        Care care = health.care(source.organisation(), source.id());
        health.care(
            source.organisation(), source.id(), new Care(care.owner(), Optional.of(by.person())));
      }
      case TOO_OPEN,
          OLDER_VERSION,
          CONTRADICTION,
          OUTDATED,
          COPY,
          ILLEGIBLE,
          NEVER_FOUND,
          UNREADABLE ->
          throw new IllegalStateException("a finding about a document has one");
    }
  }

  private void close(Source source, Document subject, Finding finding) {
    Classification holds = subject.holds(source.classification());
    var least = Confidentiality.ofCode(finding.details().getOrDefault("likely", ""));
    // Somebody may have closed it further since this was found.
    classify(
        source,
        subject,
        new Classification(holds.readers(), holds.confidentiality().max(least), holds.validity()));
  }

  /** Yesterday was its last day. */
  private void withdraw(Source source, Document subject) {
    Classification holds = subject.holds(source.classification());
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), LEGAL_TIME).minusDays(1);
    Optional<LocalDate> from =
        holds.validity().from().map(day -> day.isAfter(yesterday) ? yesterday : day);
    classify(
        source,
        subject,
        new Classification(
            holds.readers(), holds.confidentiality(), new Validity(from, Optional.of(yesterday))));
  }

  private void classify(Source source, Document subject, Classification holds) {
    store.classify(source.organisation(), subject.id(), Optional.of(holds));
    indexing.refresh(source.organisation(), subject.id());
  }

  private void hide(Source source, Document subject) {
    facts.hide(source.organisation(), subject.id(), true);
    indexing.refresh(source.organisation(), subject.id());
  }

  private static Map<String, String> fields(Asker by, Source source) {
    return Map.of("source", source.id().toString(), "person", by.person().toString());
  }

  private static Map<String, String> fields(Asker by, Source source, Finding finding) {
    var fields = new HashMap<>(fields(by, source));
    fields.put("kind", finding.kind().code());
    finding.subject().ifPresent(document -> fields.put("document", document.toString()));
    return fields;
  }
}
