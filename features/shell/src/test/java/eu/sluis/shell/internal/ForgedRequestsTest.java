package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.shell.internal.ForgedRequests.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgedRequestsTest {

  @ParameterizedTest
  @CsvSource({
    "GET,false",
    "HEAD,false",
    "OPTIONS,false",
    "POST,true",
    "post,true",
    "PUT,true",
    "PATCH,true",
    "DELETE,true"
  })
  void only_a_request_that_changes_something_is_looked_at(String method, boolean changes) {
    assertThat(ForgedRequests.changes(method)).isEqualTo(changes);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,-,sluis.example,false",
        "same-origin,-,sluis.example,false",
        "none,-,sluis.example,false",
        "same-site,-,sluis.example,true",
        "cross-site,-,sluis.example,true",
        "nonsense,-,sluis.example,true",
        "-,https://sluis.example,sluis.example,false",
        "-,https://SLUIS.example,sluis.example:443,false",
        "-,http://localhost:8080,localhost:8080,false",
        "-,http://localhost:8081,localhost:8080,true",
        "-,https://kwaad.example,sluis.example,true",
        "-,https://sluis.example.kwaad.example,sluis.example,true",
        "-,https://sluis.example@kwaad.example,sluis.example,true",
        "-,null,sluis.example,true",
        "-,'',sluis.example,true",
        "-,:::,sluis.example,true",
        "-,https://sluis.example,-,true",
        "same-origin,https://kwaad.example,sluis.example,true"
      })
  void a_request_from_another_site_is_seen(
      @Nullable String site, @Nullable String origin, @Nullable String host, boolean elsewhere) {
    assertThat(ForgedRequests.fromElsewhere(new Origin(site, origin, host))).isEqualTo(elsewhere);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "false,true,-,false",
        "true,true,-,true",
        "true,false,-,true",
        "true,false,Basic abc,true",
        "true,false,Bearer abc,false",
        "true,true,Bearer abc,true"
      })
  void only_a_bearer_token_without_a_cookie_needs_no_token(
      boolean visitor, boolean cookies, @Nullable String authorization, boolean needed) {
    assertThat(ForgedRequests.needsToken(visitor, cookies, authorization)).isEqualTo(needed);
  }

  @Test
  void the_token_may_be_in_the_header_or_in_the_form() {
    Optional<String> none = Optional.empty();
    assertThat(ForgedRequests.holds("abc", Optional.of("abc"), none)).isTrue();
    assertThat(ForgedRequests.holds("abc", none, Optional.of("abc"))).isTrue();
    assertThat(ForgedRequests.holds("abc", Optional.of("ab"), Optional.of("abcd"))).isFalse();
    assertThat(ForgedRequests.holds("abc", none, none)).isFalse();
    assertThat(ForgedRequests.holds("", Optional.of(""), none)).isFalse();
  }
}
