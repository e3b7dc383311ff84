package eu.sluis.adapters.models;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a model is served and how to ask it.
 *
 * @param url the base address, as a rule ending in `/v1`; the {@link Wire} adds the rest
 * @param model its name at that server
 * @param temperature 0 to 2; 0 makes a model keep closest to its material
 * @param answerTokens the longest answer to ask for; empty leaves it to the server
 */
record ModelServer(
    URI url,
    String model,
    Optional<ApiKey> key,
    BigDecimal temperature,
    OptionalInt answerTokens,
    Timeouts timeouts) {}
