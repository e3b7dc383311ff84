package eu.sluis.adapters.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Codes with their values in one column, `code=value` on a line each. */
final class PairsText {

  private PairsText() {}

  static String write(Map<String, String> pairs) {
    return new TreeMap<>(pairs)
        .entrySet().stream()
            .map(pair -> pair.getKey() + "=" + pair.getValue())
            .collect(Collectors.joining("\n"));
  }

  static Map<String, String> read(String written) {
    var pairs = new HashMap<String, String>();
    written
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              pairs.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return pairs;
  }
}
