/** Tests without a database or a browser. */
@NullMarked
package eu.sluis.recognition;

import org.jspecify.annotations.NullMarked;
