package eu.sluis.testing.architecture.violations.connections.adapters.connectors;

import java.io.IOException;

/** A program that is started connects to whatever it likes. */
public record StartsAProgram(String name) {
  Process start() throws IOException {
    return new ProcessBuilder(name).start();
  }
}
