/** Measures the whole road to a real model server; run by `./sluis bench model`. */
@NullMarked
package eu.sluis.adapters.models.measurement;

import org.jspecify.annotations.NullMarked;
