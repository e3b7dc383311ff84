/** What `./sluis bench audit` runs with a real database; no test runs it. */
@NullMarked
package eu.sluis.adapters.postgres.measurement;

import org.jspecify.annotations.NullMarked;
