/**
 * Sluis as it is shipped, in a process of its own, and the people who visit it. For one thread at a
 * time; everything that was started ends with the JVM of the tests, also when a test fails.
 */
@NullMarked
package eu.sluis.testing.running;

import org.jspecify.annotations.NullMarked;
