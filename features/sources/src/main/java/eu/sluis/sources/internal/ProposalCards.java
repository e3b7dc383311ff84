package eu.sluis.sources.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.health.Finding;
import eu.sluis.sources.health.Places;
import eu.sluis.sources.health.Places.Sentence;
import eu.sluis.sources.internal.HealthPages.Named;
import eu.sluis.sources.internal.HealthPages.ProposalCard;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.ReadingRights;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns findings into what somebody decides about, with the words that this reader may read. */
final class ProposalCards {

  private final SourceStore store;
  private final Asker asker;
  private final Instant now;
  private final Locale language;
  private final String mayNotRead;

  /**
   * @param mayNotRead stands in the place of words that the asker may not read
   */
  ProposalCards(SourceStore store, Asker asker, Instant now, Locale language, String mayNotRead) {
    this.store = store;
    this.asker = asker;
    this.now = now;
    this.language = language;
    this.mayNotRead = mayNotRead;
  }

  ProposalCard of(Finding finding) {
    return new ProposalCard(
        finding.id().toString(),
        HealthWords.title(finding.kind()).in(language),
        HealthWords.explanation(finding, language),
        HealthWords.action(finding, language),
        SourceWords.day(finding.found(), language),
        named(finding.subject()),
        named(finding.other()),
        quotes(finding));
  }

  private List<Named> named(Optional<DocumentId> id) {
    return id.flatMap(known -> store.document(asker.organisation(), known))
        .map(document -> List.of(named(document)))
        .orElse(List.of());
  }

  private Named named(Document document) {
    Optional<Classification> holds =
        store
            .source(asker.organisation(), document.source())
            .map(source -> document.holds(source.classification()));
    boolean reads =
        document.unreadable().isEmpty()
            && holds
                .map(Classification::readers)
                .filter(
                    readers ->
                        readers.contains(ReadingRights.EVERYONE)
                            || !Collections.disjoint(readers, asker.groups()))
                .isPresent();
    return new Named(document.id().toString(), document.title(), reads);
  }

  private List<String> quotes(Finding finding) {
    Optional<Sentence> here = Places.subject(finding);
    Optional<Sentence> there = Places.other(finding);
    return here.isPresent() && there.isPresent()
        ? List.of(quote(here.get()), quote(there.get()))
        : List.of();
  }

  private String quote(Sentence sentence) {
    List<Passage> passages =
        store.current(asker.organisation(), List.of(sentence.passage())).stream()
            .filter(passage -> OpeningRights.mayRead(asker, passage, now))
            .toList();
    return passages.isEmpty() ? mayNotRead : sentence.in(passages.getFirst()).orElse(mayNotRead);
  }
}
