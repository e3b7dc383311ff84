package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for any texts, any findings in them and any treatments. */
class LoweringPropertyTest {

  private static final int ROUNDS = 600;

  private static final List<DataCategory> REPLACEABLE =
      List.of(DataCategory.values()).stream().filter(DataCategory::replaceable).toList();

  private static final List<Treatment> TREATMENTS = List.of(Treatment.values());

  private static final List<String> FILLING =
      List.of(
          " en ", " woont bij ", ", ", ".\n", " (zie ", ") ", " 🙂 ", "\t", " \"", "\" ", " **");

  private record Value(DataCategory category, String text) {}

  @Test
  void what_is_removed_is_nowhere_and_what_is_pseudonymised_comes_back() {
    Random random = Seeds.random("lowering");
    for (int round = 0; round < ROUNDS; round++) {
      Map<DataCategory, Treatment> treatments = treatments(random);
      var values = new ArrayList<Value>();
      for (int i = 0; i < 12; i++) {
        DataCategory category = REPLACEABLE.get(random.nextInt(REPLACEABLE.size()));
        values.add(new Value(category, invented(random, category)));
      }
      var texts = new ArrayList<DetectedText>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        texts.add(text(random, values));
      }
      var pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
      List<PseudonymisedText> lowered = pseudonymiser.lower(texts, treatments);
      String left = String.join("\n", lowered.stream().map(PseudonymisedText::text).toList());
      String kept =
          new String(pseudonymiser.map().toBytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
      for (Value value : values) {
        Treatment treatment = treatments.getOrDefault(value.category(), Treatment.LEAVE);
        if (treatment != Treatment.LEAVE) {
          assertThat(left).doesNotContain(value.text());
        }
        if (treatment == Treatment.REMOVE) {
          assertThat(kept).doesNotContain(value.text());
        }
      }
      for (int i = 0; i < texts.size(); i++) {
        assertThat(restored(random, pseudonymiser, lowered.get(i).text()))
            .isEqualTo(withMarkers(texts.get(i), treatments, lowered.get(i).text()));
      }
    }
  }

  /** The text as it must come back: the marker where a value was removed. */
  private static String withMarkers(
      DetectedText text, Map<DataCategory, Treatment> treatments, String lowered) {
    var expected = new StringBuilder();
    int at = 0;
    int marker = 0;
    for (Finding finding : text.findings()) {
      expected.append(text.text(), at, finding.span().start());
      if (treatments.getOrDefault(finding.category(), Treatment.LEAVE) == Treatment.REMOVE) {
        int start = lowered.indexOf('[', marker);
        marker = lowered.indexOf(']', start) + 1;
        expected.append(lowered, start, marker);
      } else {
        expected.append(finding.span().of(text.text()));
      }
      at = finding.span().end();
    }
    return expected.append(text.text(), at, text.text().length()).toString();
  }

  private static String restored(Random random, Pseudonymiser pseudonymiser, String lowered) {
    Restorer restorer = pseudonymiser.restorer();
    var out = new StringBuilder();
    for (int from = 0; from < lowered.length(); ) {
      int to = Math.min(lowered.length(), from + 1 + random.nextInt(6));
      out.append(restorer.accept(lowered.substring(from, to)));
      from = to;
    }
    return out.append(restorer.finish()).toString();
  }

  private static DetectedText text(Random random, List<Value> values) {
    var text = new StringBuilder("Zie: ");
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < 8; i++) {
      Value value = values.get(random.nextInt(values.size()));
      int start = text.length();
      text.append(value.text());
      findings.add(
          new Finding(value.category(), new Span(start, text.length()), 1, List.of(Evidence.FORM)));
      text.append(FILLING.get(random.nextInt(FILLING.size())));
    }
    return new DetectedText(text.toString(), findings);
  }

  private static Map<DataCategory, Treatment> treatments(Random random) {
    var treatments = new EnumMap<DataCategory, Treatment>(DataCategory.class);
    for (DataCategory category : REPLACEABLE) {
      treatments.put(category, TREATMENTS.get(random.nextInt(TREATMENTS.size())));
    }
    return treatments;
  }

  /** A value that no other text holds by chance: of letters for a name, else with digits. */
  private static String invented(Random random, DataCategory category) {
    var word = new StringBuilder("Q");
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return switch (category) {
      case NAME -> word.toString();
      case EMAIL -> word.toString().toLowerCase(Locale.ROOT) + "@voorbeeld.example";
      default -> word.append(1_000_000 + random.nextInt(9_000_000)).toString();
    };
  }
}
