/**
 * Who and why: organisations, people with their roles and groups, how they log in, and the use
 * cases with the bouwcode that came from their approval.
 *
 * <p>Ports in this package ({@code Organisations}, {@code People}, {@code Accounts}, {@code
 * Sessions}, {@code UseCases}) are implemented by the database adapter; every call may block and
 * may throw {@link StoreUnavailable}. Callers MUST treat that as *no*. A change that breaks a rule
 * of the data throws {@link StoreRefused}. Everything but {@code Organisations} is behind row
 * security: a call that names one organisation cannot read or write a row of another.
 */
@NullMarked
package eu.sluis.register;

import org.jspecify.annotations.NullMarked;
