@NullMarked
package eu.sluis.testing.architecture.violations.marked.audit;

import org.jspecify.annotations.NullMarked;
