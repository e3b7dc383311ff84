/**
 * Loads the demonstration municipality into an empty database, through the same doors as anyone.
 */
@NullMarked
package eu.sluis.server.demonstration;

import org.jspecify.annotations.NullMarked;
