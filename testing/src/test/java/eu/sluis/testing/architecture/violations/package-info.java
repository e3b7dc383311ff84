/**
 * Model houses that break a rule on purpose, one for each rule. The names of packages below the
 * rule are those of real rooms. Classes that keep the rule stand beside the ones that break it, so
 * that a rule which is always red is found too.
 *
 * <p>Only {@code marked} is about {@code @NullMarked}; the other packages here go without.
 */
@NullMarked
package eu.sluis.testing.architecture.violations;

import org.jspecify.annotations.NullMarked;
