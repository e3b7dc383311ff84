/**
 * The architecture as tests. {@link eu.sluis.testing.architecture.HouseMap} is the map of the
 * design in code: every room and what it may use. {@link eu.sluis.testing.architecture.HouseRule}
 * lists the rules; {@link eu.sluis.testing.architecture.HouseRuleTest} holds the code to them and
 * proves each rule on a deliberate violation.
 *
 * <p>What a room may use is a list of what is allowed, never of what is forbidden: a forbidden name
 * with a typing error stays green for ever. Where a rule has to name what is forbidden (a clock, a
 * socket), the violation beside it shows that the name is right.
 *
 * <p>Not seen by these tests: what is done by reflection, constants that the compiler copied, new
 * arrays, and the types of local variables.
 */
@NullMarked
package eu.sluis.testing.architecture;

import org.jspecify.annotations.NullMarked;
