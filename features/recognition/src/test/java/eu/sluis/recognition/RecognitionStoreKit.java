package eu.sluis.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.privacy.OrganisationWords;
import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link RecognitionStore} must do. */
public abstract class RecognitionStoreKit {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final int AT_ONCE = 8;

  /** The store that is tested; the same one at every call. */
  protected abstract RecognitionStore store();

  /** An organisation that the store knows, and that has nothing yet. */
  protected abstract OrganisationId organisation();

  @Test
  public void an_organisation_begins_with_nothing() {
    OrganisationId here = organisation();
    assertThat(store().version(here)).isZero();
    assertThat(store().words(here)).isEqualTo(WordList.EMPTY);
    assertThat(store().examples(here)).isEmpty();
    assertThat(store().exampleCount(here)).isZero();
  }

  @Test
  public void words_come_back_as_they_were_with_a_version_that_only_grows() {
    OrganisationId here = organisation();
    KnownWord stays = word(new OrganisationWords.MayStay("Karin de Boér \ud83d\ude42"));
    KnownWord personal =
        word(new OrganisationWords.Personal("Project Zeppo", DataCategory.CASE_NUMBER));
    store().change(here, _ -> List.of(stays));
    long first = store().version(here);
    store().change(here, words -> List.of(words.getFirst(), personal));
    assertThat(store().words(here).words()).containsExactly(stays, personal);
    long second = store().version(here);
    store().change(here, _ -> List.of());
    long third = store().version(here);
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates().isSorted();
    assertThat(store().words(here)).isEqualTo(new WordList(third, List.of()));
  }

  @Test
  public void a_change_that_throws_changes_nothing() {
    OrganisationId here = organisation();
    KnownWord known = word(new OrganisationWords.MayStay("Zeppo"));
    store().change(here, _ -> List.of(known));
    long version = store().version(here);
    assertThatThrownBy(
            () ->
                store()
                    .change(
                        here,
                        _ -> {
                          throw new IllegalArgumentException("no");
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThat(store().words(here)).isEqualTo(new WordList(version, List.of(known)));
  }

  @Test
  public void changes_at_once_lose_nothing() throws InterruptedException, ExecutionException {
    OrganisationId here = organisation();
    var changes = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < AT_ONCE; i++) {
      KnownWord known = word(new OrganisationWords.MayStay("woord " + i));
      changes.add(
          () -> {
            store()
                .change(
                    here,
                    words -> {
                      var more = new ArrayList<>(words);
                      more.add(known);
                      return more;
                    });
            return true;
          });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> done : threads.invokeAll(changes)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(store().words(here).words()).hasSize(AT_ONCE).doesNotHaveDuplicates();
  }

  @Test
  public void examples_come_back_newest_first_and_go_one_by_one() {
    OrganisationId here = organisation();
    Example older = example("Mevrouw \ud83d\ude42 Boér\nbelt", 0);
    Example newer = example("Nog een tekst", 60);
    store().keep(here, newer);
    store().keep(here, older);
    assertThat(store().examples(here)).containsExactly(newer, older);
    assertThat(store().exampleCount(here)).isEqualTo(2);
    assertThat(store().removeExample(here, older.id())).isTrue();
    assertThat(store().removeExample(here, older.id())).isFalse();
    assertThat(store().examples(here)).containsExactly(newer);
  }

  @Test
  public void another_organisation_sees_changes_and_removes_nothing() {
    OrganisationId here = organisation();
    OrganisationId there = organisation();
    Example example = example("Een tekst", 0);
    KnownWord known = word(new OrganisationWords.MayStay("Zeppo"));
    store().keep(here, example);
    store().change(here, _ -> List.of(known));
    assertThat(store().examples(there)).isEmpty();
    assertThat(store().removeExample(there, example.id())).isFalse();
    store().change(there, _ -> List.of());
    assertThat(store().words(there).words()).isEmpty();
    assertThat(store().words(here).words()).containsExactly(known);
    assertThat(store().examples(here)).containsExactly(example);
  }

  private static KnownWord word(OrganisationWords.Word word) {
    return new KnownWord(UUID.randomUUID(), word, "omdat \"het\" zo is", "Ilse Bogaard", NOON);
  }

  private static Example example(String text, int seconds) {
    return new Example(
        UUID.randomUUID(),
        NOON.plusSeconds(seconds),
        "Ilse Bogaard",
        text,
        List.of(
            new Label(new Span(0, 3), DataCategory.NAME),
            new Label(new Span(0, text.length()), DataCategory.HEALTH)));
  }
}
