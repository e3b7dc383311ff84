/**
 * Marks on passages: the special categories of AVG art. 9 and the criminal data of art. 10, with
 * the words that show them. A mark is no span to replace; policy weighs it.
 */
@NullMarked
package eu.sluis.privacy.internal.marks;

import org.jspecify.annotations.NullMarked;
