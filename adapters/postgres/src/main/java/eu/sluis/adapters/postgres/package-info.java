/**
 * PostgreSQL behind the ports of the features.
 *
 * <p>All SQL of a store runs in {@link OrganisationDatabase#in}: one transaction that tells
 * PostgreSQL for which organisation it works, so that row security decides what exists. Calls
 * block; use them on a worker or a virtual thread, outside a JTA transaction. A failure to reach
 * the database, or a limit of time, is {@code StoreUnavailable}; a change that the data does not
 * allow is {@code StoreRefused}. Neither tells SQL or values, also not in its cause.
 */
@NullMarked
package eu.sluis.adapters.postgres;

import org.jspecify.annotations.NullMarked;
