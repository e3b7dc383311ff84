package eu.sluis.gateway;

import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.gateway.Traffic.Speed;
import eu.sluis.vocabulary.ModelId;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of this node to one model. After {@link #FAILURES_PERCENT} of {@link #CALLS_LEAST} or
 * more of the last {@link #CALLS_WATCHED} calls failed, it rests for {@link #REST}; then one
 * question at a time is a trial.
 *
 * <p>A first piece is a sign of health: a trial does not last as long as the answer. Being busy, a
 * prompt that does not fit and a reader that went away say nothing of health.
 */
final class Lane {

  static final int CALLS_WATCHED = 20;
  static final int CALLS_LEAST = 5;
  static final int FAILURES_PERCENT = 50;
  static final Duration REST = Duration.ofSeconds(15);

  /** How far back figures go. */
  static final Duration RECENT = Duration.ofMinutes(10);

  static final int SAMPLES_MAX = 1_000;

  private static final int PERCENT_OF_SLOW = 95;

  /** A call that ended. */
  private record Sample(
      Instant at, Optional<Cause> failure, Optional<Duration> firstPiece, Duration whole) {}

  private final Clock clock;
  private final CircuitBreaker breaker;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Deque<Sample> samples = new ArrayDeque<>();
  private volatile Instant restsUntil = Instant.MIN;

  Lane(ModelId model, Clock clock) {
    this.clock = clock;
    this.breaker =
        CircuitBreaker.of(
            model.value(),
            CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(CALLS_WATCHED)
                .minimumNumberOfCalls(CALLS_LEAST)
                .failureRateThreshold(FAILURES_PERCENT)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            change -> {
              if (change.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                restsUntil = clock.instant().plus(REST);
              }
            });
  }

  Health health() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN ->
          clock.instant().isAfter(restsUntil) ? Health.ON_TRIAL : Health.RESTING;
      case HALF_OPEN -> Health.ON_TRIAL;
      case CLOSED, DISABLED, METRICS_ONLY -> Health.WELL;
    };
  }

  int inFlight() {
    return inFlight.get();
  }

  Optional<Visit> enter() {
    if (!breaker.tryAcquirePermission()) {
      return Optional.empty();
    }
    inFlight.incrementAndGet();
    return Optional.of(new Visit(true));
  }

  /** For a model that never rests: nothing is asked of its health, and nothing told. */
  Visit enterAnyway() {
    inFlight.incrementAndGet();
    return new Visit(false);
  }

  /** One call; used by the thread that makes it. */
  final class Visit {

    private final long began = System.nanoTime();
    private Optional<Duration> firstPiece = Optional.empty();
    private final boolean judging;
    private boolean judged;

    private Visit(boolean judging) {
      this.judging = judging;
    }

    void piece() {
      if (firstPiece.isEmpty()) {
        firstPiece = Optional.of(spent());
        judge(Optional.empty());
      }
    }

    /** The call is over; exactly once. */
    void leave(Optional<Cause> failure) {
      inFlight.decrementAndGet();
      judge(failure);
      keep(new Sample(clock.instant(), failure, firstPiece, spent()));
    }

    Duration spent() {
      return Duration.ofNanos(System.nanoTime() - began);
    }

    Optional<Duration> firstPiece() {
      return firstPiece;
    }

    private void judge(Optional<Cause> failure) {
      if (!judging) {
        return;
      }
      if (failure.isPresent() && saysItIsUnwell(failure.get())) {
        breaker.onError(
            spent().toNanos(), TimeUnit.NANOSECONDS, new ModelFailure(failure.get(), "judged"));
      } else if (!judged) {
        if (failure.isPresent()) {
          breaker.releasePermission();
        } else {
          breaker.onSuccess(spent().toNanos(), TimeUnit.NANOSECONDS);
        }
      }
      judged = true;
    }
  }

  Traffic.Standing standing() {
    var whole = new ArrayList<Long>();
    var first = new ArrayList<Long>();
    var failures = new EnumMap<Cause, Integer>(Cause.class);
    int recent = 0;
    for (Sample sample : recent()) {
      recent++;
      sample.firstPiece().ifPresent(time -> first.add(time.toMillis()));
      sample
          .failure()
          .ifPresentOrElse(
              cause -> failures.merge(cause, 1, Integer::sum),
              () -> whole.add(sample.whole().toMillis()));
    }
    return new Traffic.Standing(
        health(), inFlight(), recent, speed(first), speed(whole), Map.copyOf(failures));
  }

  private static boolean saysItIsUnwell(Cause cause) {
    return switch (cause) {
      case UNREACHABLE, TOOK_TOO_LONG, CUT_OFF, BROKEN -> true;
      case BUSY, TOO_LONG, UNSUITED, UNSAFE, CANCELLED -> false;
    };
  }

  private void keep(Sample sample) {
    synchronized (samples) {
      if (samples.size() == SAMPLES_MAX) {
        samples.removeFirst();
      }
      samples.addLast(sample);
    }
  }

  private List<Sample> recent() {
    Instant since = clock.instant().minus(RECENT);
    synchronized (samples) {
      samples.removeIf(sample -> sample.at().isBefore(since));
      return List.copyOf(samples);
    }
  }

  private static Optional<Speed> speed(List<Long> millis) {
    if (millis.isEmpty()) {
      return Optional.empty();
    }
    Collections.sort(millis);
    int last = millis.size() - 1;
    return Optional.of(
        new Speed(
            millis.get(last / 2), millis.get((int) Math.ceil(last * PERCENT_OF_SLOW / 100.0))));
  }
}
