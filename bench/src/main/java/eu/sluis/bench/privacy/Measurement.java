package eu.sluis.bench.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one run measured. Contenders are keyed by name, Sluis first.
 *
 * @param speed by the texts that were timed, and then by contender
 * @param notes what was not measured, and why: one plain line each
 */
record Measurement(
    List<String> contenders,
    List<OnSet> sets,
    Map<String, EdgeCases.Outcome> edgeCases,
    Map<String, Map<String, Speed.Result>> speed,
    Optional<Restoring.Result> restoring,
    List<String> notes) {

  /** One set. */
  record OnSet(Sets.Named set, Map<String, Quality> quality) {

    OnSet {
      quality = new LinkedHashMap<>(quality);
    }

    /** Whether it labels words of persons only. */
    boolean ofWords() {
      return set.items().stream().anyMatch(item -> !item.words().isEmpty());
    }
  }

  Measurement {
    contenders = List.copyOf(contenders);
    sets = List.copyOf(sets);
    edgeCases = new LinkedHashMap<>(edgeCases);
    speed = new LinkedHashMap<>(speed);
    notes = List.copyOf(notes);
  }
}
