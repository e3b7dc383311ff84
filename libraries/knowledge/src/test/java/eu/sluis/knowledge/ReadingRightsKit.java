package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * That nobody finds, counts or notices what they may not read; part of {@link KnowledgeIndexKit}.
 */
public abstract class ReadingRightsKit {

  private static final int QUESTIONS = 10_000;

  private final long seed = Long.getLong("sluis.seed", System.nanoTime());
  protected final World world = new World(seed);
  protected final OrganisationId waterland = world.organisation();
  protected KnowledgeIndex index;

  /** An empty index. */
  protected abstract KnowledgeIndex newIndex();

  protected ReadingRightsKit() {
    index = none();
  }

  private static KnowledgeIndex none() {
    return LuceneIndex.inMemory();
  }

  @BeforeEach
  void open() {
    index.close();
    index = newIndex();
  }

  @AfterEach
  void close() {
    index.close();
  }

  protected final void put(Passage passage) {
    index.replace(passage.organisation(), passage.document(), List.of(passage));
  }

  protected final List<String> texts(String question, ReadingRights rights) {
    return index.search(question, rights, 10).stream().map(hit -> hit.passage().text()).toList();
  }

  @Test
  void another_organisation_finds_nothing_and_counts_nothing() {
    put(world.open(waterland, "Afval", "De container wordt op dinsdag geleegd."));
    var other = world.organisation();
    assertThat(texts("container", World.everyone(other))).isEmpty();
    assertThat(index.count(other)).isZero();
  }

  @Test
  void a_search_within_documents_is_as_if_there_were_no_others() {
    Passage one = world.open(waterland, "Afval", "De container wordt op dinsdag geleegd.");
    Passage two = world.open(waterland, "Markt", "De container van de markt staat op het plein.");
    put(one);
    put(two);
    var everyone = World.everyone(waterland);
    List<Hit> alone = index.searchWithin(Set.of(two.document()), "container", everyone, 10);
    assertThat(alone).extracting(hit -> hit.passage().id()).containsExactly(two.id());
    for (int i = 0; i < 20; i++) {
      put(world.open(waterland, "Nog een", "Een container, en nog een container, nummer " + i));
    }
    List<Hit> among = index.searchWithin(Set.of(two.document()), "container", everyone, 10);
    assertThat(among).extracting(Hit::score).isEqualTo(alone.stream().map(Hit::score).toList());
    assertThat(index.searchWithin(Set.of(), "container", everyone, 10)).isEmpty();
    var closed =
        world.passage(
            waterland,
            new DocumentId(world.uuid()),
            0,
            "Advies",
            new Place(List.of(), Optional.empty(), OptionalInt.empty()),
            "Het advies over de container.",
            Set.of(new GroupId("juristen")),
            Confidentiality.INTERN,
            Validity.ALWAYS);
    put(closed);
    assertThat(index.searchWithin(Set.of(closed.document()), "container", everyone, 10)).isEmpty();
  }

  @Test
  void rights_that_were_taken_away_hold_at_once() {
    var group = new GroupId("juristen");
    var open =
        world.passage(
            waterland,
            new DocumentId(world.uuid()),
            0,
            "Advies",
            new Place(List.of(), Optional.empty(), OptionalInt.empty()),
            "Het advies over de schikking.",
            Set.of(group),
            Confidentiality.INTERN,
            Validity.ALWAYS);
    put(open);
    var rights = new ReadingRights(waterland, Set.of(group), Confidentiality.INTERN, World.TODAY);
    assertThat(texts("advies schikking", rights)).hasSize(1);
    put(
        world.passage(
            waterland,
            open.document(),
            0,
            "Advies",
            open.place(),
            open.text(),
            Set.of(),
            Confidentiality.INTERN,
            Validity.ALWAYS));
    assertThat(texts("advies schikking", rights)).isEmpty();
  }

  @Test
  void a_forbidden_passage_between_two_of_a_section_changes_nothing() {
    var document = new DocumentId(world.uuid());
    var first = inSection(document, 0, "Verlof", "De hond mag mee.", ReadingRights.EVERYONE);
    var between = inSection(document, 1, "Geheim", "De hond blijft thuis.", new GroupId("wmo"));
    var second = inSection(document, 2, "Verlof", "De hond eet brood.", ReadingRights.EVERYONE);
    var rights = World.everyone(waterland);
    index.replace(waterland, document, List.of(first, second));
    var before = index.search("hond mag brood", rights, 5);
    index.replace(waterland, document, List.of(first, between, second));
    assertThat(before).hasSize(2);
    assertThat(index.search("hond mag brood", rights, 5)).isEqualTo(before);
  }

  private Passage inSection(
      DocumentId document, int ordinal, String heading, String text, GroupId reader) {
    return world.passage(
        waterland,
        document,
        ordinal,
        "Handboek",
        new Place(List.of(heading), Optional.empty(), OptionalInt.empty()),
        text,
        Set.of(reader),
        Confidentiality.OPENBAAR,
        Validity.ALWAYS);
  }

  @Test
  void ten_thousand_questions_under_random_rights_leak_nothing() {
    System.out.println("seed " + seed);
    var other = world.organisation();
    var all = new ArrayList<Passage>();
    for (int i = 0; i < 300; i++) {
      var document = new DocumentId(world.uuid());
      var organisation = i % 5 == 0 ? other : waterland;
      var passages = new ArrayList<Passage>();
      for (int ordinal = 0; ordinal < 3; ordinal++) {
        passages.add(
            world.passage(
                organisation,
                document,
                ordinal,
                world.text(3),
                new Place(List.of(world.text(2)), Optional.empty(), OptionalInt.empty()),
                world.text(20),
                world.someGroups(12),
                world.someConfidentiality(),
                world.someValidity()));
      }
      index.replace(organisation, document, passages);
      all.addAll(passages);
    }
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      var rights = world.someRights(i % 7 == 0 ? other : waterland, 12);
      String question = world.text(1 + world.random().nextInt(3));
      for (Hit hit : index.search(question, rights, 20)) {
        assertThat(hit.passage().readableWith(rights)).as("seed %s", seed).isTrue();
        assertThat(hit.coverage()).isBetween(0.0, 1.0);
        found++;
      }
      if (i % 100 == 0) {
        // Nothing that may be read and holds the word is left out either.
        String word =
            question.substring(
                0, question.indexOf(' ') < 0 ? question.length() - 1 : question.indexOf(' '));
        long expected =
            all.stream().filter(p -> p.readableWith(rights) && p.text().contains(word)).count();
        assertThat((long) index.search(word, rights, 1_000).size())
            .as("seed %s", seed)
            .isGreaterThanOrEqualTo(expected);
      }
    }
    assertThat(found).isGreaterThan(QUESTIONS / 10);
  }

  @Test
  void a_thousand_forbidden_passages_change_no_score_order_or_coverage() {
    System.out.println("seed " + seed);
    for (int i = 0; i < 200; i++) {
      put(world.open(waterland, world.text(3), world.text(10 + world.random().nextInt(60))));
    }
    var rights = World.everyone(waterland);
    var questions = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      questions.add(world.text(1 + world.random().nextInt(5)));
    }
    var before = questions.stream().map(question -> index.search(question, rights, 25)).toList();
    for (int i = 0; i < 100; i++) {
      var document = new DocumentId(world.uuid());
      var passages = new ArrayList<Passage>();
      for (int ordinal = 0; ordinal < 10; ordinal++) {
        boolean closed = world.random().nextBoolean();
        // Also words that only stand in forbidden passages, and compounds of allowed words.
        passages.add(
            world.passage(
                waterland,
                document,
                ordinal,
                world.text(4),
                new Place(List.of("paspoort"), Optional.empty(), OptionalInt.empty()),
                world.text(30) + " paspoortaanvraag evenementvergunning geheim" + i,
                closed ? Set.of(new GroupId("anderen")) : Set.of(ReadingRights.EVERYONE),
                closed ? Confidentiality.OPENBAAR : Confidentiality.GEHEIM,
                Validity.ALWAYS));
      }
      index.replace(waterland, document, passages);
    }
    for (int i = 0; i < questions.size(); i++) {
      assertThat(index.search(questions.get(i), rights, 25))
          .as("seed %s", seed)
          .isEqualTo(before.get(i));
    }
  }
}
