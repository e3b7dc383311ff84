package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of a witness must do. */
public abstract class WitnessStoreKit {

  private static final String LOG = "log.example/één log met spaties/../..";

  /** The store under test: the same one, or another one on the same place, and empty at first. */
  protected abstract WitnessStore store();

  @Test
  void a_log_that_was_never_seen_is_empty() {
    assertThat(store().last(LOG)).isEqualTo(TreeHead.EMPTY);
  }

  @Test
  void what_was_remembered_is_there_and_of_that_log_only() {
    assertThat(store().advance(LOG, TreeHead.EMPTY, head(5))).isTrue();

    assertThat(store().last(LOG)).isEqualTo(head(5));
    assertThat(store().last(LOG + "2")).isEqualTo(TreeHead.EMPTY);
  }

  @Test
  void another_tree_than_the_expected_one_is_not_replaced() {
    store().advance(LOG, TreeHead.EMPTY, head(5));

    assertThat(store().advance(LOG, TreeHead.EMPTY, head(6))).isFalse();
    assertThat(store().advance(LOG, new TreeHead(5, Hash.EMPTY_TREE), head(6))).isFalse();
    assertThat(store().last(LOG)).isEqualTo(head(5));
    assertThat(store().advance(LOG, head(5), head(6))).isTrue();
    assertThat(store().last(LOG)).isEqualTo(head(6));
  }

  @Test
  void of_many_at_once_exactly_one_is_first() throws InterruptedException, ExecutionException {
    WitnessStore store = store();
    TreeHead expected = TreeHead.EMPTY;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 10; round++) {
        TreeHead before = expected;
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
          TreeHead next = head(round * 100L + i + 1);
          tries.add(() -> store.advance(LOG, before, next));
        }
        List<Future<Boolean>> results = threads.invokeAll(tries);
        int won = 0;
        for (Future<Boolean> result : results) {
          won += result.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
        expected = store.last(LOG);
      }
    }
  }

  private static TreeHead head(long size) {
    return new TreeHead(size, Hash.ofContent(Long.toString(size).getBytes(StandardCharsets.UTF_8)));
  }
}
