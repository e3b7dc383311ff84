/**
 * Who and why: organisations, people with their roles and groups, and the use cases with the
 * bouwcode that came from their approval.
 *
 * <p>Ports in this package ({@code Organisations}, {@code People}, {@code UseCases}) are
 * implemented by the database adapter; every call may block and may throw {@link StoreUnavailable}.
 * Callers MUST treat that as *no*.
 */
@NullMarked
package eu.sluis.register;

import org.jspecify.annotations.NullMarked;
