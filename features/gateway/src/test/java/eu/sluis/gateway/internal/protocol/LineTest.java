package eu.sluis.gateway.internal.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.gateway.internal.protocol.Line.ClientGone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTest {

  private final ListeningClient client = new ListeningClient();
  private final Line line = new Line(client.response());

  @Test
  void the_first_goes_out_at_once_and_what_comes_meanwhile_goes_together() {
    client.slow = true;
    for (String event : List.of("a", "b", "c")) {
      send(event);
    }
    assertThat(client.events()).containsExactly("a");
    client.take();
    assertThat(client.events()).containsExactly("a", "bc");
    send("d");
    client.take();
    client.take();
    line.end();
    assertThat(client.events()).containsExactly("a", "bc", "d");
    assertThat(client.ended).isTrue();
  }

  @Test
  void who_sends_more_than_a_client_takes_waits_for_it() throws Exception {
    client.slow = true;
    send("a".repeat(Line.ON_ITS_WAY_MAX));
    var sender = Thread.ofPlatform().start(() -> send("b"));
    awaitWaiting(sender);
    assertThat(client.written()).doesNotContain("b");
    client.take();
    sender.join();
    assertThat(client.written()).endsWith("ab");
  }

  @Test
  void the_end_comes_behind_all_that_was_sent() throws Exception {
    client.slow = true;
    send("a");
    send("b");
    var ending = Thread.ofPlatform().start(line::end);
    awaitWaiting(ending);
    assertThat(client.ended).isFalse();
    client.take();
    client.take();
    ending.join();
    assertThat(client.events()).containsExactly("a", "b");
    assertThat(client.ended).isTrue();
  }

  @Test
  void one_event_may_be_longer_than_all_the_room() {
    String long_ = "a".repeat(3 * Line.ON_ITS_WAY_MAX);
    send(long_);
    send("b");
    line.end();
    assertThat(client.written()).isEqualTo(long_ + "b");
  }

  @Test
  void a_write_that_failed_says_that_the_client_is_gone() {
    client.slow = true;
    send("a");
    client.hangUp();
    assertThatThrownBy(() -> send("b")).isInstanceOf(ClientGone.class);
  }

  @Test
  void who_waits_for_a_client_that_hangs_up_can_be_interrupted() throws Exception {
    client.slow = true;
    send("a".repeat(Line.ON_ITS_WAY_MAX));
    var ends = new ArrayList<String>();
    var sender =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    send("b");
                  } catch (ClientGone gone) {
                    ends.add("gone " + Thread.currentThread().isInterrupted());
                  }
                });
    awaitWaiting(sender);
    sender.interrupt();
    sender.join();
    assertThat(ends).containsExactly("gone true");
  }

  @Test
  void whatever_is_taken_when_all_comes_once_and_in_order() throws Exception {
    long seed = Long.getLong("sluis.test.seed", 20_261_123L);
    System.out.println("seed " + seed);
    var random = new Random(seed);
    client.slow = true;
    var sent = new StringBuilder();
    var taking = Thread.ofPlatform().start(this::takeUntilTheEnd);
    for (int i = 0; i < 5_000; i++) {
      String event = "<" + i + "x".repeat(random.nextInt(200)) + ">";
      sent.append(event);
      send(event);
    }
    line.end();
    taking.join();
    assertThat(client.written()).as("seed %s", seed).isEqualTo(sent.toString());
    assertThat(client.events()).hasSizeLessThan(5_000);
  }

  private void takeUntilTheEnd() {
    while (!client.ended) {
      client.take();
      Thread.onSpinWait();
    }
  }

  private void send(String event) {
    line.send(event.getBytes(US_ASCII));
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(thread.isAlive()).isTrue();
      Thread.sleep(1);
    }
  }
}
