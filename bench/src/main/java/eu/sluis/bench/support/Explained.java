package eu.sluis.bench.support;

import eu.sluis.knowledge.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The features that spoke in a judgement, for who looks at what went wrong. */
final class Explained {

  private Explained() {}

  static String of(LabelledSet set, LabelledSet.Statement one) {
    List<String> passage = List.of(set.passage(one));
    var spoken = new ArrayList<String>();
    Support.disagreements(one.statement(), passage)
        .forEach(
            (feature, value) -> {
              if (value > 0) {
                spoken.add(String.format(Locale.ROOT, "%s %.1f", feature, value));
              }
            });
    return spoken + " " + new Support().check(one.statement(), passage);
  }
}
