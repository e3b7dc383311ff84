package eu.sluis.gateway.internal.protocol;

import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * An answer that writes itself, on the thread of the request, and decides its own status as late as
 * it can: before its first byte a failure is a status, after it an event.
 */
public interface Delivery {

  void write(ServerHttpResponse response);

  /** What is known already. */
  static Delivery json(byte[] body) {
    return response -> new Line(response).answer(200, body);
  }
}
