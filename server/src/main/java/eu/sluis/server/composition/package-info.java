/**
 * Where the parts are put together: which implementation stands behind each port, and what happens
 * once at start. Nothing else in Sluis knows more than one adapter.
 */
@NullMarked
package eu.sluis.server.composition;

import org.jspecify.annotations.NullMarked;
