package eu.sluis.audit.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private static final int MOST = 4;

  private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
  private final Semaphore permits = new Semaphore(0);
  private final Semaphore arrived = new Semaphore(0);
  private final GroupCommit<Integer, Integer> commit = new GroupCommit<>(MOST, this::write);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** One permit for each batch, so that a test says when it is written. */
  private List<Integer> write(List<Integer> items) {
    batches.add(items);
    arrived.release();
    permits.acquireUninterruptibly();
    if (items.contains(13)) {
      throw new IllegalStateException("thirteen");
    }
    if (items.contains(14)) {
      throw new StackOverflowError("fourteen");
    }
    return items.stream().map(item -> item * 10).toList();
  }

  @AfterEach
  void stop() {
    permits.release(1_000);
    threads.close();
  }

  @Test
  void a_lone_writer_gets_its_own_result_at_once() {
    permits.release(2);
    assertThat(commit.write(1)).isEqualTo(10);
    assertThat(commit.write(2)).isEqualTo(20);
    assertThat(batches).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void what_comes_during_a_write_is_written_together_in_its_order_and_not_more_than_the_most()
      throws Exception {
    List<Future<Integer>> results = writeBehindTheFirst(1, 2, 3, 4, 5, 6);
    permits.release(3);
    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i).get()).isEqualTo((i + 1) * 10);
    }
    assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6));
  }

  @Test
  void a_batch_that_fails_fails_its_own_items_and_no_other() throws Exception {
    List<Future<Integer>> results = writeBehindTheFirst(1, 2, 13, 4, 5, 6, 7);
    permits.release(3);
    assertThat(results.get(0).get()).isEqualTo(10);
    for (Future<Integer> failed : results.subList(1, 5)) {
      assertThatThrownBy(failed::get).hasRootCauseMessage("thirteen");
    }
    assertThat(results.get(5).get()).isEqualTo(60);
    assertThat(results.get(6).get()).isEqualTo(70);
    permits.release();
    assertThat(commit.write(8)).as("goes on after a failure").isEqualTo(80);
  }

  @Test
  void an_error_does_not_leave_anybody_waiting() {
    permits.release(2);
    assertThatThrownBy(() -> commit.write(14)).hasRootCauseMessage("fourteen");
    assertThat(commit.write(1)).isEqualTo(10);
  }

  @Test
  void an_interrupt_loses_no_item_and_stays_set() throws Exception {
    var stillSet = new CountDownLatch(1);
    var results = new CopyOnWriteArrayList<Integer>();
    Thread writer =
        Thread.startVirtualThread(
            () -> {
              results.add(commit.write(1));
              if (Thread.currentThread().isInterrupted()) {
                stillSet.countDown();
              }
            });
    arrived.acquire();
    writer.interrupt();
    permits.release();
    writer.join();
    assertThat(results).containsExactly(10);
    assertThat(stillSet.getCount()).isZero();
  }

  @Test
  void many_writers_each_get_their_own_result() throws Exception {
    permits.release(100_000);
    var writers = new ArrayList<Callable<Integer>>();
    IntStream.range(100, 2_100).forEach(item -> writers.add(() -> commit.write(item)));
    var results = threads.invokeAll(writers);
    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i).get()).isEqualTo((100 + i) * 10);
    }
    assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(2_000);
    assertThat(batches).allMatch(batch -> batch.size() <= MOST);
  }

  /** The first is being written while the others come, one after another. */
  private List<Future<Integer>> writeBehindTheFirst(int first, int... others) throws Exception {
    var results = new ArrayList<Future<Integer>>();
    results.add(threads.submit(() -> commit.write(first)));
    arrived.acquire();
    for (int other : others) {
      var begun = new CountDownLatch(1);
      results.add(
          threads.submit(
              () -> {
                begun.countDown();
                return commit.write(other);
              }));
      begun.await();
      // Until it waits in line: only then may the next one come.
      while (commit.waiting() < results.size() - 1) {
        Thread.onSpinWait();
      }
    }
    return results;
  }
}
