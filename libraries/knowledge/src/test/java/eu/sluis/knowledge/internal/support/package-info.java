@NullMarked
package eu.sluis.knowledge.internal.support;

import org.jspecify.annotations.NullMarked;
