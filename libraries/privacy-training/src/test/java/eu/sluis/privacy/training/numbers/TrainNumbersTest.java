package eu.sluis.privacy.training.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.internal.names.NameRecogniser;
import eu.sluis.privacy.internal.names.NamesInText;
import eu.sluis.privacy.internal.numbers.NumberRecogniser;
import eu.sluis.privacy.internal.numbers.PieceModel;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.training.numbers.LabelledSet.Label;
import eu.sluis.privacy.training.numbers.LabelledSet.Labelled;
import eu.sluis.vocabulary.DataCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainNumbersTest {

  private static final int TEXTS = 120;

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(learned(7).network().bytes())
        .isEqualTo(learned(7).network().bytes())
        .isNotEqualTo(learned(8).network().bytes());
  }

  @Test
  void a_word_that_no_rule_knows_is_learned() {
    List<Labelled> set = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      set.add(
          LabelledSet.text(
              i, "De zwemkaart [[client_number|%d]] is verlopen.".formatted(73_000 + i)));
      set.add(LabelledSet.text(i, "De pompbak %d is verlopen.".formatted(73_000 + i)));
    }
    var numbers = new NumberRecogniser(TrainNumbers.learned(set, 0, 1), false);
    assertThat(found(numbers, "De zwemkaart 84107 is verlopen."))
        .containsExactly(DataCategory.CLIENT_NUMBER);
    assertThat(found(numbers, "De pompbak 84107 is verlopen.")).isEmpty();
  }

  @Test
  void every_label_of_an_invented_text_lies_in_it() {
    var invented = new InventedNumbers(new SplittableRandom(1));
    int labels = 0;
    for (int i = 0; i < TEXTS; i++) {
      Labelled text = LabelledSet.text(0, invented.next());
      assertThat(text.text()).doesNotContain("{", "[[", "]]");
      for (Label label : text.labels()) {
        assertThat(text.text().substring(label.start(), label.end())).isNotBlank();
        labels++;
      }
    }
    assertThat(labels).isGreaterThan(TEXTS);
  }

  @Test
  void a_set_is_read_with_its_numbers_and_without_its_look_alikes(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("notes.txt"),
        "=== notes-12\nBel [[phone|06-12345678]] over [[-firm|Bakkerij Jansen]].\n=== notes-13\nNiets.\n");
    assertThat(LabelledSet.read(folder))
        .containsExactly(
            new Labelled(
                12, "Bel 06-12345678 over Bakkerij Jansen.", List.of(new Label(4, 15, "phone"))),
            new Labelled(13, "Niets.", List.of()));
  }

  private static PieceModel learned(long seed) {
    return TrainNumbers.learned(List.of(), TEXTS, seed);
  }

  private static List<DataCategory> found(NumberRecogniser numbers, String text) {
    var reading = new Reading(text);
    var found = new ArrayList<DataCategory>();
    NamesInText names = new NameRecogniser().read(reading);
    numbers.recognise(
        reading, names.candidates(), names, candidate -> found.add(candidate.category()));
    return found;
  }
}
