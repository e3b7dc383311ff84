package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.Remark;
import eu.sluis.redaction.Remark.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was left out. */
final class Dropped {

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  void note(Kind kind, int count) {
    if (count > 0) {
      counts.merge(kind, count, Integer::sum);
    }
  }

  List<Remark> remarks() {
    return counts.entrySet().stream()
        .map(entry -> new Remark(entry.getKey(), entry.getValue(), List.of()))
        .toList();
  }
}
