package eu.sluis.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.workplace.internal.Views.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightTest {

  private static final String PASSAGE =
      "De gemeente kijkt mee. Huishoudelijke hulp loopt zes weken door. Daarna stopt zij.";

  @Test
  void words_that_stand_in_the_passage_are_marked_where_they_stand() {
    assertThat(Highlight.of(PASSAGE, List.of("Daarna stopt zij."), "ja"))
        .containsExactly(
            new Piece("De gemeente kijkt mee. Huishoudelijke hulp loopt zes weken door. ", ""),
            new Piece("Daarna stopt zij.", "ja"));
  }

  @Test
  void other_words_mark_the_sentence_that_shares_most_with_them() {
    assertThat(marked(List.of("De hulp, huishoudelijke, loopt dan zes weken.")))
        .containsExactly("Huishoudelijke hulp loopt zes weken door.");
  }

  @Test
  void a_claim_that_shares_too_little_marks_nothing() {
    assertThat(marked(List.of("Giraffen eten acaciabladeren.", "", "Ja."))).isEmpty();
  }

  @Test
  void claims_that_overlap_are_marked_once() {
    assertThat(marked(List.of("Huishoudelijke hulp loopt", "hulp loopt zes weken door.")))
        .isNotEmpty();
    assertThat(text(Highlight.of(PASSAGE, List.of("hulp loopt", "Huishoudelijke hulp"), "ja")))
        .isEqualTo(PASSAGE);
  }

  @Test
  void a_long_passage_is_cut_around_its_marks_and_says_so() {
    String filler = "Dit gaat over iets heel anders in de gemeente. ".repeat(60);
    var pieces = Highlight.of(filler + PASSAGE + filler, List.of("Daarna stopt zij."), "ja");
    assertThat(pieces.getFirst().text()).isEqualTo("… ");
    assertThat(pieces.getLast().text()).isEqualTo(" …");
    assertThat(pieces).anySatisfy(piece -> assertThat(piece.text()).isEqualTo("Daarna stopt zij."));
    assertThat(text(pieces).length()).isLessThan(800);
  }

  @Test
  void whatever_is_claimed_the_pieces_are_the_passage_in_order_and_none_is_empty() {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("highlight: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String passage = PASSAGE.repeat(1 + random.nextInt(30)) + "x".repeat(random.nextInt(900));
      var claims = new ArrayList<String>();
      for (int claim = random.nextInt(4); claim > 0; claim--) {
        int from = random.nextInt(passage.length());
        int to = from + random.nextInt(passage.length() - from);
        claims.add(passage.substring(from, to));
      }
      var pieces = Highlight.of(passage, claims, "ja");
      assertThat(passage).contains(text(pieces));
      assertThat(pieces).allSatisfy(piece -> assertThat(piece.text()).isNotEmpty());
    }
  }

  private static List<String> marked(List<String> claims) {
    return Highlight.of(PASSAGE, claims, "ja").stream()
        .filter(Piece::marked)
        .map(Piece::text)
        .toList();
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream()
        .map(Piece::text)
        .filter(text -> !text.equals("… ") && !text.equals(" …"))
        .collect(Collectors.joining());
  }
}
