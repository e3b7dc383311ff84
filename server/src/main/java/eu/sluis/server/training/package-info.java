/**
 * The run in which the JVM learns, which the launcher does once for each build: in a home that is
 * thrown away, Sluis starts, visits its own pages, is asked questions for a while, and ends. Never
 * runs in a Sluis that somebody uses.
 */
@NullMarked
package eu.sluis.server.training;

import org.jspecify.annotations.NullMarked;
