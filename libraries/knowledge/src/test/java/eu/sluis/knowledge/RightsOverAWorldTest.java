package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random questions with random rights over a generated world: 20,000, and 100,000 on a build
 * machine ({@code -Dsluis.test.questions}). What comes back is held against an index that never had
 * what this reader may not read: passages, titles, order, scores and counts are the same, also for
 * questions in slips and in words that only stand in what is closed; and what is quoted stands in
 * what may be read. {@code -Dsluis.test.seed} replays a run.
 */
class RightsOverAWorldTest {

  private static final long SEED = Long.getLong("sluis.test.seed", 20_261_123L);
  private static final int QUESTIONS = Integer.getInteger("sluis.test.questions", 20_000);
  private static final int READERS = 25;
  private static final int GROUPS = 12;
  private static final int DOCUMENTS = 60;
  private static final int LIMIT = 10;

  /** An index of what one reader may read takes time; so this share of questions is asked twice. */
  private static final int TWIN_EVERY = 4;

  private static final int QUOTED_EVERY = 100;

  /** Looking for slips takes long, beside the rest of a search. */
  private static final int SLIP_EVERY = 25;

  private static final int QUOTATIONS_MAX = 3;

  private final World world = new World(SEED);
  private final OrganisationId here = world.organisation();
  private final OrganisationId elsewhere = world.organisation();
  private final Map<DocumentId, List<Passage>> documents = new LinkedHashMap<>();

  @Test
  void random_questions_tell_nothing_of_what_may_not_be_read() {
    System.out.println("seed " + SEED);
    fill();
    int found = 0;
    int closed = 0;
    int quoted = 0;
    try (var all = indexOf(Optional.empty())) {
      for (int reader = 0; reader < READERS; reader++) {
        ReadingRights rights = someRights();
        try (var twin = indexOf(Optional.of(rights))) {
          for (int i = 0; i < QUESTIONS / READERS; i++) {
            boolean twice = i % TWIN_EVERY == 0;
            ReadingRights asking = twice ? rights : someRights();
            String question = question();
            List<Hit> hits = all.search(question, asking, LIMIT);
            found += hits.size();
            assertThat(hits.stream().allMatch(hit -> hit.passage().readableWith(asking)))
                .as("seed %s", SEED)
                .isTrue();
            if (twice) {
              assertThat(hits)
                  .as("seed %s, `%s`", SEED, question)
                  .isEqualTo(twin.search(question, rights, LIMIT));
            }
            if (i % QUOTED_EVERY == 0) {
              quoted += quotedFrom(question, hits, asking);
            }
          }
        }
        closed += (int) passages().filter(passage -> !passage.readableWith(rights)).count();
      }
    }
    assertThat(found).as("so that there was something to leak").isGreaterThan(QUESTIONS / 10);
    assertThat(closed).isGreaterThan(READERS * DOCUMENTS);
    assertThat(quoted).isPositive();
  }

  /** What is quoted is word for word in a passage of this reader. */
  private int quotedFrom(String question, List<Hit> hits, ReadingRights rights) {
    var read = hits.stream().map(Hit::passage).toList();
    var quotations = new Extract().composeFrom(question, read, QUOTATIONS_MAX);
    for (var quotation : quotations) {
      assertThat(passages().filter(passage -> passage.readableWith(rights)))
          .as("seed %s", SEED)
          .anyMatch(passage -> passage.text().contains(quotation.sentence()));
    }
    return quotations.size();
  }

  private java.util.stream.Stream<Passage> passages() {
    return documents.values().stream().flatMap(List::stream);
  }

  private void fill() {
    for (int i = 0; i < DOCUMENTS; i++) {
      var document = new DocumentId(world.uuid());
      var passages = new ArrayList<Passage>();
      OrganisationId organisation = i % 5 == 0 ? elsewhere : here;
      for (int ordinal = 0; ordinal < 3; ordinal++) {
        Set<GroupId> readers = world.someGroups(GROUPS);
        passages.add(
            world.passage(
                organisation,
                document,
                ordinal,
                world.text(3) + " " + own(i),
                new Place(
                    List.of(world.text(2)), Optional.of("4." + i), OptionalInt.of(1 + ordinal)),
                world.text(15) + " Nummer " + own(i) + " is " + world.text(4),
                readers,
                world.someConfidentiality(),
                world.someValidity()));
      }
      documents.put(document, List.copyOf(passages));
    }
  }

  /** A word that one document has, and that a slip away is near. */
  private static String own(int document) {
    return "kenmerk" + (char) ('a' + document / 26) + (char) ('a' + document % 26) + "x";
  }

  private ReadingRights someRights() {
    OrganisationId organisation = world.random().nextInt(7) == 0 ? elsewhere : here;
    var rights = world.someRights(organisation, GROUPS);
    var groups = new java.util.HashSet<>(rights.groups());
    groups.addAll(world.someGroups(GROUPS));
    return new ReadingRights(organisation, groups, rights.ceiling(), rights.day());
  }

  private String question() {
    String words = world.text(1 + world.random().nextInt(3));
    return switch (world.random().nextInt(SLIP_EVERY)) {
      case 0 -> own(world.random().nextInt(DOCUMENTS)) + " " + words;
      case 1 -> slip(own(world.random().nextInt(DOCUMENTS))) + " " + slip(words);
      case 2, 3, 4 ->
          "Hoe zit het met artikel 4." + world.random().nextInt(DOCUMENTS) + " en " + words;
      default -> words;
    };
  }

  private String slip(String word) {
    int at = 1 + world.random().nextInt(word.length() - 2);
    return word.substring(0, at) + word.charAt(at) + word.substring(at);
  }

  /** All of it, or what one reader may read, put in in the same order. */
  private LuceneIndex indexOf(Optional<ReadingRights> rights) {
    var index = LuceneIndex.inMemory();
    documents.forEach(
        (document, passages) -> {
          var some =
              passages.stream()
                  .filter(passage -> rights.isEmpty() || passage.readableWith(rights.get()))
                  .toList();
          if (!some.isEmpty()) {
            index.replace(some.getFirst().organisation(), document, some);
          }
        });
    return index;
  }
}
