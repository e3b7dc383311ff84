/**
 * A model server to test against: real HTTP over a real socket, and every way of misbehaving that
 * was seen in the field.
 */
@NullMarked
package eu.sluis.adapters.models.stub;

import org.jspecify.annotations.NullMarked;
