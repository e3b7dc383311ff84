/** Between the protocols and what is kept for their clients. */
@org.jspecify.annotations.NullMarked
package eu.sluis.gateway.internal.history;
