package eu.sluis.bench.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.knowledge.Extract.Quotation;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CitationsTest {

  private final Passage one = passage("een", "Het tarief is 21 euro.\nBetaal vooraf.");
  private final Passage other = passage("twee", "De balie is open.");
  private final Question question =
      new Question("Wat is het tarief?", Set.of("een"), Desk.EVERYONE);

  @Test
  void a_quotation_is_judged_by_the_passage_that_is_cited_with_it() {
    assertThat(judged("Het tarief is 21 euro.", 0)).isEqualTo(new Citations(1, 1, 1, 1, 1, 1, 1));
    assertThat(judged("Het tarief is 12 euro.", 0)).isEqualTo(new Citations(1, 1, 1, 0, 1, 1, 1));
    assertThat(judged("Het tarief is 21 euro.", 1))
        .as("it stands in another passage than the one that is cited")
        .isEqualTo(new Citations(1, 1, 1, 0, 0, 1, 0));
  }

  @Test
  void silence_is_no_wrong_citation() {
    var silent = Citations.judged(question, List.of(one), List.of(), units(), Set.of("21 euro"));
    assertThat(silent).isEqualTo(new Citations(1, 0, 0, 0, 0, 0, 0));
    assertThat(silent.row("proef")).isEqualTo("| proef | 1 | 0 | 0 |  |  |  |");
  }

  private Citations judged(String sentence, int passage) {
    return Citations.judged(
        question,
        List.of(one, other),
        List.of(new Quotation(sentence, passage)),
        units(),
        Set.of("21 euro. Betaal"));
  }

  private Map<eu.sluis.vocabulary.PassageId, String> units() {
    return Map.of(one.id(), "een", other.id(), "twee");
  }

  private static Passage passage(String id, String text) {
    var place = new Place(List.of(), Optional.empty(), OptionalInt.empty());
    return Desk.passages(id, id, List.of(new Segment(place, text)), Desk.Access.OPEN).getFirst();
  }
}
