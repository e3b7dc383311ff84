package eu.sluis.injection.internal.model;

import eu.sluis.injection.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which concepts of a sentence weighed most, said in words. */
final class Reasons {

  private static final int MOST = 3;
  private static final Map<String, Evidence> SAID =
      Map.ofEntries(
          Map.entry("MODEL", Evidence.ADDRESSES_MODEL),
          Map.entry("ASSISTANT", Evidence.ADDRESSES_MODEL),
          Map.entry("ADDRESSED", Evidence.ADDRESSES_MODEL),
          Map.entry("PROCESSES", Evidence.ADDRESSES_MODEL),
          Map.entry("OVERRIDE", Evidence.SETS_ASIDE),
          Map.entry("LAPSED", Evidence.SETS_ASIDE),
          Map.entry("INSTRUCTIONS", Evidence.ABOUT_INSTRUCTIONS),
          Map.entry("SECRET", Evidence.ABOUT_INSTRUCTIONS),
          Map.entry("ROLE", Evidence.GIVES_ROLE),
          Map.entry("AUTHORITY", Evidence.CLAIMS_AUTHORITY),
          Map.entry("SYSTEM", Evidence.CLAIMS_AUTHORITY),
          Map.entry("CONCEAL", Evidence.KEEPS_FROM_PERSON),
          Map.entry("USER", Evidence.ABOUT_READER),
          Map.entry("ANSWER", Evidence.ABOUT_ANSWER),
          Map.entry("CONTENT", Evidence.ABOUT_ANSWER),
          Map.entry("FAVOUR", Evidence.FAVOURS),
          Map.entry("DISFAVOUR", Evidence.FAVOURS),
          Map.entry("DATA", Evidence.ASKS_DATA),
          Map.entry("SEND", Evidence.SENDS),
          Map.entry("TARGET", Evidence.SENDS),
          Map.entry("LINK", Evidence.ADDRESS),
          Map.entry("TOOLWORD", Evidence.ACTS),
          Map.entry("ACTION", Evidence.ACTS),
          Map.entry("CONDITION", Evidence.TRIGGER),
          Map.entry("QUESTIONED", Evidence.TRIGGER),
          Map.entry("IMPERATIVE", Evidence.ORDER));

  private final Vocabulary vocabulary;
  private final SignModel model;

  Reasons(Vocabulary vocabulary, SignModel model) {
    this.vocabulary = vocabulary;
    this.model = model;
  }

  /** At most three, the weightiest first; when no concept weighed, the words themselves did. */
  List<Evidence> of(Features features, int sentence) {
    var weights = new EnumMap<Evidence, Integer>(Evidence.class);
    List<String> names = vocabulary.concepts().names();
    for (long c = features.means(sentence); c != 0; c &= c - 1) {
      int concept = Long.numberOfTrailingZeros(c);
      Evidence said = SAID.get(names.get(concept));
      if (said != null) {
        weights.merge(said, weight(features, sentence, concept), Integer::sum);
      }
    }
    var most = new ArrayList<>(weights.keySet());
    most.removeIf(evidence -> weights.getOrDefault(evidence, 0) <= 0);
    most.sort((a, b) -> weights.getOrDefault(b, 0) - weights.getOrDefault(a, 0));
    if (most.isEmpty()) {
      return List.of(Evidence.WORDING);
    }
    return List.copyOf(most.subList(0, Math.min(MOST, most.size())));
  }

  /** By itself and in its pairs, of which each half counts. */
  private int weight(Features features, int sentence, int concept) {
    int twice = 2 * model.weight(features.placeOf(concept));
    for (long d = features.means(sentence); d != 0; d &= d - 1) {
      int other = Long.numberOfTrailingZeros(d);
      int before = features.placeOf(concept, other);
      int after = features.placeOf(other, concept);
      twice += (before < 0 ? 0 : model.weight(before)) + (after < 0 ? 0 : model.weight(after));
    }
    return twice;
  }
}
