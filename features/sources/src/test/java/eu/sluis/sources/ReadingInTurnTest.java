package eu.sluis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.sources.Progress.Failure;
import eu.sluis.sources.Progress.State;
import eu.sluis.vocabulary.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when sources are read in turn, and something changes meanwhile. */
@Timeout(30)
class ReadingInTurnTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.indexing.close();
  }

  @Test
  void a_source_that_waits_or_is_being_read_is_not_started_again() throws Exception {
    var reading = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var other = Office.source(SourceId.random());
    office.store.save(other);
    office.folder.files.put("a.txt", "Een.");
    office.parser.before =
        () -> {
          reading.countDown();
          await(goOn);
        };
    office.indexing.start(office.source);
    reading.await();
    office.indexing.start(office.source);
    for (int i = 0; i < 5; i++) {
      office.indexing.start(other);
    }
    assertThat(office.indexing.progress(other.id()).state()).isEqualTo(State.WAITING);
    goOn.countDown();
    awaitEnd(office.source.id());
    awaitEnd(other.id());
    // Something that comes behind all of them.
    office.indexing.start(office.source);
    awaitEnd(office.source.id());
    assertThat(office.log.intents)
        .extracting(fields -> fields.get("source"))
        .containsExactly(
            office.source.id().toString(), other.id().toString(), office.source.id().toString());
  }

  @Test
  void after_whatever_went_wrong_it_can_be_started_again() throws Exception {
    office.folder.files.put("a.txt", "deep");
    office.indexing.start(office.source);
    awaitEnd(office.source.id());
    assertThat(office.indexing.progress(office.source.id()).failure()).contains(Failure.INTERNAL);
    office.log.broken = Optional.of(new IllegalStateException("the log is damaged"));
    office.indexing.start(office.source);
    awaitEnd(office.source.id());
    office.log.broken = Optional.empty();
    office.folder.files.put("a.txt", "Een.");
    office.indexing.start(office.source);
    awaitEnd(office.source.id());
    assertThat(office.indexing.progress(office.source.id())).isEqualTo(Progress.IDLE);
    assertThat(office.index.count(Office.WATERHOVEN)).isEqualTo(1);
  }

  @Test
  void what_is_withdrawn_while_it_is_read_does_not_come_back() throws Exception {
    office.folder.files.put("a.txt", "Een.");
    office.indexing.read(office.source);
    Document document = office.document("a.txt");
    office.folder.files.put("a.txt", "Een en een half.");
    var reading = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    office.parser.before =
        () -> {
          reading.countDown();
          await(goOn);
        };
    office.indexing.start(office.source);
    reading.await();
    office.folder.files.remove("a.txt");
    office.indexing.withdraw(office.source, document);
    assertThat(office.index.shelves).as("at once").isEmpty();
    goOn.countDown();
    // Something that comes behind it.
    assertThat(office.indexing.start(office.source, "a.txt").get()).isEmpty();
    assertThat(office.index.shelves).isEmpty();
    assertThat(office.store.documents).isEmpty();
  }

  private void awaitEnd(SourceId source) throws InterruptedException {
    while (List.of(State.WAITING, State.READING)
        .contains(office.indexing.progress(source).state())) {
      Thread.sleep(5);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
