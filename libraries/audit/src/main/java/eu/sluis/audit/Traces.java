package eu.sluis.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an act is called in W3C Trace Context: the same in every log that is made of this one. */
final class Traces {

  private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");

  private Traces() {}

  /**
   * 32 digits: the trace that the act was done under, or else one of its own.
   *
   * @param began an intent or an event; an outcome does not tell its trace
   */
  static String trace(Leaf began) {
    return Optional.ofNullable(began.facts().fields().get("trace"))
        .filter(trace -> TRACE.matcher(trace).matches())
        .orElseGet(
            () ->
                hex(began.act().getMostSignificantBits())
                    + hex(began.act().getLeastSignificantBits()));
  }

  /** 16 digits, other than of any other act: the random half of its name. */
  static String span(Leaf began) {
    return hex(began.act().getLeastSignificantBits());
  }

  private static String hex(long bits) {
    return HexFormat.of().toHexDigits(bits);
  }
}
