@NullMarked
package eu.sluis.bench.support;

import org.jspecify.annotations.NullMarked;
