package eu.sluis.testing.architecture.violations.connections.knowledge;

import java.net.URI;
import java.net.http.HttpRequest;

public record Fetches(URI address) {
  HttpRequest request() {
    return HttpRequest.newBuilder(address).build();
  }
}
