package eu.sluis.gateway.internal.protocol;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** How a protocol writes an error, and where it has its key. */
public interface ErrorShape {

  /** As JSON. */
  byte[] body(ClientProblem problem, Locale language);

  /**
   * The key of a request without the usual header, as that header has it: `Bearer sluis_…`. Empty
   * for a protocol that knows no other.
   */
  default Optional<String> key(HttpHeaders headers) {
    return Optional.empty();
  }
}
