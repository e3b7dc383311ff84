package eu.sluis.testing.architecture.violations.connections.adapters.models;

import java.net.URI;
import java.net.http.HttpRequest;

public record Calls(URI address) {
  HttpRequest request() {
    return HttpRequest.newBuilder(address).build();
  }
}
