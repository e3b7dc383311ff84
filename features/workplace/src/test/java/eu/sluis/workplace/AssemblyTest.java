package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.Entailment;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Support;
import eu.sluis.knowledge.SupportCheck;
import eu.sluis.workplace.Answer.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblyTest {

  private static final Passage HELP =
      Given.passage("Huishoudelijke hulp loopt zes weken door tijdens vakantie.");
  private static final Passage FEE = Given.passage("De eigen bijdrage is 20,60 euro per maand.");
  private static final List<Passage> MATERIAL = List.of(HELP, FEE);

  private static final String LONG =
      """
      # Antwoord

      Ja. Huishoudelijke hulp loopt o.a. zes weken door [1]. Zie art. 4.3, d.w.z. de (nieuwe) regel. [2] [1]
      Dat geldt "altijd". (Behalve bij verhuizing.) Volgens dr. A.B. de Boer kost het 20,60 euro![1, 2]

      - **Eerste**: de eigen bijdrage is 20,60 euro per maand [2]\s\s
      - Tweede [3]. Wel [1;2]
      1. Meld het bij `de gemeente`
      [1]
      [zie ook] het loket. Vragen? Bel 14 010…
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ja [1]. Nee.",
        "Ja. [1] Wel",
        "Ja.[1][2] N",
        "Ja.\n[1]\nWel",
        "- a\n- b [1]",
        "o.a. (de) x",
        "Ja.\n[1] Wel.",
        "Ja. [1",
        "**a** b.\r\nc",
        "a! b? c…",
        "Ja. [1, 2]. b",
        "x [9] y. z",
        "1. a\n2. b",
        "\n\na.\n\n b",
        "a.\n[1][2]",
        "a. \"B c\" d",
        "a.\n\n[1].\nb"
      })
  void every_split_of_a_short_answer_gives_the_same_sentences(String answer) {
    Answer whole = assembled(List.of(answer));
    int cuts = answer.length() - 1;
    for (int mask = 1; mask < 1 << cuts; mask++) {
      var pieces = new ArrayList<String>();
      int from = 0;
      for (int cut = 0; cut < cuts; cut++) {
        if ((mask & (1 << cut)) != 0) {
          pieces.add(answer.substring(from, cut + 1));
          from = cut + 1;
        }
      }
      pieces.add(answer.substring(from));
      assertThat(assembled(pieces)).as("%s", pieces).isEqualTo(whole);
    }
  }

  @Test
  void any_split_of_a_long_answer_gives_the_same_sentences() {
    Answer whole = assembled(List.of(LONG));
    for (int cut = 0; cut <= LONG.length(); cut++) {
      assertThat(assembled(List.of(LONG.substring(0, cut), LONG.substring(cut)))).isEqualTo(whole);
    }
    assertThat(assembled(LONG.chars().mapToObj(c -> "" + (char) c).toList())).isEqualTo(whole);
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("assembly: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var pieces = new ArrayList<String>();
      for (int at = 0; at < LONG.length(); ) {
        int end = Math.min(LONG.length(), at + random.nextInt(9));
        pieces.add(LONG.substring(at, end));
        at = end;
      }
      assertThat(assembled(pieces)).as("%s", pieces).isEqualTo(whole);
    }
  }

  @Test
  void a_citation_stands_before_or_after_the_full_stop_or_on_a_line_of_its_own() {
    for (String answer :
        List.of(
            "Het kost 20,60 euro [2]. Klaar is het.",
            "Het kost 20,60 euro. [2] Klaar is het.",
            "Het kost 20,60 euro.[2] Klaar is het.",
            "Het kost 20,60 euro [2]\nKlaar is het.",
            "Het kost 20,60 euro.\n[2]\nKlaar is het.")) {
      var sentences = assembled(List.of(answer)).sentences();
      assertThat(sentences).as(answer).hasSize(2);
      assertThat(sentences.getFirst().text()).startsWith("Het kost 20,60 euro").doesNotContain("[");
      assertThat(sentences.getFirst().citations()).as(answer).containsExactly(1);
      assertThat(sentences.getLast().text()).isEqualTo("Klaar is het.");
      assertThat(sentences.getLast().citations()).isEmpty();
    }
  }

  @Test
  void a_citation_at_the_start_of_a_line_belongs_to_the_sentence_behind_it() {
    var sentences = assembled(List.of("Klaar is het.\n[2] Het kost 20,60 euro.")).sentences();
    assertThat(sentences.getFirst().citations()).isEmpty();
    assertThat(sentences.getLast().citations()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dat mag [1][2].", "Dat mag [1, 2].", "Dat mag. [1] [2]", "Dat mag [ 1;2 ]."})
  void several_citations_count_in_every_way_of_writing(String answer) {
    Answer assembled = assembled(List.of(answer));
    assertThat(assembled.sentences().getFirst().text()).isEqualTo("Dat mag.");
    assertThat(assembled.sentences().getFirst().citations()).containsExactly(1, 2);
    assertThat(assembled.sources()).containsExactly(Given.cited(1, HELP), Given.cited(2, FEE));
  }

  @Test
  void sources_are_numbered_in_the_order_in_which_a_reader_meets_them() {
    Answer assembled = assembled(List.of("De bijdrage is 20,60 euro [2]. De hulp loopt door [1]."));
    assertThat(assembled.sources()).containsExactly(Given.cited(1, FEE), Given.cited(2, HELP));
    assertThat(assembled.sentences())
        .extracting(Answer.Sentence::citations)
        .containsExactly(List.of(1), List.of(2));
  }

  @Test
  void a_number_that_no_passage_has_is_dropped() {
    Answer assembled = assembled(List.of("Giraffen eten blad [0][3][999]."));
    assertThat(assembled.sentences().getFirst().citations()).isEmpty();
    assertThat(assembled.sentences().getFirst().text()).isEqualTo("Giraffen eten blad.");
    assertThat(assembled.sources()).isEmpty();
  }

  @Test
  void a_sentence_without_a_citation_gets_the_passage_that_says_it() {
    Answer assembled = assembled(List.of("De eigen bijdrage is 20,60 euro per maand."));
    assertThat(assembled.sentences().getFirst().support()).isEqualTo(Answer.Support.SUPPORTED);
    assertThat(assembled.sources()).containsExactly(Given.cited(1, FEE));
  }

  @Test
  void what_no_passage_says_is_marked_with_or_without_a_citation() {
    for (String answer : List.of("De hulp stopt na 12 dagen [1].", "Giraffen eten acaciablad.")) {
      Answer.Sentence sentence = assembled(List.of(answer)).sentences().getFirst();
      assertThat(sentence.support()).as(answer).isNotEqualTo(Answer.Support.SUPPORTED);
      assertThat(sentence.missing()).as(answer).isNotEmpty();
    }
  }

  @Test
  void items_of_a_list_keep_their_place_and_lose_their_marks() {
    var sentences =
        assembled(List.of("Zo doet u dat:\n- **Meld** het.  \n- Wacht. Daarna bellen\n2) Klaar"))
            .sentences();
    assertThat(sentences)
        .extracting(Answer.Sentence::text)
        .containsExactly("Zo doet u dat:", "Meld het.", "Wacht.", "Daarna bellen", "Klaar");
    assertThat(sentences)
        .extracting(Answer.Sentence::shape)
        .containsExactly(Shape.PARAGRAPH, Shape.ITEM, Shape.ITEM, Shape.RUNNING, Shape.ITEM);
    assertThat(sentences).extracting(Answer.Sentence::number).containsExactly(0, 0, 0, 0, 2);
  }

  @Test
  void paragraphs_begin_after_any_kind_of_line_break() {
    for (String line : List.of("\n", "\n\n", "\r\n", "  \n", " \r\n\r\n")) {
      assertThat(assembled(List.of("Een is er." + line + "Twee is er. Drie.")).sentences())
          .as("%s", line.length())
          .extracting(Answer.Sentence::shape)
          .containsExactly(Shape.PARAGRAPH, Shape.PARAGRAPH, Shape.RUNNING);
    }
  }

  @Test
  void abbreviations_end_nothing() {
    assertThat(
            assembled(List.of("Zie art. 4.3 van o.a. de wet (d.w.z. de Wmo). Klaar.")).sentences())
        .extracting(Answer.Sentence::text)
        .containsExactly("Zie art. 4.3 van o.a. de wet (d.w.z. de Wmo).", "Klaar.");
  }

  @Test
  void an_answer_that_was_cut_off_shows_no_half_citation() {
    assertThat(assembled(List.of("De hulp loopt door [1, ")).sentences())
        .extracting(Answer.Sentence::text)
        .containsExactly("De hulp loopt door");
  }

  @Test
  void signs_without_words_are_no_sentence() {
    assertThat(assembled(List.of("---\n\n***\n[1]\n")).sentences()).isEmpty();
    assertThat(assembled(List.of("", " \n")).sentences()).isEmpty();
  }

  @Test
  void the_draft_is_what_is_not_yet_a_whole_sentence() {
    var assembly = new Assembly(MATERIAL, WORDS);
    assertThat(assembly.accept("Ja, dat mag. Het")).hasSize(1);
    assertThat(assembly.draft()).isEqualTo("Het");
    assertThat(assembly.finish()).hasSize(1);
    assertThat(assembly.draft()).isEmpty();
  }

  private static final SupportCheck WORDS = new SupportCheck(new Support(), Entailment.NONE);

  private static Answer assembled(List<String> pieces) {
    var assembly = new Assembly(MATERIAL, WORDS);
    pieces.forEach(assembly::accept);
    assembly.finish();
    return assembly.answer();
  }
}
