/** Makes small networks from examples; the same examples give the same network. */
@NullMarked
package eu.sluis.privacy.training.network;

import org.jspecify.annotations.NullMarked;
