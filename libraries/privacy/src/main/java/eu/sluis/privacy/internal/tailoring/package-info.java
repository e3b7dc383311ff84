/** What an organisation's own words change about what is found. */
@NullMarked
package eu.sluis.privacy.internal.tailoring;

import org.jspecify.annotations.NullMarked;
