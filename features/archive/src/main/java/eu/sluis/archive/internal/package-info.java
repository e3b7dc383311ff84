@NullMarked
package eu.sluis.archive.internal;

import org.jspecify.annotations.NullMarked;
