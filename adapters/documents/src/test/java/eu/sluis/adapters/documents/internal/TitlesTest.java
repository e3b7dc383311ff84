package eu.sluis.adapters.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deze wet wordt aangehaald als: Vlietwet.                          | Vlietwet
          Deze wet kan worden aangehaald als Wet stille wateren 2019.       | Wet stille wateren 2019
          Deze rijkswet kan worden aangehaald als "Sluiswet".               | Sluiswet
          Dit besluit wordt aangehaald als: Besluit bruggen en sluizen      | Besluit bruggen en sluizen
          Zij treedt in werking op 1 mei. Deze verordening wordt aangehaald als: Marktverordening. | Marktverordening
          Deze wet kan worden aangehaald als Dijkwet met vermelding van het jaartal van het Staatsblad. | Dijkwet
          """)
  void a_regulation_has_the_name_that_it_gives_itself(String clause, String name) {
    assertThat(Titles.cited(paragraphs("Artikel 9", clause))).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De Vlietwet van 1962 wordt vanaf dat tijdstip aangehaald als Oude Vlietwet.",
        "Deze wet wordt aangehaald als: .",
        "De leverancier haalt aan als dat nodig is."
      })
  void what_is_said_of_another_regulation_is_no_name(String text) {
    assertThat(Titles.cited(paragraphs(text))).isEmpty();
  }

  @Test
  void the_last_clause_counts_because_an_earlier_one_may_be_quoted() {
    assertThat(
            Titles.cited(
                paragraphs(
                    "Deze regeling wordt aangehaald als: Geciteerde regeling.",
                    "Deze wet wordt aangehaald als: Eigen wet.")))
        .isEqualTo(Optional.of("Eigen wet"));
  }

  private static List<Block> paragraphs(String... texts) {
    return Arrays.stream(texts)
        .map(text -> (Block) new Block.Paragraph(text, OptionalInt.empty()))
        .toList();
  }
}
