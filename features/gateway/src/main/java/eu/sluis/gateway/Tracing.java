package eu.sluis.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link TraceListener} of the steps of requests. Without a listener, or when the caller
 * does not keep its own trace, it does nothing at all: no clock is read and nothing is kept.
 *
 * <p>Safe on every thread; an {@link Open} step is for one.
 */
public final class Tracing {

  /** Nobody listens. */
  public static final Tracing OFF = new Tracing(InstantSource.system(), Optional.empty());

  private static final Open NOTHING = new Open();

  private final InstantSource clock;
  private final Optional<TraceListener> listener;

  public Tracing(InstantSource clock, Optional<TraceListener> listener) {
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Begins a step, to be ended once.
   *
   * @param trace of the step itself
   * @param name only asked for when somebody listens
   */
  public Open begin(Trace trace, TraceStep.Kind kind, Supplier<String> name) {
    return listener.isEmpty() || !trace.sampled()
        ? NOTHING
        : new Open(new Told(listener.get(), trace, kind, name.get(), clock.instant()));
  }

  /** As {@link #begin}, for a step below this one; a name for it is only made when it is told. */
  public Open beginBelow(Trace parent, TraceStep.Kind kind, Supplier<String> name) {
    return listener.isEmpty() || !parent.sampled() ? NOTHING : begin(parent.next(), kind, name);
  }

  /** What is known of a step when it begins. */
  private record Told(
      TraceListener listener, Trace trace, TraceStep.Kind kind, String name, Instant began) {}

  /** A step that goes on. */
  public static final class Open {

    private final @Nullable Told told;
    private final long from = System.nanoTime();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    private Open() {
      this.told = null;
    }

    private Open(Told told) {
      this.told = told;
    }

    /** A word of the configuration or of our own: never of who asked, nor of what. */
    public Open with(String attribute, String code) {
      if (told != null) {
        codes.put(attribute, code);
      }
      return this;
    }

    public Open with(String attribute, long count) {
      if (told != null) {
        counts.put(attribute, count);
      }
      return this;
    }

    public void end() {
      end(Optional.empty());
    }

    /**
     * @param failure why it did not succeed, as a code
     */
    public void end(Optional<String> failure) {
      if (told != null) {
        failure.ifPresent(code -> codes.put("error.type", code));
        told.listener()
            .ended(
                new TraceStep(
                    told.trace(),
                    told.kind(),
                    told.name(),
                    told.began(),
                    Duration.ofNanos(System.nanoTime() - from),
                    codes,
                    counts,
                    failure));
      }
    }
  }
}
