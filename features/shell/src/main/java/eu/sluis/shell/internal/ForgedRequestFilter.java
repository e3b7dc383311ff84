package eu.sluis.shell.internal;

import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Visitor;
import eu.sluis.shell.Wording;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses requests that were not made by one of our own pages. In two places: where a request came
 * from is looked at before anything else, for every address of the server; the token is looked at
 * where the form has been read and the visitor is known, for every resource.
 */
@Singleton
public class ForgedRequestFilter {
  /** After the headers of the answer, before authentication. */
  private static final int EARLY = 900;

  private static final Wording WHAT =
      new Wording(
          "Deze opdracht kwam niet van een pagina van Sluis",
          "This request did not come from a page of Sluis");
  private static final Wording ADVICE =
      new Wording(
          "Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer het nog eens.",
          "Nothing was changed. Go back, load the page again and try once more.");

  private final CurrentVisitor visitors;
  private final ProblemPages problems;

  @Inject
  ForgedRequestFilter(CurrentVisitor visitors, ProblemPages problems) {
    this.visitors = visitors;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseFromElsewhere, EARLY);
  }

  private void refuseFromElsewhere(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (ForgedRequests.changes(request.method().name())
        && ForgedRequests.fromElsewhere(
            new ForgedRequests.Origin(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.authority() == null ? null : request.authority().toString()))) {
      problems.end(context, new Problem(403, WHAT, ADVICE, Optional.empty()));
    } else {
      context.next();
    }
  }

  /** The token; the form is read first, also when the resource does not ask for it. */
  @WithFormRead
  @ServerRequestFilter
  public void refuseWithoutToken(ResteasyReactiveContainerRequestContext request) {
    if (!ForgedRequests.changes(request.getMethod())) {
      return;
    }
    Optional<Visitor> visitor = visitors.visitor();
    if (visitor.isPresent()
        && ForgedRequests.needsToken(
            true,
            request.getHeaderString("Cookie") != null,
            request.getHeaderString("Authorization"))
        && !ForgedRequests.holds(
            visitor.get().csrfToken(),
            Optional.ofNullable(request.getHeaderString(ForgedRequests.HEADER)),
            field(request))) {
      throw ProblemException.forbidden(WHAT, ADVICE);
    }
  }

  private static Optional<String> field(ResteasyReactiveContainerRequestContext request) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return context.getFormParameter(ForgedRequests.FIELD, true, false) instanceof String value
        ? Optional.of(value)
        : Optional.empty();
  }
}
