package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> cut(String text) {
    return Sentences.of(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void points_in_abbreviations_amounts_and_article_numbers_end_nothing() {
    assertThat(
            cut(
                "Zie art. 4.3 van de Wmo, o.a. voor dhr. J. de Vries. Het kost € 1.250,50 per jaar. Klopt dat?"))
        .containsExactly(
            "Zie art. 4.3 van de Wmo, o.a. voor dhr. J. de Vries.",
            "Het kost € 1.250,50 per jaar.",
            "Klopt dat?");
  }

  @Test
  void text_without_capitals_is_cut_too() {
    assertThat(cut("u betaalt per uur. parkeren is op zondag gratis."))
        .containsExactly("u betaalt per uur.", "parkeren is op zondag gratis.");
  }

  @Test
  void items_and_rows_are_sentences_and_wrapped_lines_are_not() {
    assertThat(
            cut(
                "U neemt mee:\na. uw paspoort;\nb. een foto.\nZone: A; Tarief: € 3,20\nDit is een\nzin."))
        .containsExactly(
            "U neemt mee:",
            "a. uw paspoort;",
            "b. een foto.",
            "Zone: A; Tarief: € 3,20",
            "Dit is een\nzin.");
  }

  @Test
  void a_space_that_was_lost_still_ends_a_sentence_and_an_address_does_not() {
    assertThat(cut("Dit mag in elk land.verblijft u er langer, bel dan."))
        .containsExactly("Dit mag in elk land.", "verblijft u er langer, bel dan.");
    assertThat(cut("Kijk op www.voorbeeld.amsterdam of open regels.pdf en lees verder."))
        .hasSize(1);
  }

  @Test
  void every_character_that_is_not_white_space_is_in_exactly_one_sentence() {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("seed " + seed);
    var random = new Random(seed);
    String letters = "aB1.,:;!?()\"\n -€o.a.art";
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      var covered = new StringBuilder();
      cut(text.toString()).forEach(covered::append);
      assertThat(covered.toString().replaceAll("\\s", ""))
          .as("seed %s", seed)
          .isEqualTo(text.toString().replaceAll("\\s", ""));
    }
  }
}
