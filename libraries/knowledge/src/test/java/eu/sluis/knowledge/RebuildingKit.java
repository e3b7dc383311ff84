package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every index that can be made anew while it serves must do. An implementation's test extends
 * this class.
 */
public abstract class RebuildingKit<I extends KnowledgeIndex & Rebuilding> {

  private static final int SEARCHES = 50;

  protected final World world = new World(Long.getLong("sluis.seed", System.nanoTime()));
  protected final OrganisationId waterland = world.organisation();
  private final List<I> opened = new ArrayList<>();

  /** An empty index. */
  protected abstract I newIndex();

  private I index() {
    return opened.getFirst();
  }

  @BeforeEach
  void open() {
    opened.add(newIndex());
  }

  @AfterEach
  void close() {
    opened.forEach(KnowledgeIndex::close);
  }

  private Passage dog(String text) {
    Passage passage = world.open(waterland, "Honden", text);
    index().replace(waterland, passage.document(), List.of(passage));
    return passage;
  }

  private Passage changed(Passage old, String text) {
    return world.passage(
        waterland,
        old.document(),
        0,
        "Honden",
        old.place(),
        text,
        old.readers(),
        Confidentiality.OPENBAAR,
        Validity.ALWAYS);
  }

  private List<String> found() {
    return index().search("hond", World.everyone(waterland), 20).stream()
        .map(hit -> hit.passage().text())
        .sorted()
        .toList();
  }

  @Test
  void afterwards_it_holds_what_was_given_and_nothing_else() {
    Passage kept = dog("De hond mag mee.");
    dog("De hond is lang geleden weggelopen.");
    Passage fresh = world.open(waterland, "Honden", "De hond krijgt brood.");
    index()
        .rebuild(
            waterland,
            to -> {
              to.take(kept.document(), List.of(kept));
              to.take(fresh.document(), List.of(fresh));
            });
    assertThat(found()).containsExactly(fresh.text(), kept.text());
    assertThat(index().count(waterland)).isEqualTo(2);
  }

  @Test
  void searches_go_on_and_see_the_old_or_the_new_and_never_a_part() throws Exception {
    var old = new ArrayList<Passage>();
    for (int i = 0; i < 5; i++) {
      old.add(dog("De hond van straat " + i + "."));
    }
    var goOn = new AtomicBoolean(true);
    var during = new CountDownLatch(SEARCHES);
    var searches =
        CompletableFuture.supplyAsync(
            () -> {
              var sizes = new ArrayList<Integer>();
              while (goOn.get()) {
                sizes.add(found().size());
                during.countDown();
              }
              return sizes;
            });
    index()
        .rebuild(
            waterland,
            to -> {
              to.take(old.getFirst().document(), List.of(old.getFirst()));
              awaitOr(during, searches);
              old.subList(1, 5).forEach(one -> to.take(one.document(), List.of(one)));
            });
    goOn.set(false);
    assertThat(searches.get()).hasSizeGreaterThanOrEqualTo(SEARCHES).containsOnly(5);
    assertThat(found()).hasSize(5);
  }

  /** Until so many searches were done, or one failed. */
  private static void awaitOr(CountDownLatch done, CompletableFuture<?> searches) {
    try {
      while (done.getCount() > 0 && !searches.isDone()) {
        Thread.sleep(1);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_changes_meanwhile_is_seen_at_once_and_not_undone() {
    Passage before = dog("De hond mag mee.");
    Passage gone = dog("De hond blijft thuis.");
    Passage late = dog("De hond slaapt.");
    Passage now = changed(before, "De hond mag niet meer mee.");
    Passage fresh = world.open(waterland, "Honden", "Een hond die er net is.");
    index()
        .rebuild(
            waterland,
            to -> {
              to.take(late.document(), List.of(late));
              index().replace(waterland, now.document(), List.of(now));
              index().removeDocument(waterland, gone.document());
              index().removeDocument(waterland, late.document());
              index().replace(waterland, fresh.document(), List.of(fresh));
              assertThat(found()).containsExactly(now.text(), fresh.text());
              // What was read a moment before the changes.
              to.take(before.document(), List.of(before));
              to.take(gone.document(), List.of(gone));
            });
    assertThat(found()).containsExactly(now.text(), fresh.text());
  }

  @Test
  void a_source_that_is_removed_meanwhile_stays_away() {
    Passage first = dog("De hond mag mee.");
    Passage second = dog("De hond blijft thuis.");
    index()
        .rebuild(
            waterland,
            to -> {
              to.take(first.document(), List.of(first));
              index().removeSource(waterland, new SourceId(new UUID(0, 1)));
              to.take(second.document(), List.of(second));
            });
    assertThat(found()).isEmpty();
  }

  @Test
  void when_the_documents_break_off_it_stays_as_it_was() {
    Passage kept = dog("De hond mag mee.");
    assertThatThrownBy(
            () ->
                index()
                    .rebuild(
                        waterland,
                        to -> {
                          throw new IllegalStateException("the database went away");
                        }))
        .hasMessageContaining("went away");
    assertThat(found()).containsExactly(kept.text());
    Passage next = dog("De hond krijgt brood.");
    assertThat(found()).containsExactly(next.text(), kept.text());
    index().rebuild(waterland, to -> to.take(next.document(), List.of(next)));
    assertThat(found()).containsExactly(next.text());
  }
}
