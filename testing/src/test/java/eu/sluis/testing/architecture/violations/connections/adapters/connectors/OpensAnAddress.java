package eu.sluis.testing.architecture.violations.connections.adapters.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

public record OpensAnAddress(URI address) {
  InputStream open() throws IOException {
    return address.toURL().openStream();
  }
}
