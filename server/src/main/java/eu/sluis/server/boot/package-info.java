/**
 * What happens before the application runs: settings are read, the home folder is locked, the port
 * is checked, a database is started or checked. Then Quarkus takes over.
 *
 * <p>Everything here runs once, in order, on the main thread of {@link
 * eu.sluis.server.boot.SluisMain}; stopping runs on a shutdown hook. Whatever makes starting
 * impossible is a {@link eu.sluis.server.boot.StartRefused}: one line in Dutch and English that
 * says what to do, and an {@link eu.sluis.server.boot.ExitCode}. Nothing here knows a feature.
 */
@NullMarked
package eu.sluis.server.boot;

import org.jspecify.annotations.NullMarked;
