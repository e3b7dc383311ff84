/** What every model must pass, from whichever module: extend {@link ModelKit}. */
@NullMarked
package eu.sluis.adapters.models.kit;

import org.jspecify.annotations.NullMarked;
