package eu.sluis.privacy.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.privacy.internal.names.Label;
import eu.sluis.privacy.internal.names.Lexicon;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.training.LabelledText.Piece;
import eu.sluis.privacy.training.network.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

  private static final Path RESOURCES = Path.of("src/main/resources/eu/sluis/privacy/training");
  private static final int TEXTS = 300;
  private static final int HANDS = 6;

  @Test
  void the_same_seed_gives_the_same_bytes() throws IOException {

    assertThat(trained(7)).isEqualTo(trained(7)).isNotEqualTo(trained(8));
  }

  @Test
  void every_piece_of_a_generated_text_lies_in_it_and_begins_a_word() {
    var generator = generator(new LexiconMaker());
    var random = new SplittableRandom(1);
    int persons = 0;
    for (int i = 0; i < TEXTS; i++) {
      LabelledText text = generator.write(random);
      int end = 0;
      for (Piece piece : text.pieces()) {
        assertThat(piece.start()).isGreaterThanOrEqualTo(end);
        assertThat(piece.end()).isGreaterThan(piece.start());
        end = piece.end();
        persons += piece.label() == Label.PERSON ? 1 : 0;
      }
      assertThat(end).isLessThanOrEqualTo(text.text().length());
    }
    assertThat(persons).isGreaterThan(TEXTS);
  }

  @Test
  void what_bears_a_name_is_mentioned_later_by_that_name(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("sentences"));
    Files.createDirectories(folder.resolve("named"));
    Files.writeString(folder.resolve("named/organisations.txt"), "Bakkerij {-surname}\n");
    Files.writeString(folder.resolve("sentences/one.txt"), "{firm:1} | {core:1}\n");
    var generator = generator(new LexiconMaker(), folder);
    var random = new SplittableRandom(1);
    int seen = 0;
    for (int i = 0; i < TEXTS; i++) {
      LabelledText text = generator.write(random);
      var whole = Pattern.compile("Bakkerij (.+) \\| \\1").matcher(text.text());
      if (text.pieces().size() == 2 && whole.matches()) {
        assertThat(text.pieces())
            .extracting(Piece::label)
            .containsExactly(Label.ORGANISATION, Label.THING);
        seen++;
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void a_bare_name_before_what_bears_it_is_refused(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("sentences"));
    Files.writeString(folder.resolve("sentences/one.txt"), "{core:1} levert.\n");
    var generator = generator(new LexiconMaker(), folder);
    var random = new SplittableRandom(1);

    assertThatThrownBy(() -> generator.write(random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`{core:1}`");
  }

  @Test
  void the_people_of_a_text_of_our_own_change_and_the_rest_stays(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("one.txt"),
        """
        === one-1
        [[name:nl|Piet Jansen]] belt [[-firm|Bakkerij Jansen]]; [[name|PIET]] wacht.
        === one-2
        nobody reads this
        """);
    var nothing = new Lexicon(new int[0], new int[0]);
    var texts = new OwnTexts(nothing, origins(), new Vocabulary(nothing, List.of(), List.of()));
    texts.add(folder, number -> number == 1);
    var random = new SplittableRandom(1);
    int changed = 0;
    for (int i = 0; i < TEXTS; i++) {
      LabelledText text = texts.write(random);
      List<String> pieces =
          text.pieces().stream()
              .map(piece -> text.text().substring(piece.start(), piece.end()))
              .toList();
      if (pieces.size() == 3 && text.text().contains(" belt ")) {
        assertThat(text.pieces())
            .extracting(Piece::label)
            .containsExactly(Label.PERSON, Label.ORGANISATION, Label.PERSON);
        changed += pieces.getFirst().equals("Piet Jansen") ? 0 : 1;
      }
    }
    assertThat(texts.size()).isOne();
    assertThat(changed).isBetween(TEXTS / 4, TEXTS);
  }

  @Test
  void a_name_within_a_longer_word_is_a_thing() {
    String text = "De motie-Jansen van Piet Jansen haalde het.";
    var labelled =
        new LabelledText(
            text, List.of(new Piece(9, 15, Label.PERSON), new Piece(20, 31, Label.PERSON)));
    byte[] labels = Trainer.labels(new Reading(text).table(), labelled);
    assertThat(labels)
        .containsExactly(
            Label.NONE.code(),
            Label.THING.code(),
            Label.NONE.code(),
            Label.PERSON.code(),
            Label.PERSON_GOES_ON.code(),
            Label.NONE.code(),
            Label.NONE.code());
  }

  @Test
  void who_judges_persons_is_the_same_when_it_is_made_again(@TempDir Path development)
      throws IOException {
    var items = new StringBuilder();
    for (int i = 0; i < HANDS; i++) {
      items
          .append("=== notes-")
          .append(i * 1000 + 1)
          .append("\nMevrouw [[name:nl|Anna Dekker]] belde over [[-firm|Bakkerij Smit]].\n");
    }
    Files.writeString(development.resolve("notes.txt"), items);

    assertThat(judge(development)).isEqualTo(judge(development));
  }

  @Test
  void what_the_row_finds_is_an_example_of_a_person_where_a_person_is_labelled() {
    var maker = new LexiconMaker();
    Generator generator = generator(maker);
    var trainer = new Trainer(maker.lexicon());
    var random = new SplittableRandom(1);
    for (int i = 0; i < TEXTS; i++) {
      trainer.learn(generator.write(random), random);
    }
    String text = "Mevrouw Anna Dekker belde. Mevrouw Emma Visser belde.";
    int start = text.indexOf("Anna");
    var examples = new PersonExamples(maker.lexicon());
    examples.add(
        new LabelledText(text, List.of(new Piece(start, start + 11, Label.PERSON))),
        trainer.learned().model());

    assertThat(examples.all()).extracting(Example::outcome).containsExactly(1, 0);
  }

  private static byte[] judge(Path development) {
    var maker = new LexiconMaker();
    Generator generator = generator(maker);
    var vocabulary =
        new Vocabulary(maker.lexicon(), List.of("fiets", "huis", "boom"), List.of("maar"));
    var training =
        new NameTraining(
            maker.lexicon(),
            generator,
            () -> new OwnTexts(maker.lexicon(), origins(), vocabulary),
            RESOURCES.resolve("texts"),
            development);
    return training.persons(_ -> true, TEXTS).bytes();
  }

  private static byte[] trained(long seed) {
    var maker = new LexiconMaker();
    Generator generator = generator(maker);
    Lexicon lexicon = maker.lexicon();
    var trainer = new Trainer(lexicon);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < TEXTS; i++) {
      trainer.learn(generator.write(random), random);
    }
    return Packed.of(trainer.learned().model().bytes());
  }

  private static List<Origin> origins() {
    return new Resources(RESOURCES).files("names").stream().map(Origin::read).toList();
  }

  private static Generator generator(LexiconMaker maker) {
    return generator(maker, RESOURCES);
  }

  private static Generator generator(LexiconMaker maker, Path sentences) {
    List<Origin> origins = origins();
    var resources = new Resources(sentences);
    var fillers = new Fillers(resources);
    maker.add(origins, fillers);
    for (String word : List.of("fiets", "huis", "boom")) {
      maker.add(word, Lexicon.COMMON | Lexicon.NOUN);
    }
    maker.add("loopt", Lexicon.COMMON | Lexicon.VERB);
    maker.add("groen", Lexicon.COMMON | Lexicon.ADJECTIVE);
    fillers.put("world", List.of("Oslo", "Lima"));
    fillers.put("countries", List.of("Peru", "Chili"));
    var vocabulary =
        new Vocabulary(
            maker.lexicon(),
            List.of("fiets", "huis", "boom", "loopt", "groen"),
            List.of("maar", "dus", "toen"));
    return new Generator(resources, origins, fillers, vocabulary);
  }
}
