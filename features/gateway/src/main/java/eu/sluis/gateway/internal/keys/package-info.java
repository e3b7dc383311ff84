/** The pages where keys of clients are made, replaced and revoked; closed to other modules. */
@NullMarked
package eu.sluis.gateway.internal.keys;

import org.jspecify.annotations.NullMarked;
