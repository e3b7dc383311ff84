package eu.sluis.adapters.identity;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * What the code flow throws on its way: a redirection is a step of it, and all else (a provider
 * that does not answer, a state that is not ours) sends someone back to the log-in page, which says
 * so.
 */
@Singleton
final class OpenIdConnectFailures {

  private static final Logger LOG = Logger.getLogger(OpenIdConnectFailures.class);

  /** Before the handler that draws a page for every failure. */
  private static final int ORDER = -2;

  void routes(@Observes Router router) {
    router.route(AccountPaths.OPENID_CONNECT).order(ORDER).failureHandler(this::onward);
  }

  private void onward(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.headWritten()) {
      context.next();
      return;
    }
    response.putHeader("Cache-Control", "no-store");
    if (context.failure() instanceof AuthenticationRedirectException step) {
      response.setStatusCode(step.getCode()).putHeader("Location", step.getRedirectUri()).end();
      return;
    }
    // The class only: messages of the flow may hold claims.
    LOG.warnf(
        "logging in through the identity provider failed: %s",
        context.failure() == null ? context.statusCode() : context.failure().getClass().getName());
    response
        .setStatusCode(303)
        .putHeader("Location", AccountPaths.LOG_IN + "?error=provider")
        .end();
  }
}
