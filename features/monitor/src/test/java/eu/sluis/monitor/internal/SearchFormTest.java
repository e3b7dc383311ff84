package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {

  private static SearchForm form(String from, String until, String action, String ending) {
    return SearchForm.of(from, until, "wmo", action, ending, "use_case:wmo-1", null, null);
  }

  @Test
  void the_last_day_goes_along_whole_in_legal_time() {
    var query = form("2026-11-01", "2026-11-22", "question", "refused").query();
    assertThat(query.from()).contains(Instant.parse("2026-10-31T23:00:00Z"));
    assertThat(query.until()).contains(Instant.parse("2026-11-22T23:00:00Z"));
    assertThat(query.person()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-31, '', '', '', van",
    "gisteren, '', '', '', van",
    "'', 22-11-2026, '', '', tot",
    "2026-11-22, 2026-11-21, '', '', tot",
    "'', '', dromen, '', wat",
    "'', '', '', goed, afloop"
  })
  void what_is_not_right_is_said_of_its_field(
      String from, String until, String action, String ending, String field) {
    assertThat(form(from, until, action, ending).wrong())
        .extracting(SearchForm.Wrong::field)
        .containsExactly(field);
  }

  @Test
  void an_address_holds_what_was_filled_in_and_is_read_back() {
    var form = form("2026-11-01", "", "", "running");
    assertThat(form.wrong()).isEmpty();
    assertThat(form.with(12).address())
        .isEqualTo(
            "?van=2026-11-01&toepassing=wmo&afloop=running&regel=use_case%3Awmo-1&zoekactie=12");
    assertThat(SearchForm.of(" ", null, "", "", "", "", "", "").address()).isEmpty();
  }

  @Test
  void a_very_long_value_is_refused() {
    var form = SearchForm.of("", "", "", "", "", "x".repeat(201), "", "");
    assertThat(form.wrong()).extracting(SearchForm.Wrong::field).containsExactly("regel");
  }
}
