@NullMarked
package eu.sluis.server.composition;

import org.jspecify.annotations.NullMarked;
