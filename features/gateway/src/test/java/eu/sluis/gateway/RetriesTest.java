package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final Retries retries = new Retries(new Random(7), pauses::add);

  @Test
  void each_pause_may_be_twice_as_long_and_none_is_nothing() throws Exception {
    for (int again = 0; again < 100; again++) {
      assertThat(retries.next(1, Duration.ZERO, Optional.empty())).isTrue();
      assertThat(pauses.removeLast()).isBetween(Retries.PAUSE.dividedBy(2), Retries.PAUSE);
      assertThat(retries.next(2, Duration.ZERO, Optional.empty())).isTrue();
      assertThat(pauses.removeLast()).isBetween(Retries.PAUSE, Retries.PAUSE.multipliedBy(2));
    }
  }

  @Test
  void pauses_differ_so_that_not_everybody_comes_back_at_once() throws Exception {
    for (int again = 0; again < 20; again++) {
      assertThat(retries.next(1, Duration.ZERO, Optional.empty())).isTrue();
    }
    assertThat(pauses.stream().distinct().count()).isGreaterThan(10);
  }

  @Test
  void after_the_last_round_or_the_deadline_there_is_no_next() throws Exception {
    assertThat(retries.next(Retries.ROUNDS_MAX, Duration.ZERO, Optional.empty())).isFalse();
    assertThat(retries.next(1, Retries.DEADLINE, Optional.empty())).isFalse();
    assertThat(retries.next(1, Duration.ZERO, Optional.of(Retries.DEADLINE))).isFalse();
    assertThat(pauses).isEmpty();
  }

  @Test
  void who_asks_to_stay_away_is_not_asked_earlier() throws Exception {
    var away = Duration.ofSeconds(3);
    assertThat(retries.next(1, Duration.ZERO, Optional.of(away))).isTrue();
    assertThat(pauses.getLast()).isGreaterThan(away);
  }
}
