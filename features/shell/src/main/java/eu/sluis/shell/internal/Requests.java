package eu.sluis.shell.internal;

import eu.sluis.shell.ReturnPath;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

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

  /**
   * Does what belongs to `context` where no request is active yet, as in a filter of the router.
   */
  <T> T within(RoutingContext context, Supplier<T> work) {
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      return work.get();
    }
    request.activate();
    try {
      current.setCurrent(context);
      return work.get();
    } finally {
      request.terminate();
    }
  }

  private Optional<RoutingContext> context() {
    return Arc.container().requestContext().isActive()
        ? Optional.ofNullable(current.getCurrent())
        : Optional.empty();
  }
}
