/**
 * The command line: what anybody can check without a server, an account or a network.
 *
 * <p>Exit status, for every command: 0 when what was checked is good, 1 when it is not, 2 when it
 * could not be checked (wrong use, a file that cannot be read); then one line on standard error
 * says why. What is read is never changed. Output is UTF-8.
 *
 * <p>`redact` gives 1 when a value was still in its result, which then is not written. Nothing of a
 * document is loaded by the other commands: they start as fast as without it.
 */
@NullMarked
package eu.sluis.cli;

import org.jspecify.annotations.NullMarked;
