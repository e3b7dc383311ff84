/** Many small writes as few large ones. */
@NullMarked
package eu.sluis.audit.internal.commit;

import org.jspecify.annotations.NullMarked;
