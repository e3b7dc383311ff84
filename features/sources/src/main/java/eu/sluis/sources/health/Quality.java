package eu.sluis.sources.health;

import eu.sluis.sources.health.Finding.Kind;
import java.time.LocalDate;
import java.util.Map;

/**
 * How a source was on one day.
 *
 * @param documents that can be found
 * @param remarked those of them with something that a person should look at
 * @param kinds how many open findings of each kind
 */
public record Quality(LocalDate day, int documents, int remarked, Map<Kind, Integer> kinds) {

  public Quality {
    kinds = Map.copyOf(kinds);
  }

  /** The share of documents without a remark, in whole percents; 100 for an empty source. */
  public int percent() {
    return documents == 0 ? 100 : Math.round(100f * (documents - remarked) / documents);
  }
}
