package eu.sluis.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a request that ended, as OpenTelemetry calls a span. Holds codes, counts and names of
 * the configuration, under the names of its conventions for generative AI: never a word of what was
 * asked or answered, nor who asked.
 *
 * @param name few different ones, such as `chat proefmodel`
 * @param codes attributes that are words
 * @param counts attributes that are whole numbers
 * @param failure why it did not succeed, as a code
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/gen-ai/">Conventions</a>
 */
public record TraceStep(
    Trace trace,
    Kind kind,
    String name,
    Instant began,
    Duration took,
    Map<String, String> codes,
    Map<String, Long> counts,
    Optional<String> failure) {

  public TraceStep {
    codes = Map.copyOf(codes);
    counts = Map.copyOf(counts);
  }

  /** On which side of a request it stands. */
  public enum Kind {
    /** Inside Sluis. */
    INTERNAL,
    /** What a program asked of Sluis. */
    SERVER,
    /** What Sluis asked of another. */
    CLIENT
  }
}
