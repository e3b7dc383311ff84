@NullMarked
package eu.sluis.bench.gateway;

import org.jspecify.annotations.NullMarked;
