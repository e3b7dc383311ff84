/**
 * Logging in against a running server, at the address in the system property {@code
 * sluis.test.address}.
 */
@NullMarked
package eu.sluis.testing.identity;

import org.jspecify.annotations.NullMarked;
