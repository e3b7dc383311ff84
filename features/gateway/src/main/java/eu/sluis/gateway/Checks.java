package eu.sluis.gateway;

import java.util.Map;
import java.util.regex.Pattern;

/** What the checks on an answer found, as codes for its record. */
final class Checks {

  private static final int CHECKS_MAX = 20;
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern VALUE = Pattern.compile("[a-z0-9_.-]{1,40}");

  private Checks() {}

  /** The outcome is recorded whatever a listener does, and never holds a text. */
  static Map<String, String> of(AnswerListener listener) {
    try {
      Map<String, String> checks = listener.checked();
      boolean codes =
          checks.size() <= CHECKS_MAX
              && checks.entrySet().stream()
                  .allMatch(
                      check ->
                          NAME.matcher(check.getKey()).matches()
                              && VALUE.matcher(check.getValue()).matches());
      return codes ? checks : Map.of("checks", "refused");
    } catch (RuntimeException failure) {
      return Map.of("checks", "failed");
    }
  }
}
