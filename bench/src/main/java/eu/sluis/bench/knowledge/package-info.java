/**
 * Measures whether the search finds the right passage for a question in Dutch, and how fast, beside
 * plain Lucene in the same run. What is counted is written in `bench/knowledge/README.md`.
 *
 * <p>One thread. The questions and texts are read, never shipped.
 */
@NullMarked
package eu.sluis.bench.knowledge;

import org.jspecify.annotations.NullMarked;
