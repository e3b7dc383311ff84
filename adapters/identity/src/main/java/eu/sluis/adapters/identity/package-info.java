/**
 * Who is behind a request: local accounts, sessions, and OpenID Connect.
 *
 * <p>Every request with a session cookie reads the session and its person from the database, so a
 * right that is taken away is gone with the next click. A database that does not answer is an error
 * (503) and never *nobody*: otherwise a page that is open to everyone would quietly change its
 * meaning. Logging in, failing to, and logging out are written to the audit log first; when that
 * fails, nobody gets in. Nothing here logs an account name, a password, a token or a claim.
 */
@NullMarked
package eu.sluis.adapters.identity;

import org.jspecify.annotations.NullMarked;
