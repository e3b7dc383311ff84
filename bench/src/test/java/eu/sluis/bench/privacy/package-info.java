@NullMarked
package eu.sluis.bench.privacy;

import org.jspecify.annotations.NullMarked;
