/** One reader per family of formats; closed to other modules. */
@NullMarked
package eu.sluis.adapters.documents.internal;

import org.jspecify.annotations.NullMarked;
