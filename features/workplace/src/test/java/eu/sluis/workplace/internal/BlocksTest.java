package eu.sluis.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.workplace.Answer.Shape;
import eu.sluis.workplace.internal.Views.BlockView;
import eu.sluis.workplace.internal.Views.SentenceView;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  void steps_keep_their_numbers_and_what_runs_on_stays_in_its_step() {
    var blocks =
        Blocks.of(
            List.of(
                sentence("Zo gaat het.", Shape.PARAGRAPH, 0),
                sentence("Let op.", Shape.RUNNING, 0),
                sentence("Log in.", Shape.ITEM, 3),
                sentence("Met DigiD.", Shape.RUNNING, 0),
                sentence("Kies.", Shape.ITEM, 5),
                sentence("Of bel.", Shape.ITEM, 0),
                sentence("Klaar.", Shape.PARAGRAPH, 0)));
    assertThat(blocks).extracting(BlockView::list).containsExactly("", "ol", "ul", "");
    assertThat(blocks.get(0).items().getFirst().sentences()).hasSize(2);
    assertThat(blocks.get(1).items()).extracting(Views.ItemView::number).containsExactly(3, 5);
    assertThat(blocks.get(1).items().getFirst().sentences())
        .extracting(SentenceView::text)
        .containsExactly("Log in.", "Met DigiD.");
  }

  @Test
  void a_running_sentence_with_nothing_before_it_is_a_paragraph() {
    var blocks = Blocks.of(List.of(sentence("Ja.", Shape.RUNNING, 0)));
    assertThat(blocks).extracting(BlockView::list).containsExactly("");
    assertThat(Blocks.of(List.of())).isEmpty();
  }

  private static SentenceView sentence(String text, Shape shape, int number) {
    return new SentenceView(text, shape, number, List.of(), "", "");
  }
}
