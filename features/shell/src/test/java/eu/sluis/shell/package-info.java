@NullMarked
package eu.sluis.shell;

import org.jspecify.annotations.NullMarked;
