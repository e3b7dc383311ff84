/** Measures the log without a database: hashing, tiles, signing and verifying. */
@NullMarked
package eu.sluis.bench.audit;

import org.jspecify.annotations.NullMarked;
