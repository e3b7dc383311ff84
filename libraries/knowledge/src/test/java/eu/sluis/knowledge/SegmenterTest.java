package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.ParsedDocument.Block;
import eu.sluis.knowledge.Segmenter.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  private static final OptionalInt PAGE = OptionalInt.of(2);

  private static List<Segment> cut(Block... blocks) {
    return new Segmenter().segment(new ParsedDocument(Optional.empty(), List.of(blocks)));
  }

  private static Block heading(String text) {
    return new Block.Heading(3, text, PAGE);
  }

  private static Block text(int words) {
    return new Block.Paragraph("Woord ".repeat(words - 1) + "einde.", PAGE);
  }

  private static Block item(String marker, String text) {
    return new Block.Item(Optional.of(marker), text, PAGE);
  }

  @Test
  void an_article_is_one_passage_with_its_headings_and_page() {
    var segments =
        cut(
            heading("Hoofdstuk 4"),
            heading("Verlof"),
            heading("Artikel 4.3 Afwezigheid"),
            item("1.", "De ambtenaar meldt:"),
            item("a.", "de reden;"),
            item("2.", "Hij belt."),
            heading("Artikel 4.4"),
            text(5));
    assertThat(segments).hasSize(2);
    assertThat(segments.getFirst().place())
        .isEqualTo(
            new Place(
                List.of("Hoofdstuk 4 Verlof", "Artikel 4.3 Afwezigheid"),
                Optional.of("4.3"),
                PAGE));
    assertThat(segments.getFirst().text())
        .isEqualTo("1. De ambtenaar meldt:\na. de reden;\n2. Hij belt.");
    assertThat(segments.getLast().place().article()).hasValue("4.4");
  }

  @Test
  void a_long_article_is_cut_between_its_members() {
    var blocks = new ArrayList<Block>();
    blocks.add(heading("Artikel 1"));
    for (int i = 1; i <= 10; i++) {
      blocks.add(item(i + ".", "Woord ".repeat(90) + "einde."));
    }
    var segments = cut(blocks.toArray(Block[]::new));
    assertThat(segments).hasSizeGreaterThan(3);
    assertThat(segments)
        .allSatisfy(
            one -> {
              assertThat(one.text()).matches("(?s)\\d+\\. .*");
              assertThat(Segmenter.words(one.text())).isLessThanOrEqualTo(Segmenter.WORDS_MAX);
            });
  }

  @Test
  void a_list_keeps_its_introduction_also_when_it_is_cut() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph("U neemt mee:", PAGE));
    for (int i = 0; i < 60; i++) {
      blocks.add(
          new Block.Item(
              Optional.empty(), "een voorwerp van de lange lijst met nummer " + i, PAGE));
    }
    var segments = cut(blocks.toArray(Block[]::new));
    assertThat(segments).hasSizeGreaterThan(1);
    assertThat(segments).allSatisfy(one -> assertThat(one.text()).startsWith("U neemt mee:\n- "));
  }

  @Test
  void only_a_sentence_over_the_maximum_is_cut() {
    assertThat(cut(text(Segmenter.WORDS_TARGET_MAX))).hasSize(1);
    var segments =
        cut(new Block.Paragraph("Dit is een korte zin. ".repeat(200).strip(), PAGE), text(1_000));
    assertThat(segments)
        .allSatisfy(
            one ->
                assertThat(Segmenter.words(one.text())).isLessThanOrEqualTo(Segmenter.WORDS_MAX));
    assertThat(segments.getFirst().text()).endsWith("zin.");
  }

  @Test
  void a_reference_to_an_article_is_no_heading() {
    assertThat(cut(heading("Artikel 1"), new Block.Paragraph("Artikel 3 is van toepassing.", PAGE)))
        .hasSize(1);
    assertThat(
            cut(new Block.Paragraph("Artikel 3 Begrippen", PAGE), text(5))
                .getFirst()
                .place()
                .article())
        .hasValue("3");
  }
}
