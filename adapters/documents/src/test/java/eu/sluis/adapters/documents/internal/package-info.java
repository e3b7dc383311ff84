@NullMarked
package eu.sluis.adapters.documents.internal;

import org.jspecify.annotations.NullMarked;
