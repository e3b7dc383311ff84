package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Reranker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The index is a copy and can be late; the database decides. */
class RetrievalTest {

  private final Passage one = Given.passage("Huishoudelijke hulp loopt door.");
  private final Passage two = Given.passage("De bijdrage is laag.");
  private final Given.Shelf shelf = new Given.Shelf(one, two);
  private final StaleIndex index = new StaleIndex(new Hit(one, 2, 0.9), new Hit(two, 1, 0.6));

  @Test
  void what_the_index_finds_comes_from_the_database_in_the_order_of_the_index() {
    assertThat(find().passages()).containsExactly(one, two);
    assertThat(find().nearest()).isEmpty();
  }

  @Test
  void a_hit_that_is_gone_is_not_used() {
    shelf.now.remove(one);
    assertThat(find().passages()).containsExactly(two);
  }

  @Test
  void a_hit_whose_readers_changed_is_not_used() {
    shelf.now.set(0, Given.readBy(one, "juristen"));
    assertThat(find().passages()).containsExactly(two);
    shelf.now.set(0, Given.readBy(one));
    assertThat(find().passages()).containsExactly(two);
  }

  @Test
  void a_hit_that_became_more_closed_or_expired_is_not_used() {
    Passage closed = Given.passage(one.text(), Confidentiality.GEHEIM, Validity.ALWAYS);
    Passage over =
        Given.passage(
            two.text(),
            Confidentiality.INTERN,
            new Validity(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 19))));
    var stale = new StaleIndex(new Hit(closed, 2, 1), new Hit(over, 1, 1));
    var found =
        new Retrieval(stale, new Given.Shelf(closed, over), Reranker.NONE)
            .find("hulp", Given.RIGHTS);
    assertThat(found.passages()).isEmpty();
    assertThat(found.nearest()).isEmpty();
  }

  @Test
  void a_passage_that_may_not_be_read_does_not_make_another_enough() {
    shelf.now.remove(one);
    var weak = new StaleIndex(new Hit(one, 2, 0.9), new Hit(two, 1, 0.2));
    var found = new Retrieval(weak, shelf, Reranker.NONE).find("hulp", Given.RIGHTS);
    assertThat(found.passages()).isEmpty();
    assertThat(found.nearest()).containsExactly(two);
  }

  @Test
  void what_the_reranker_may_read_changes_places_and_the_rest_stays() {
    Passage three = Given.passage("Wie verhuist, meldt dat.");
    shelf.now.add(three);
    var all = new StaleIndex(new Hit(one, 3, 0.9), new Hit(two, 2, 0.6), new Hit(three, 1, 0.5));
    Reranker reranker =
        (question, passages) -> {
          assertThat(passages).containsExactly(one, two, three);
          return List.of(OptionalDouble.of(0.1), OptionalDouble.empty(), OptionalDouble.of(0.8));
        };
    var found = new Retrieval(all, shelf, reranker).nearest("hulp", Given.RIGHTS, 3);
    assertThat(found).extracting(hit -> hit.hit().passage()).containsExactly(three, two, one);
    assertThat(found).extracting(hit -> hit.hit().score()).containsExactly(3.0, 2.0, 1.0);
    var alone = new Retrieval(all, shelf, Reranker.NONE).nearest("hulp", Given.RIGHTS, 2);
    assertThat(alone).extracting(hit -> hit.hit().passage()).containsExactly(one, two);
  }

  @Test
  void an_older_version_is_left_out_and_named() {
    Passage old = Given.titled("Beleidsregels Wmo 2024", "De hulp loopt zes weken door.");
    Passage fresh = Given.titled("Beleidsregels Wmo 2026", "De hulp loopt vier weken door.");
    var versions = new StaleIndex(new Hit(old, 2, 0.9), new Hit(fresh, 1, 0.9));
    var found =
        new Retrieval(versions, new Given.Shelf(old, fresh), Reranker.NONE)
            .find("Hoe lang loopt de hulp door?", Given.RIGHTS);
    assertThat(found.passages()).containsExactly(fresh);
    assertThat(found.older()).containsExactly(new Turn.Older(fresh.id(), old.id(), old.hash()));
  }

  @Test
  void short_documents_that_are_asked_about_go_along_whole_and_in_order() {
    Passage closed = Given.readBy(Given.passage("Het advies is geheim."), "juristen");
    shelf.now.add(closed);
    List<DocumentId> about = List.of(two.document(), closed.document(), one.document());
    var found = retrieval(100).findIn(about, "Vat dit samen.", Given.RIGHTS);
    assertThat(found.passages()).containsExactly(two, one);
    assertThat(retrieval(100).findIn(List.of(closed.document()), "Geheim?", Given.RIGHTS))
        .isEqualTo(Retrieval.Found.NOTHING);
  }

  @Test
  void of_longer_documents_goes_along_what_is_found_in_them() {
    List<DocumentId> about = List.of(two.document());
    var found = retrieval(0).findIn(about, "Hoe hoog is de bijdrage?", Given.RIGHTS);
    assertThat(found.passages()).containsExactly(two);
    var none =
        new Retrieval(new StaleIndex(), shelf, Reranker.NONE, 0)
            .findIn(about, "Wat is de hoofdstad?", Given.RIGHTS);
    assertThat(none.passages()).isEmpty();
    assertThat(none.nearest()).containsExactly(two);
  }

  private Retrieval retrieval(int wholeCharacters) {
    return new Retrieval(index, shelf, Reranker.NONE, wholeCharacters);
  }

  @Test
  void what_means_the_same_is_answered_from_and_the_nearest_of_many_by_chance_is_not() {
    assertThat(meaning(1.1).passages()).containsExactly(one);
    assertThat(meaning(0.5).passages()).isEmpty();
    assertThat(meaning(0.5).nearest()).containsExactly(one);
  }

  private Retrieval.Found meaning(double standing) {
    var meant = new StaleIndex(new Hit(one, 1, 0, OptionalDouble.of(standing)));
    return new Retrieval(meant, shelf, Reranker.NONE).find("Mag dat?", Given.RIGHTS);
  }

  @Test
  void a_right_that_goes_while_the_reranker_thinks_is_gone() {
    var all = new StaleIndex(new Hit(one, 2, 0.9), new Hit(two, 1, 0.6));
    Reranker slow =
        (_, _) -> {
          shelf.now.set(0, Given.readBy(one, "juristen"));
          return List.of(OptionalDouble.of(0.9), OptionalDouble.of(0.1));
        };
    var found = new Retrieval(all, shelf, slow).nearest("hulp", Given.RIGHTS, 2);
    assertThat(found).extracting(hit -> hit.hit().passage()).containsExactly(two);
  }

  @Test
  void an_earlier_turn_goes_along_only_while_all_its_passages_may_be_read() {
    var turn =
        Given.answered(
            new Answer(
                List.of(Given.sentence("Ja, dat loopt door.", 1)), List.of(Given.cited(1, one))),
            one,
            two);
    var earlier = new EarlierTurns(shelf);
    assertThat(earlier.of(List.of(turn), Given.RIGHTS))
        .extracting(along -> along.text())
        .containsExactly("Loopt de hulp door?", "Ja, dat loopt door.");
    assertThat(earlier.of(List.of(turn), Given.RIGHTS))
        .allSatisfy(along -> assertThat(along.confidentiality()).isEqualTo(Confidentiality.INTERN));
    shelf.now.set(1, Given.readBy(two, "juristen"));
    assertThat(earlier.of(List.of(turn), Given.RIGHTS)).isEmpty();
    shelf.now.remove(1);
    assertThat(earlier.of(List.of(turn), Given.RIGHTS)).isEmpty();
  }

  @Test
  void only_the_last_turns_that_were_answered_go_along() {
    var answer = new Answer(List.of(Given.sentence("Ja.")), List.of());
    var turn = Given.answered(answer);
    var refused = new Turn.Closing(Turn.Closing.Kind.REFUSED, "policy", "");
    var stopped = Given.turn(answer, refused, eu.sluis.gateway.Account.NONE);
    var earlier = new EarlierTurns(shelf);
    assertThat(earlier.of(List.of(turn, turn, turn, turn, turn), Given.RIGHTS))
        .hasSize(2 * EarlierTurns.TURNS_MAX);
    assertThat(earlier.of(List.of(turn, stopped), Given.RIGHTS)).hasSize(2);
  }

  private Retrieval.Found find() {
    return new Retrieval(index, shelf, Reranker.NONE).find("Loopt de hulp door?", Given.RIGHTS);
  }
}
