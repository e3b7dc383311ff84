/** The page of the catalogue of models; closed to other modules. */
@NullMarked
package eu.sluis.gateway.internal;

import org.jspecify.annotations.NullMarked;
