@NullMarked
package eu.sluis.register.internal;

import org.jspecify.annotations.NullMarked;
