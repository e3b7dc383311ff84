package eu.sluis.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetsTest {

  @TempDir private Path folder;

  @Test
  void labels_are_taken_out_of_the_text() throws IOException, BadSet {
    write(
        "chat.txt",
        "=== chat-001\nhoi [[name:tr|Ayşe]]\nin [[-street|Janlaan]]\n\n=== chat-002\nniets\n");

    List<Item> items = LabelledFolder.read(folder);

    assertThat(items).extracting(Item::id).containsExactly("chat-001", "chat-002");
    assertThat(items.getFirst().text()).isEqualTo("hoi Ayşe\nin Janlaan");
    assertThat(items.getFirst().labels())
        .extracting(label -> label.span().of(items.getFirst().text()))
        .containsExactly("Ayşe", "Janlaan");
    assertThat(items.getFirst().labels().getFirst())
        .isInstanceOfSatisfying(
            Label.Wanted.class, name -> assertThat(name.origin()).isEqualTo("tr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text first\n=== a-001\n",
        "=== a-001\n[[name:nl|Jan]\n",
        "=== a-001\n[[shoe_size|44]]\n",
        "=== a-001\nx\n=== a-001\ny\n",
        ""
      })
  void a_set_that_is_malformed_is_refused(String file) throws IOException {
    write("a.txt", file);

    assertThatThrownBy(() -> LabelledFolder.read(folder)).isInstanceOf(BadSet.class);
  }

  @Test
  void words_become_text_and_persons_become_labels() throws IOException, BadSet {
    Path file = folder.resolve("ned.testa");
    Files.write(
        file,
        """
        -DOCSTART- -DOCSTART- O
        Jan N B-PER
        Bos N I-PER
        ( Punc O
        Café N B-ORG
        ) Punc O
        " Punc O
        zag V O
        " Punc O
        Piet N B-PER
        An N B-PER
        . Punc O

        Hij Pron O
        -DOCSTART- -DOCSTART- O
        Einde N O
        """
            .getBytes(StandardCharsets.ISO_8859_1));

    List<Item> items = Conll.read(file, "news", 0);

    assertThat(items)
        .extracting(Item::text)
        .containsExactly("Jan Bos (Café) \"zag\" Piet An.\nHij", "Einde");
    Item first = items.getFirst();
    assertThat(first.labels())
        .extracting(label -> label.span().of(first.text()))
        .containsExactly("Jan Bos", "Piet", "An");
    assertThat(first.words())
        .extracting(word -> word.of(first.text()))
        .containsExactly("Jan", "Bos", "Piet", "An");
    Tally tally =
        Scorer.score(first, List.of(new Found(first.labels().getFirst().span(), Mark.of("name"))));
    assertThat(tally.exactRecall(Slice.NAMES)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(tally.recall(Slice.WORDS_OF_PERSONS)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void a_file_without_documents_is_read_by_ten_sentences() throws IOException, BadSet {
    Path file = folder.resolve("val.conllu");
    Files.writeString(file, "0\tBach\tB-PER\n1\tleeft\tO\n\n".repeat(11));

    List<Item> items = Conll.read(file, "silver", 1);

    assertThat(items).extracting(item -> item.labels().size()).containsExactly(10, 1);
    assertThat(items.getLast().text()).isEqualTo("Bach leeft");
  }

  @Test
  void a_letter_says_what_must_and_must_not_be_found() throws IOException, BadSet {
    Path letter = folder.resolve("letter.md");
    Files.writeString(letter, "Henri\uFFFDtte Bos, versie 1.2.3.4 van Project Maan");
    Path truth = folder.resolve("letter.json");
    Files.writeString(
        truth,
        """
        {"moet_gedetecteerd": [{"tekst": "Henriëtte Bos", "categorie": "persoon"},
                               {"tekst": "Maan", "categorie": "project"}],
         "moet_niet_gedetecteerd": ["1.2.3.4", "biografie"]}
        """);
    EdgeCases cases = EdgeCases.read(letter, truth);
    var name = new eu.sluis.vocabulary.Span(0, 13);
    var version = new eu.sluis.vocabulary.Span(22, 29);

    assertThat(cases.judge(List.of(new Found(name, Mark.of("name")))))
        .isEqualTo(new EdgeCases.Outcome(1, 1, 2, 0));
    assertThat(cases.judge(List.of(new Found(version, Mark.of("ip_address")))))
        .isEqualTo(new EdgeCases.Outcome(1, 0, 2, 1));
  }

  @Test
  void percentiles_are_values_that_were_measured() {
    List<Double> values = List.of(5.0, 1.0, 2.0, 3.0, 4.0);

    assertThat(Speed.percentile(values, 50)).isEqualTo(3);
    assertThat(Speed.percentile(values, 99)).isEqualTo(5);
    assertThat(Speed.percentile(values, 100)).isEqualTo(5);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
