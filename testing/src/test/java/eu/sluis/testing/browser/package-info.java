/**
 * A real browser that complains: of errors on the console, of what the content security policy
 * stopped, of requests to another host, and of what axe finds.
 */
@NullMarked
package eu.sluis.testing.browser;

import org.jspecify.annotations.NullMarked;
