/**
 * Measures whether sentences are rightly called supported, and whether nothing is answered that no
 * passage tells. Run by `./sluis bench support`; the sets lie in `bench/support`.
 */
@NullMarked
package eu.sluis.bench.support;

import org.jspecify.annotations.NullMarked;
