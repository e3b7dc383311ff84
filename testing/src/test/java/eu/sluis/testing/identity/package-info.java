/** Logging in through the identity provider of an organisation. */
@NullMarked
package eu.sluis.testing.identity;

import org.jspecify.annotations.NullMarked;
