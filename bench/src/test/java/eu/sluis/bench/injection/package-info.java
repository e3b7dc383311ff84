@NullMarked
package eu.sluis.bench.injection;

import org.jspecify.annotations.NullMarked;
