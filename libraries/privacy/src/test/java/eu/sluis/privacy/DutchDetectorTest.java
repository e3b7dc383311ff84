package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.LabelledSentence.Label;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DutchDetectorTest {

  private static final double NAME_RECALL_MIN = 0.95;
  private static final double NAME_PRECISION_MIN = 0.95;

  private final Detector detector = new DutchDetector();

  @Test
  void identifiers_and_marks_in_the_labelled_sentences_are_found_exactly() {
    var wrong = new ArrayList<String>();
    for (LabelledSentence sentence : LabelledSentence.all()) {
      List<Label> found = without(LabelledSentence.found(detector, sentence.text()));
      List<Label> expected = without(sentence.labels());
      if (!found.equals(expected)) {
        wrong.add(sentence.text() + "\n   expected " + expected + "\n   found    " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void names_in_the_labelled_sentences_are_found_with_few_misses_and_few_mistakes() {
    int expected = 0;
    int found = 0;
    int right = 0;
    var wrong = new ArrayList<String>();
    for (LabelledSentence sentence : LabelledSentence.all()) {
      var wanted = new ArrayList<>(sentence.labels());
      wanted.removeIf(label -> label.category() != DataCategory.NAME);
      var got = new ArrayList<>(LabelledSentence.found(detector, sentence.text()));
      got.removeIf(label -> label.category() != DataCategory.NAME);
      expected += wanted.size();
      found += got.size();
      if (!wanted.equals(got)) {
        wrong.add(sentence.text() + "\n   expected " + wanted + "\n   found    " + got);
      }
      for (Label label : got) {
        if (wanted.remove(label)) {
          right++;
        }
      }
    }
    double recall = (double) right / expected;
    double precision = (double) right / found;
    System.out.printf(
        Locale.ROOT,
        "names in sentences.tsv: recall %.3f (%d of %d), precision %.3f (%d of %d)%n%s%n",
        recall,
        right,
        expected,
        precision,
        right,
        found,
        String.join("\n", wrong));
    assertThat(recall).isGreaterThanOrEqualTo(NAME_RECALL_MIN);
    assertThat(precision).isGreaterThanOrEqualTo(NAME_PRECISION_MIN);
  }

  @Test
  void there_are_enough_labelled_sentences() {
    assertThat(LabelledSentence.all()).hasSizeGreaterThan(120);
  }

  private static List<Label> without(List<Label> labels) {
    return labels.stream()
        .filter(label -> label.category() != DataCategory.NAME)
        // Firms and bodies are no personal data; bench measures them.
        .filter(label -> label.category() != DataCategory.ORGANISATION)
        .toList();
  }
}
