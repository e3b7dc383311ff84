/** What a tool call holds, whether it fits, and where it came from. */
@NullMarked
package eu.sluis.injection.internal.tools;

import org.jspecify.annotations.NullMarked;
