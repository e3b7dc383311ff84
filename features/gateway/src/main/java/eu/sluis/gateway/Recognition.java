package eu.sluis.gateway;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that would go to the model, with what was recognised in each part of it.
 *
 * @param highest the most closed confidentiality of the passages and of the earlier turns
 */
record Recognition(
    DetectedText instructions,
    DetectedText question,
    List<DetectedText> earlier,
    List<DetectedText> passages,
    List<DetectedText> headings,
    List<Grounding.Material> material,
    Confidentiality highest) {

  private static final DetectedText NO_TEXT = new DetectedText("", List.of());

  /** Only a question, before anything was looked up for it. */
  static Recognition of(DetectedText question) {
    return new Recognition(
        NO_TEXT, question, List.of(), List.of(), List.of(), List.of(), Confidentiality.OPENBAAR);
  }

  /** All texts in a fixed order; {@link #call} takes them back in the same order. */
  List<DetectedText> texts() {
    var all = new ArrayList<DetectedText>();
    all.add(instructions);
    all.addAll(earlier);
    all.addAll(passages);
    all.addAll(headings);
    all.add(question);
    return all;
  }

  ModelCall call(List<PseudonymisedText> lowered) {
    int passagesFrom = 1 + earlier.size();
    int headingsFrom = passagesFrom + passages.size();
    int asked = headingsFrom + headings.size();
    return new ModelCall(
        lowered.getFirst(),
        lowered.subList(1, passagesFrom),
        lowered.subList(passagesFrom, headingsFrom),
        lowered.subList(headingsFrom, asked),
        Pseudonymiser.impersonal(question),
        lowered.get(asked));
  }

  Set<DataCategory> categories() {
    var categories = EnumSet.noneOf(DataCategory.class);
    for (DetectedText text : texts()) {
      for (Finding finding : text.findings()) {
        categories.add(finding.category());
      }
    }
    return categories;
  }

  Map<DataCategory, Integer> inQuestion() {
    return counts(List.of(question));
  }

  Map<DataCategory, Integer> inPassages() {
    return counts(passages);
  }

  private static Map<DataCategory, Integer> counts(List<DetectedText> texts) {
    var counts = new EnumMap<DataCategory, Integer>(DataCategory.class);
    for (DetectedText text : texts) {
      for (Finding finding : text.findings()) {
        counts.merge(finding.category(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
