/** Tests against real PostgreSQL. */
@NullMarked
package eu.sluis.adapters.postgres;

import org.jspecify.annotations.NullMarked;
