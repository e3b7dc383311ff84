@NullMarked
package eu.sluis.shell.internal;

import org.jspecify.annotations.NullMarked;
