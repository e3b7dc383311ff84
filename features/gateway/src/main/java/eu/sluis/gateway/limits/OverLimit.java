package eu.sluis.gateway.limits;

import java.time.Duration;
import java.util.Optional;

/**
 * A limit that a question would pass.
 *
 * @param retry in how long there may be room again; empty when the question is larger than the
 *     limit by itself
 */
public record OverLimit(Limit limit, Optional<Duration> retry) {}
