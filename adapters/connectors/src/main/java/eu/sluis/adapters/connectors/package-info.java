/**
 * Where documents come from. Each connector implements {@link eu.sluis.sources.Connector} and reads
 * only below the roots it was given.
 */
@NullMarked
package eu.sluis.adapters.connectors;

import org.jspecify.annotations.NullMarked;
