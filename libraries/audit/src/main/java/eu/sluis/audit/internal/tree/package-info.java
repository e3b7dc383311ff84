/** Perfect subtrees, splits and folds of RFC 6962; closed to other modules. */
@NullMarked
package eu.sluis.audit.internal.tree;

import org.jspecify.annotations.NullMarked;
