package eu.sluis.knowledge.internal.support;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What does not agree, by kind, and in words; fills up while a sentence is compared. */
final class Disagreements {

  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);
  private final Set<String> missing = new LinkedHashSet<>();

  void raise(Feature feature, double by) {
    values.merge(feature, by, Double::sum);
  }

  void clear(Feature feature) {
    values.remove(feature);
  }

  double value(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** The passage does not say this. */
  void lacks(String words) {
    missing.add(words);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
