/**
 * A small network that weighs what is seen of something and says how likely each of its outcomes
 * is. The rooms for names and numbers say what is seen; what was learned lies beside them in files.
 * Safe on every thread, asks nothing of anybody, and fails only on a file of another size.
 */
@NullMarked
package eu.sluis.privacy.internal.network;

import org.jspecify.annotations.NullMarked;
