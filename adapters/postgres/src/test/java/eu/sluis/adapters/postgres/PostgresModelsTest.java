package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.CatalogueVersions.Version;
import eu.sluis.gateway.DailyUse.Sum;
import eu.sluis.register.Organisation;
import eu.sluis.vocabulary.ModelId;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresModelsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final ModelId LOCAL = new ModelId("local");

  private final Organisation here = Invented.municipality();
  private final Organisation elsewhere = Invented.municipality();
  private final PostgresModels models = new PostgresModels(TestDatabase.database());

  @Test
  void each_catalogue_that_took_effect_is_kept_once_and_comes_back_whole() {
    var first = Invented.edition("models: [a]", true);
    var second = Invented.edition("models: [a, b]", false);
    assertThat(models.keep(here.id(), first, "een")).isTrue();
    assertThat(models.keep(here.id(), first, "twee")).as("the other node has it too").isTrue();
    assertThat(models.keep(here.id(), second, "twee")).isTrue();
    assertThat(models.newest(here.id(), 10))
        .containsExactly(new Version(2, second, "twee"), new Version(1, first, "een"));
    assertThat(models.newest(here.id(), 1)).hasSize(1);
    assertThat(models.newest(elsewhere.id(), 10)).isEmpty();
  }

  @Test
  void a_catalogue_that_comes_back_is_a_version_again() {
    for (String text : new String[] {"models: [a]", "models: [b]", "models: [a]"}) {
      assertThat(models.keep(here.id(), Invented.edition(text, false), "een")).isTrue();
    }
    assertThat(models.newest(here.id(), 10)).hasSize(3);
  }

  @Test
  void what_nodes_used_is_added_up_for_each_day_and_organisation() {
    models.add(here.id(), TODAY, Map.of(LOCAL, new Sum(1, 20, 300)));
    models.add(here.id(), TODAY, Map.of(LOCAL, new Sum(2, 30, 400)));
    models.add(here.id(), TODAY.minusDays(1), Map.of(LOCAL, new Sum(9, 9, 9)));
    assertThat(models.of(here.id(), TODAY)).isEqualTo(Map.of(LOCAL, new Sum(3, 50, 700)));
    assertThat(models.of(elsewhere.id(), TODAY)).isEmpty();
  }
}
