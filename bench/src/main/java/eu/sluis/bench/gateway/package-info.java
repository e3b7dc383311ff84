/**
 * Measures the gateway beside its peers: a stub of a model server and the load on one core, the
 * gateway that is measured on another. All in one run, in turns, so that a noisy machine is noisy
 * for everyone.
 */
@NullMarked
package eu.sluis.bench.gateway;

import org.jspecify.annotations.NullMarked;
