/** How policy is read and judged; closed to other modules. */
@NullMarked
package eu.sluis.policy.internal;

import org.jspecify.annotations.NullMarked;
