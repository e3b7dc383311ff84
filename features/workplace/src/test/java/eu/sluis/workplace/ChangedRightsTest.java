package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Reranker;
import eu.sluis.knowledge.World;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random questions with random rights while the rights in the database change and the index does
 * not follow: what is answered from and what is offered hold to the database, from the next
 * question on. `-Dsluis.test.seed` replays a run.
 */
class ChangedRightsTest {

  private static final long SEED = Long.getLong("sluis.test.seed", 20_261_123L);
  private static final int QUESTIONS = 10_000;
  private static final int DOCUMENTS = 150;
  private static final int GROUPS = 6;
  private static final int LIMIT = 20;

  private final World world = new World(SEED);
  private final OrganisationId here = world.organisation();

  @Test
  void ten_thousand_questions_hold_to_the_rights_of_that_moment() {
    System.out.println("seed " + SEED);
    try (var index = LuceneIndex.inMemory()) {
      var first = new ArrayList<Passage>();
      for (int i = 0; i < DOCUMENTS; i++) {
        Passage passage = passage();
        first.add(passage);
        index.replace(here, passage.document(), List.of(passage));
      }
      var shelf = new Given.Shelf(first.toArray(Passage[]::new));
      var retrieval = new Retrieval(index, shelf, Reranker.NONE);
      int withheld = 0;
      int found = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        change(shelf, world.random().nextInt(DOCUMENTS));
        var rights = world.someRights(here, GROUPS);
        String question = world.text(1 + world.random().nextInt(3));
        var answer = retrieval.find(question, rights);
        var nearest = retrieval.nearest(question, rights, LIMIT);
        for (Passage used :
            Stream.of(
                    answer.passages().stream(),
                    answer.nearest().stream(),
                    nearest.stream().map(one -> one.hit().passage()))
                .flatMap(passages -> passages)
                .toList()) {
          assertThat(used.readableWith(rights)).as("seed %s", SEED).isTrue();
          assertThat(shelf.now).as("seed %s", SEED).contains(used);
          found++;
        }
        withheld +=
            (int)
                index.search(question, rights, LIMIT).stream()
                    .filter(hit -> !shelf.now.contains(hit.passage()))
                    .count();
      }
      assertThat(withheld).as("so that the index was behind").isGreaterThan(QUESTIONS / 20);
      assertThat(found).isGreaterThan(QUESTIONS / 20);
    }
  }

  /** Other readers, another class or other days, for the same words. */
  private void change(Given.Shelf shelf, int at) {
    Passage old = shelf.now.get(at);
    shelf.now.set(
        at,
        new Passage(
            old.id(),
            old.organisation(),
            old.source(),
            old.document(),
            old.documentTitle(),
            old.ordinal(),
            old.place(),
            old.text(),
            world.someGroups(GROUPS),
            world.someConfidentiality(),
            world.someValidity(),
            old.hash()));
  }

  private Passage passage() {
    return world.passage(
        here,
        new DocumentId(world.uuid()),
        0,
        world.text(3),
        new Place(List.of(), Optional.empty(), OptionalInt.empty()),
        world.text(20),
        world.someGroups(GROUPS),
        world.someConfidentiality(),
        world.someValidity());
  }
}
