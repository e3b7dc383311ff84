/** Tests with stores in memory; the stores themselves are tested against PostgreSQL. */
@NullMarked
package eu.sluis.adapters.identity;

import org.jspecify.annotations.NullMarked;
