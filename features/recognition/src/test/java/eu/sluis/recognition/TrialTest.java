package eu.sluis.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static final Label KARIN = new Label(new Span(0, 5), DataCategory.NAME);
  private static final Label PHONE = new Label(new Span(6, 10), DataCategory.PHONE);
  private static final Label BSN = new Label(new Span(6, 10), DataCategory.BSN);

  @Test
  void what_is_found_as_it_should_is_right_and_another_kind_is_both_missed_and_too_much() {
    Trial trial = Trial.of(finds(KARIN, BSN), List.of(example(KARIN, PHONE)));
    Trial.Outcome outcome = trial.outcomes().getFirst();
    assertThat(outcome.right()).containsExactly(KARIN);
    assertThat(outcome.missed()).containsExactly(PHONE);
    assertThat(outcome.tooMuch()).containsExactly(BSN);
    assertThat(outcome.perfect()).isFalse();
    assertThat(trial.byCategory())
        .containsOnlyKeys(DataCategory.NAME, DataCategory.PHONE, DataCategory.BSN)
        .containsEntry(DataCategory.PHONE, new Trial.Tally(0, 1, 0));
    assertThat(trial.all()).isEqualTo(new Trial.Tally(1, 1, 1));
  }

  @Test
  void a_finding_that_is_one_sign_too_long_is_not_right() {
    var longer = new Label(new Span(0, 6), DataCategory.NAME);
    assertThat(Trial.of(finds(longer), List.of(example(KARIN))).all())
        .isEqualTo(new Trial.Tally(0, 1, 1));
  }

  @Test
  void an_example_without_labels_is_right_when_nothing_is_found() {
    assertThat(Trial.of(finds(), List.of(example())).outcomes().getFirst().perfect()).isTrue();
    assertThat(Trial.of(finds(KARIN), List.of(example())).all())
        .isEqualTo(new Trial.Tally(0, 0, 1));
  }

  @Test
  void an_example_cannot_hold_what_no_detector_could_find() {
    assertThatThrownBy(() -> example(new Label(new Span(0, 99), DataCategory.NAME)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> example(PHONE, BSN)).isInstanceOf(IllegalArgumentException.class);
    assertThat(example(PHONE, PHONE).labels()).containsExactly(PHONE);
    var mark = new Label(new Span(0, 10), DataCategory.HEALTH);
    assertThat(example(PHONE, mark).labels()).containsExactly(mark, PHONE);
  }

  private static Detector finds(Label... labels) {
    return _ ->
        List.of(labels).stream()
            .map(label -> new Finding(label.category(), label.span(), 1, List.of(Evidence.FORM)))
            .toList();
  }

  private static Example example(Label... labels) {
    return new Example(UUID.randomUUID(), Instant.EPOCH, "Ilse", "Karin 0123", List.of(labels));
  }
}
