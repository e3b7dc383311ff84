package eu.sluis.bench.support;

import eu.sluis.knowledge.internal.support.Comparison;
import eu.sluis.knowledge.internal.support.Feature;
import java.util.ArrayList;
import java.util.Locale;

/** The features that spoke in a judgement, for who looks at what went wrong. */
final class Explained {

  private Explained() {}

  static String of(LabelledSet set, LabelledSet.Statement one) {
    var comparison = Comparison.of(one.statement(), Learner.sentences(set.passage(one).text()));
    var spoken = new ArrayList<String>();
    for (Feature feature : Feature.values()) {
      if (comparison.value(feature) > 0) {
        spoken.add(String.format(Locale.ROOT, "%s %.1f", feature, comparison.value(feature)));
      }
    }
    return spoken + " " + comparison.missing();
  }
}
