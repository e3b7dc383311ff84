package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.injection.Origin;
import eu.sluis.injection.TextReader;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private static final Asker ONE = asker();
  private static final Asker OTHER = asker();

  private final Remembered remembered = new Remembered();
  private final List<String> looked = new ArrayList<>();

  /** Finds a name of as many letters as the text has. */
  private final Detector detector =
      text -> {
        looked.add(text);
        return List.of(
            new Finding(
                DataCategory.NAME, new Span(0, text.length()), 0.9, List.of(Evidence.FORM)));
      };

  private static Asker asker() {
    return new Asker(OrganisationId.random(), PersonId.random(), Set.of(), Set.of());
  }

  @Test
  void a_text_that_is_sent_again_is_not_looked_at_again() {
    List<Finding> first = remembered.by(ONE, detector).detect("Beste Jansen");
    List<Finding> again = remembered.by(ONE, detector).detect("Beste Jansen");
    assertThat(again).isEqualTo(first).hasSize(1);
    assertThat(looked).containsExactly("Beste Jansen");
  }

  @Test
  void another_text_is_looked_at_however_alike_it_is() {
    List<String> texts = List.of("a", "b", "a ", "A", "\ud83d", "\ud83c", "\ude00", "?", "aa");
    for (int time = 0; time < 2; time++) {
      for (String text : texts) {
        assertThat(remembered.by(ONE, detector).detect(text).getFirst().span().end())
            .isEqualTo(text.length());
      }
    }
    assertThat(looked).containsExactlyElementsOf(texts);
  }

  @Test
  void nobody_learns_from_the_time_it_takes_what_somebody_else_sent() {
    remembered.by(ONE, detector).detect("Beste Jansen");
    remembered.by(OTHER, detector).detect("Beste Jansen");
    remembered
        .by(new Asker(OTHER.organisation(), ONE.person(), Set.of(), Set.of()), detector)
        .detect("Beste Jansen");
    remembered
        .by(new Asker(ONE.organisation(), OTHER.person(), Set.of(), Set.of()), detector)
        .detect("Beste Jansen");
    assertThat(looked).hasSize(4);
  }

  @Test
  void new_words_of_an_organisation_hold_for_a_text_that_was_seen() {
    remembered.by(ONE, detector).detect("project Waterlelie");
    Detector withWords = _ -> List.of();
    assertThat(remembered.by(ONE, withWords).detect("project Waterlelie")).isEmpty();
  }

  @Test
  void what_failed_is_tried_again() {
    Detector broken =
        _ -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> remembered.by(ONE, broken).detect("tekst"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> remembered.by(ONE, broken).detect("tekst"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_reader_that_could_not_tell_is_asked_again_and_one_that_could_is_not() {
    var odds = new ArrayList<>(List.of(OptionalDouble.empty(), OptionalDouble.of(3)));
    TextReader reader = remembered.by(ONE, (_, _) -> odds.removeFirst());
    assertThat(reader.instructs("Doe dit", Origin.MAIL)).isEmpty();
    assertThat(reader.instructs("Doe dit", Origin.MAIL)).hasValue(3);
    assertThat(reader.instructs("Doe dit", Origin.MAIL)).hasValue(3);
    assertThat(odds).isEmpty();
  }

  @Test
  void the_same_text_from_another_place_is_read_anew() {
    var read = new ArrayList<Origin>();
    TextReader reader =
        remembered.by(
            ONE,
            (_, origin) -> {
              read.add(origin);
              return OptionalDouble.of(origin.name().length());
            });
    for (int time = 0; time < 2; time++) {
      for (Origin origin : Origin.values()) {
        assertThat(reader.instructs("Doe dit", origin)).hasValue(origin.name().length());
      }
    }
    assertThat(read).containsExactly(Origin.values());
  }

  @Test
  void of_more_than_fits_not_all_is_remembered() {
    Detector counted = remembered.by(ONE, detector);
    for (int time = 0; time < 2; time++) {
      for (int i = 0; i < 120_000; i++) {
        counted.detect("tekst " + i);
      }
    }
    // 16 MB holds some 67,000 of these.
    assertThat(looked).hasSizeBetween(2 * 120_000 - 80_000, 2 * 120_000);
  }
}
