package eu.sluis.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.internal.Excerpts.Excerpt;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

  private static final String RULE = "De hond is aan de lijn en de eigenaar ruimt alles op. ";
  private static final String WASTE = "Het afval wordt op donderdag opgehaald bij elk huis. ";

  @Test
  void a_short_text_is_one_part() {
    assertThat(Excerpts.of("hond", List.of(RULE.strip()), 3))
        .containsExactly(new Excerpt(0, RULE.strip()));
  }

  @Test
  void a_long_text_is_cut_between_sentences_and_nothing_of_it_is_lost() {
    String text = RULE.repeat(60).strip();
    var parts = Excerpts.of("hond", List.of(text), 100);
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts.stream().map(Excerpt::words).collect(Collectors.joining(" "))).isEqualTo(text);
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.words()).endsWith("op.");
              assertThat(part.words().length()).isLessThanOrEqualTo(Excerpts.CHARACTERS);
            });
  }

  @Test
  void of_more_parts_those_come_first_that_share_most() {
    var texts = List.of(WASTE.repeat(40), RULE, WASTE.repeat(40));
    assertThat(Excerpts.of("Moet de hond aan de lijn?", texts, 1))
        .containsExactly(new Excerpt(1, RULE.strip()));
  }

  @Test
  void nothing_gives_nothing() {
    assertThat(Excerpts.of("hond", List.of("", "  "), 3)).isEmpty();
  }
}
