package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLogTest {

  @Test
  void the_log_says_where_but_never_what_someone_typed() {
    var failure = new IllegalStateException("BSN 123456782", new RuntimeException("Yıldız"));
    assertThat(FailureLog.trace(failure))
        .contains("java.lang.IllegalStateException", "caused by java.lang.RuntimeException")
        .contains("FailureLogTest")
        .doesNotContain("123456782", "Yıldız");
  }

  @Test
  void a_chain_without_end_is_cut() {
    Throwable failure = new IllegalStateException();
    for (int depth = 0; depth < 50; depth++) {
      failure = new IllegalStateException(failure);
    }
    assertThat(FailureLog.trace(failure).split("IllegalStateException", -1))
        .hasSize(FailureLog.CAUSES_MAX + 1);
  }

  @Test
  void each_failure_has_a_number_of_eight_digits() {
    assertThat(FailureLog.record(new IllegalStateException("x"))).matches("[0-9a-f]{8}");
  }
}
