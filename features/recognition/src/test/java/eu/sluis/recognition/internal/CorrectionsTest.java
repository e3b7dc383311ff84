package eu.sluis.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.recognition.Example.Label;
import eu.sluis.recognition.internal.Corrections.Problem;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final String TEXT = "Karin belde 0123, Karin de Boer en Karina";
  private static final Finding KARIN = finding(DataCategory.NAME, 0, 5);
  private static final Finding NUMBER = finding(DataCategory.PHONE, 12, 16);

  @Test
  void what_nobody_judged_is_right() {
    assertThat(Corrections.none(TEXT, List.of(KARIN, NUMBER)).labels())
        .hasValueSatisfying(
            labels -> assertThat(labels).containsExactlyInAnyOrder(label(KARIN), label(NUMBER)));
  }

  @Test
  void a_finding_can_be_nothing_or_of_another_kind() {
    var corrections =
        posted(List.of(KARIN, NUMBER), List.of("geen", "case_number"), List.of(), List.of());
    assertThat(corrections.labels())
        .contains(List.of(new Label(NUMBER.span(), DataCategory.CASE_NUMBER)));
  }

  @Test
  void verdicts_stay_with_their_finding_when_others_come_and_go() {
    var before = Corrections.none(TEXT, List.of(KARIN, NUMBER));
    var after =
        Corrections.posted(
            TEXT, List.of(NUMBER), before.judged(), List.of("geen", "bsn"), List.of(), List.of());
    assertThat(after.verdict(NUMBER)).isEqualTo("bsn");
    assertThat(after.labels()).contains(List.of(new Label(NUMBER.span(), DataCategory.BSN)));
  }

  @Test
  void what_was_missed_is_labelled_wherever_it_stands_as_a_whole_word() {
    var corrections =
        posted(List.of(), List.of(), List.of("Karin", "", "Boer"), List.of("name", "", "name"));
    assertThat(corrections.labels())
        .hasValueSatisfying(
            labels ->
                assertThat(labels.stream().map(label -> label.span().start()))
                    .containsExactlyInAnyOrder(0, 18, 27));
  }

  @Test
  void what_was_missed_takes_the_place_of_a_finding_within_it() {
    var boer = finding(DataCategory.NAME, 27, 31);
    var corrections =
        posted(List.of(boer), List.of("klopt"), List.of("Karin de Boer"), List.of("name"));
    assertThat(corrections.labels())
        .contains(List.of(new Label(new Span(18, 31), DataCategory.NAME)));
  }

  @Test
  void a_mark_lies_over_everything() {
    var corrections =
        posted(List.of(KARIN), List.of("klopt"), List.of("Karin belde"), List.of("health"));
    assertThat(corrections.labels()).hasValueSatisfying(labels -> assertThat(labels).hasSize(2));
  }

  @Test
  void what_is_not_in_the_text_or_has_no_kind_is_told_and_kept() {
    var corrections =
        posted(
            List.of(),
            List.of(),
            List.of("Pietje", "Karin", "Boer"),
            List.of("name", "", "shoe_size"));
    assertThat(corrections.labels()).isEmpty();
    assertThat(corrections.errors())
        .containsEntry(0, Problem.NOT_IN_TEXT)
        .containsEntry(1, Problem.NO_KIND)
        .containsEntry(2, Problem.NO_KIND);
    assertThat(corrections.missed()).extracting(Corrections.Missed::text).contains("Pietje");
  }

  @Test
  void there_is_room_for_more_up_to_an_end() {
    var corrections = Corrections.none(TEXT, List.of());
    for (int i = 0; i < 2 * Corrections.MISSED_MAX; i++) {
      corrections = corrections.more();
    }
    assertThat(corrections.missed()).hasSize(Corrections.MISSED_MAX);
  }

  @Test
  void whatever_is_posted_nothing_breaks_and_labels_lie_in_the_text() {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("corrections: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new Random(seed);
    String[] odd = {
      "0-5-name",
      "99-1-name",
      "-1--2-x",
      "5",
      "",
      ";;",
      "0-5",
      "0-999999999999-name",
      "klopt",
      "geen",
      "bsn",
      "Karin",
      "\n",
      "de Boer",
      "a".repeat(300)
    };
    for (int round = 0; round < 2_000; round++) {
      var corrections =
          Corrections.posted(
              TEXT,
              List.of(KARIN, NUMBER),
              odd[random.nextInt(odd.length)] + ";" + odd[random.nextInt(odd.length)],
              some(odd, random),
              some(odd, random),
              some(odd, random));
      corrections
          .labels()
          .ifPresent(
              labels -> {
                int hidden = 0;
                for (Label label : labels) {
                  assertThat(label.span().end()).isLessThanOrEqualTo(TEXT.length());
                  for (Label other : labels) {
                    hidden +=
                        label.category().replaceable()
                                && other.category().replaceable()
                                && label.span().overlaps(other.span())
                            ? 1
                            : 0;
                  }
                }
                assertThat(hidden)
                    .isEqualTo(
                        (int) labels.stream().filter(one -> one.category().replaceable()).count());
              });
    }
  }

  private static List<String> some(String[] from, Random random) {
    var some = new ArrayList<String>();
    for (int i = random.nextInt(5); i > 0; i--) {
      some.add(from[random.nextInt(from.length)]);
    }
    return some;
  }

  private static Corrections posted(
      List<Finding> findings, List<String> verdicts, List<String> missed, List<String> kinds) {
    return Corrections.posted(
        TEXT, findings, Corrections.none(TEXT, findings).judged(), verdicts, missed, kinds);
  }

  private static Label label(Finding finding) {
    return new Label(finding.span(), finding.category());
  }

  private static Finding finding(DataCategory category, int start, int end) {
    return new Finding(category, new Span(start, end), 0.9, List.of(Evidence.FORM));
  }
}
