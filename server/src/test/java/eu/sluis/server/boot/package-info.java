@NullMarked
package eu.sluis.server.boot;

import org.jspecify.annotations.NullMarked;
