/**
 * What the first reading of a text does not see because of how it is written: with markup in the
 * middle of a value, over lines that were broken anywhere, letter by letter, as a part of a name in
 * code, behind an encoding, under the heading of a column. A model puts such things together, so
 * what goes out to one is read again without them; a clerk who looks at what was found is not
 * troubled with it. Stateless, safe on every thread, never throws.
 */
@NullMarked
package eu.sluis.privacy.internal.disguises;

import org.jspecify.annotations.NullMarked;
