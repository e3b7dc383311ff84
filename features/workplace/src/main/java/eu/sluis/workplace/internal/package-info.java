/** The pages of the workplace: what they show and how a question comes in. */
@NullMarked
package eu.sluis.workplace.internal;

import org.jspecify.annotations.NullMarked;
