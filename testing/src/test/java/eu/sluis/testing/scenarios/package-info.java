/**
 * What people do with Sluis and what must happen then, against the application as it is shipped.
 * Each scenario leaves the municipality as it found it.
 */
@NullMarked
package eu.sluis.testing.scenarios;

import org.jspecify.annotations.NullMarked;
