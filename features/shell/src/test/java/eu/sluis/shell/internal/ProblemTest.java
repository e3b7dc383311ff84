package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.shell.Wording;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503})
  void every_problem_says_what_is_wrong_and_what_to_do(int status) {
    var problem = Problem.of(status);
    assertThat(problem.status()).isEqualTo(status);
    for (Wording wording : new Wording[] {problem.what(), problem.advice()}) {
      assertThat(wording.in(Locale.of("nl"))).doesNotContainIgnoringCase("er ging iets mis");
      assertThat(wording.in(Locale.ENGLISH)).isNotEqualTo(wording.in(Locale.of("nl")));
    }
  }
}
