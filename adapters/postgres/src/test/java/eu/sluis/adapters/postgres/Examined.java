package eu.sluis.adapters.postgres;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.sources.Source;
import eu.sluis.sources.health.Care;
import eu.sluis.sources.health.Inspection;
import eu.sluis.sources.health.Usage;
import eu.sluis.vocabulary.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A source that was looked at, with a row in every table of its health. */
final class Examined {

  private Examined() {}

  static void saved(OrganisationId organisation) {
    var database = TestDatabase.database();
    var store = new PostgresSources(database);
    Source source = Content.source(organisation);
    store.save(source);
    List<Passage> passages =
        store.replace(
            organisation,
            Content.document(source),
            List.of(
                new Segment(
                    new Place(List.of(), Optional.empty(), OptionalInt.empty()),
                    "Het college beslist binnen acht weken over de vergunning voor een terras.")));
    var health = new PostgresHealth(database);
    var usage = new PostgresUsage(database);
    new Inspection(
            store,
            new PostgresFacts(database),
            health,
            new Usage(usage, () -> Invented.NOON),
            _ -> DutchDetector.careful(),
            () -> Invented.NOON)
        .inspect(source);
    health.care(organisation, source.id(), Care.NOBODY);
    LocalDate day = LocalDate.of(2026, 11, 20);
    usage.found(organisation, Map.of(passages.getFirst().id(), 1), day);
    usage.unanswered(organisation, Map.of("terras", 1L), Set.of(source.id()), day);
  }
}
