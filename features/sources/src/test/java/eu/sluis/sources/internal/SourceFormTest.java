package eu.sluis.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.sources.Classification;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceFormTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Test
  void a_form_that_is_right_becomes_a_classification() {
    var form = form("Beleid", "wmo, Juristen;iedereen", "intern", "2026-01-01", "2026-12-31");
    assertThat(form.checkedName(DUTCH)).isEqualTo("Beleid");
    assertThat(form.classification(DUTCH))
        .contains(
            new Classification(
                Set.of(new GroupId("wmo"), new GroupId("juristen"), new GroupId("iedereen")),
                Confidentiality.INTERN,
                new Validity(
                    Optional.of(LocalDate.of(2026, 1, 1)),
                    Optional.of(LocalDate.of(2026, 12, 31)))));
    assertThat(form.valid()).isTrue();
  }

  @Test
  void each_error_stands_beside_its_own_field_and_everything_typed_is_kept() {
    assertWrong(form("", "wmo", "intern", "", ""), "naam");
    assertWrong(form("x".repeat(Source.NAME_CHARACTERS_MAX + 1), "wmo", "intern", "", ""), "naam");
    assertWrong(form("a", "", "intern", "", ""), "lezers");
    assertWrong(form("a", " , ;", "intern", "", ""), "lezers");
    assertWrong(form("a", "wmo, team_zorg", "intern", "", ""), "lezers");
    assertWrong(form("a", "wmo", "superduper", "", ""), "klasse");
    assertWrong(form("a", "wmo", "", "", ""), "klasse");
    assertWrong(form("a", "wmo", "intern", "2026-02-30", ""), "vanaf");
    assertWrong(form("a", "wmo", "intern", "", "31-12-2026"), "tot");
    assertWrong(form("a", "wmo", "intern", "2026-12-31", "2026-01-01"), "tot");
  }

  @Test
  void all_errors_come_at_once() {
    var form = form("", "a_b", "x", "y", "z");
    form.checkedName(DUTCH);
    assertThat(form.classification(DUTCH)).isEmpty();
    assertThat(form.errors()).containsOnlyKeys("naam", "lezers", "klasse", "vanaf", "tot");
    for (String field : List.of("naam", "lezers", "klasse", "vanaf", "tot")) {
      assertThat(form.error(field)).isNotBlank();
    }
    assertThat(form.name()).isEmpty();
    assertThat(form.readers()).isEqualTo("a_b");
    assertThat(form.confidentiality()).isEqualTo("x");
    assertThat(form.from()).isEqualTo("y");
    assertThat(form.until()).isEqualTo("z");
  }

  @Test
  void a_name_of_the_longest_length_is_right() {
    var form = form("x".repeat(Source.NAME_CHARACTERS_MAX), "wmo", "intern", "", "");
    form.checkedName(DUTCH);
    assertThat(form.valid()).isTrue();
  }

  @Test
  void fields_that_a_browser_leaves_out_are_empty_and_not_an_error_of_ours() {
    var form = SourceForm.typed(null, null, null, null, null, null, null);
    form.checkedName(DUTCH);
    assertThat(form.classification(DUTCH)).isEmpty();
    assertThat(form.errors()).containsOnlyKeys("naam", "lezers", "klasse");
  }

  @Test
  void a_saved_source_fills_the_form_that_makes_the_same_again() {
    var classification =
        new Classification(
            Set.of(new GroupId("wmo"), new GroupId("juristen")),
            Confidentiality.ZAAKVERTROUWELIJK,
            new Validity(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty()));
    var source =
        new Source(
            SourceId.random(),
            OrganisationId.random(),
            "Beleid",
            Source.Kind.FOLDER,
            "/data/wmo",
            classification,
            Optional.empty());
    var form = SourceForm.of(source);
    assertThat(form.readers()).isEqualTo("juristen, wmo");
    assertThat(form.path()).isEqualTo("/data/wmo");
    assertThat(form.classification(DUTCH)).contains(classification);
  }

  private static void assertWrong(SourceForm form, String field) {
    var before = List.of(form.name(), form.readers(), form.confidentiality(), form.from());
    form.checkedName(DUTCH);
    assertThat(form.classification(DUTCH)).isEmpty();
    assertThat(form.errors()).containsOnlyKeys(field);
    assertThat(List.of(form.name(), form.readers(), form.confidentiality(), form.from()))
        .isEqualTo(before);
  }

  private static SourceForm form(
      String name, String readers, String confidentiality, String from, String until) {
    return SourceForm.typed(name, "FOLDER", "/data", readers, confidentiality, from, until);
  }
}
