@NullMarked
package eu.sluis.bench.knowledge;

import org.jspecify.annotations.NullMarked;
