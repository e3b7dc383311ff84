package eu.sluis.bench.gateway;

import java.util.Map;

/** Where a contender is asked for one of the models, and what it is called there. */
record Address(int port, String path, String model, Map<String, String> headers) {}
