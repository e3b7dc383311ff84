@NullMarked
package eu.sluis.knowledge.internal;

import org.jspecify.annotations.NullMarked;
