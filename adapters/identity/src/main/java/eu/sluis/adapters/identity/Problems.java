package eu.sluis.adapters.identity;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Ends a request before it reaches a page, as problem+json (RFC 9457). */
final class Problems {

  private Problems() {}

  static void end(HttpServerResponse response, int status, String title, String detail) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .end(
            new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode());
  }
}
