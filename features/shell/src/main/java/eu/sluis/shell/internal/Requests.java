package eu.sluis.shell.internal;

import eu.sluis.shell.ReturnPath;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The few facts of the current request that a frame needs; all empty outside a request. */
@ApplicationScoped
public class Requests {
  private final CurrentVertxRequest current;

  @Inject
  Requests(CurrentVertxRequest current) {
    this.current = current;
  }

  public Optional<String> header(String name) {
    return context().map(context -> context.request().getHeader(name));
  }

  public Optional<String> cookie(String name) {
    return context()
        .map(context -> context.request().getCookie(name))
        .map(cookie -> cookie.getValue());
  }

  /** Where this page can be asked for again; the front page when it was not asked for by GET. */
  public ReturnPath returnPath() {
    return context()
        .filter(context -> context.request().method().equals(HttpMethod.GET))
        .map(context -> ReturnPath.of(context.request().uri()))
        .orElseGet(() -> ReturnPath.of("/"));
  }

  private Optional<RoutingContext> context() {
    return Optional.ofNullable(current.getCurrent());
  }
}
