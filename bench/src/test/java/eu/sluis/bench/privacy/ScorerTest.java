package eu.sluis.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.sluis.bench.privacy.Slice.Dimension;
import eu.sluis.bench.privacy.Tally.Count;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Small cases whose figures can be worked out by hand. */
class ScorerTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  /** A finding of these words, at their first place in the text. */
  private record Says(String category, String words) {}

  private static Tally score(String marked, Says... says) {
    try {
      Item item = LabelledFolder.item("chat", "chat-001", marked);
      var found = new ArrayList<Found>();
      for (Says one : says) {
        int start = item.text().indexOf(one.words());
        assertThat(start).as(one.words()).isNotNegative();
        found.add(
            new Found(new Span(start, start + one.words().length()), Mark.of(one.category())));
      }
      return Scorer.score(item, found);
    } catch (BadSet bad) {
      throw new AssertionError(bad);
    }
  }

  private static Slice of(String category) {
    return new Slice(Dimension.CATEGORY, category);
  }

  @Test
  void one_of_two_names_found_and_one_word_too_many() {
    Tally tally =
        score(
            "[[name:nl|Jan Bos]] belt [[name:tr|Ayşe Yıldız]] morgen.",
            new Says("name", "Jan Bos"),
            new Says("name", "morgen"));

    assertThat(tally.precision(Slice.NAMES)).isCloseTo(0.5, CLOSE);
    assertThat(tally.recall(Slice.NAMES)).isCloseTo(0.5, CLOSE);
    assertThat(tally.f1(Slice.NAMES)).isCloseTo(0.5, CLOSE);
    assertThat(tally.exactF1(Slice.NAMES)).isCloseTo(0.5, CLOSE);
    assertThat(tally.recall(new Slice(Dimension.ORIGIN, "nl"))).isCloseTo(1, CLOSE);
    assertThat(tally.recall(new Slice(Dimension.ORIGIN, "tr"))).isZero();
    // 10 characters of `Ayşe Yıldız` out of 16 without white space.
    assertThat(tally.leakage(Slice.ALL)).isCloseTo(10.0 / 16, CLOSE);
    // `belt`, `morgen` and the full stop; `morgen` is marked.
    assertThat(tally.overmarking()).isCloseTo(6.0 / 11, CLOSE);
  }

  @Test
  void half_of_a_label_is_found_but_less_is_not() {
    Tally half = score("[[name:nl|Jan Vos]] belt", new Says("name", "Jan"));
    Tally less = score("[[name:nl|Jan Vosse]] belt", new Says("name", "Jan"));

    // Three of six letters.
    assertThat(half.recall(Slice.NAMES)).isCloseTo(1, CLOSE);
    assertThat(half.exactRecall(Slice.NAMES)).isZero();
    assertThat(half.precision(Slice.NAMES)).isCloseTo(1, CLOSE);
    assertThat(half.exactPrecision(Slice.NAMES)).isZero();
    assertThat(less.recall(Slice.NAMES)).isZero();
    assertThat(less.precision(Slice.NAMES)).isCloseTo(1, CLOSE);
  }

  @Test
  void titles_and_signs_at_the_edge_do_not_make_a_name_inexact() {
    Tally tally =
        score("Geachte mevrouw dr. [[name:nl|Bos]], wij …", new Says("name", "mevrouw dr. Bos, "));

    assertThat(tally.exactF1(Slice.NAMES)).isCloseTo(1, CLOSE);
  }

  @Test
  void a_word_too_many_makes_a_name_inexact() {
    Tally tally = score("belt [[name:nl|Bos]]", new Says("name", "belt Bos"));

    assertThat(tally.f1(Slice.NAMES)).isCloseTo(1, CLOSE);
    assertThat(tally.exactF1(Slice.NAMES)).isZero();
  }

  @Test
  void an_address_found_as_one_is_right_for_each_of_its_parts() {
    String marked = "Woont [[address|Markt 1]], [[postcode|1234 AB]] te [[place|Delft]].";
    Tally tally = score(marked, new Says("address", "Markt 1, 1234 AB te Delft"));

    for (String part : List.of("address", "postcode", "place")) {
      assertThat(tally.exactF1(of(part))).as(part).isCloseTo(1, CLOSE);
      assertThat(tally.get(of(part), Count.FINDINGS)).as(part).isEqualTo(1);
    }
    assertThat(tally.leakage(Slice.ALL)).isZero();
  }

  @Test
  void an_address_that_swallows_other_words_is_not_cut() {
    String marked = "[[address|Markt 1]] naast de kerk in [[place|Delft]]";
    Tally tally = score(marked, new Says("address", "Markt 1 naast de kerk in Delft"));

    assertThat(tally.exactRecall(of("address"))).isZero();
    assertThat(tally.recall(of("address"))).isCloseTo(1, CLOSE);
    assertThat(tally.recall(of("place"))).isZero();
  }

  @Test
  void a_street_may_be_found_as_an_address_and_not_as_a_postcode() {
    assertThat(
            score("in de [[street|Kerkstraat]]", new Says("address", "Kerkstraat"))
                .f1(of("street")))
        .isCloseTo(1, CLOSE);
    Tally wrong = score("in de [[street|Kerkstraat]]", new Says("postcode", "Kerkstraat"));
    assertThat(wrong.recall(of("street"))).isZero();
    assertThat(wrong.precision(of("postcode"))).isZero();
    assertThat(wrong.leakage(of("street"))).isZero();
  }

  @Test
  void a_firm_that_is_named_after_a_person_may_be_found_as_an_organisation() {
    Tally firm = score("bij [[-firm|Jansen & Zn.]]", new Says("organisation", "Jansen & Zn"));
    Tally person = score("bij [[-firm|Jansen & Zn.]]", new Says("name", "Jansen"));

    assertThat(firm.recall(Slice.LOOK_ALIKES)).isZero();
    assertThat(firm.get(of("organisation"), Count.FINDINGS)).isZero();
    assertThat(person.recall(Slice.LOOK_ALIKES)).isCloseTo(1, CLOSE);
    assertThat(person.recall(new Slice(Dimension.LOOK_ALIKE, "firm"))).isCloseTo(1, CLOSE);
    assertThat(person.precision(Slice.NAMES)).isZero();
  }

  @Test
  void organisations_are_left_out_of_the_totals() {
    Tally tally = score("bij [[organisation|Stichting Het Anker]] en [[bsn|999990019]]");

    assertThat(tally.get(Slice.ALL, Count.LABELS)).isEqualTo(1);
    assertThat(tally.get(Slice.DIRECT, Count.LABELS)).isEqualTo(1);
    assertThat(tally.get(Slice.ALL, Count.CHARACTERS)).isEqualTo(9);
  }

  @Test
  void a_peer_that_marks_every_date_is_not_held_to_births() {
    Tally tally =
        score(
            "Op 3 mei 2020 besloten; geboren [[date_of_birth|1-2-1980]].",
            new Says("date", "3 mei 2020"),
            new Says("date", "1-2-1980"));

    assertThat(tally.precision(of("date_of_birth"))).isCloseTo(1, CLOSE);
    assertThat(tally.exactRecall(of("date_of_birth"))).isCloseTo(1, CLOSE);
    // But the reader misses it: it counts as other text that is marked.
    assertThat(tally.get(Slice.ALL, Count.OTHER_MARKED)).isEqualTo(8);
  }

  @Test
  void a_coarse_number_counts_for_the_category_it_hits() {
    Tally tally =
        score(
            "zaak [[case_number|Z-2024-1]], klant [[client_number|88123]], lot 777",
            new Says("number", "88123"),
            new Says("number", "777"));

    assertThat(tally.f1(of("client_number"))).isCloseTo(1, CLOSE);
    assertThat(tally.get(of("case_number"), Count.FINDINGS)).isEqualTo(1);
    assertThat(tally.precision(of("case_number"))).isZero();
  }

  @Test
  void the_right_place_under_the_wrong_name_is_no_leak_but_a_mistake_twice() {
    Tally tally = score("tel [[phone|0612345678]]", new Says("bsn", "0612345678"));

    assertThat(tally.leakage(Slice.DIRECT)).isZero();
    assertThat(tally.recall(of("phone"))).isZero();
    assertThat(tally.precision(of("bsn"))).isZero();
  }

  @Test
  void nothing_found_is_an_f1_of_zero_and_nothing_there_says_nothing() {
    assertThat(score("[[name:nl|Bos]]").f1(Slice.NAMES)).isZero();
    assertThat(score("niets").f1(Slice.NAMES)).isNaN();
  }

  @Test
  void bounds_are_the_same_in_every_run_and_hold_the_figure() {
    var quality = new Quality();
    for (int i = 0; i < 50; i++) {
      quality.add(
          i % 5 == 0
              ? score("[[name:nl|Bos]]")
              : score("[[name:nl|Bos]]", new Says("name", "Bos")));
    }
    var recall = quality.figures().get(Quality.Figure.NAMES_RECALL);

    assertThat(quality.figures()).isEqualTo(quality.figures());
    assertThat(recall).isNotNull();
    if (recall != null) {
      assertThat(recall.value()).isCloseTo(0.8, CLOSE);
      // The binomial bounds of 40 of 50 are about .68 and .90.
      assertThat(recall.low()).isBetween(0.62, 0.74);
      assertThat(recall.high()).isBetween(0.86, 0.94);
    }
  }
}
