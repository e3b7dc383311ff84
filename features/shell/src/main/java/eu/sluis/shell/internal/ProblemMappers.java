package eu.sluis.shell.internal;

import eu.sluis.shell.ProblemException;
import eu.sluis.vocabulary.Unavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of resources mean to a reader. The last one says nothing of its cause. */
@Singleton
public class ProblemMappers {
  private final ProblemPages pages;

  @Inject
  ProblemMappers(ProblemPages pages) {
    this.pages = pages;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException problem, HttpServerRequest request) {
    return response(
        new Problem(problem.status(), problem.what(), problem.advice(), Optional.empty()), request);
  }

  /** A redirection, or an answer that a resource made itself, stays what it is. */
  @ServerExceptionMapper
  public Response web(WebApplicationException failure, HttpServerRequest request) {
    Response own = failure.getResponse();
    int status = own.getStatus();
    if (status < 400 || own.hasEntity()) {
      return own;
    }
    return response(
        status == 500 ? Problem.numbered(status, FailureLog.record(failure)) : Problem.of(status),
        request);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unknown(HttpServerRequest request) {
    return response(Problem.of(401), request);
  }

  @ServerExceptionMapper(ForbiddenException.class)
  public Response forbidden(HttpServerRequest request) {
    return response(Problem.of(403), request);
  }

  @ServerExceptionMapper
  public Response failure(Throwable failure, HttpServerRequest request) {
    if (failure instanceof Unavailable) {
      return response(Problem.of(503), request);
    }
    if (SentForms.broken(failure)) {
      return response(Problem.brokenForm(), request);
    }
    return response(Problem.numbered(500, FailureLog.record(failure)), request);
  }

  private Response response(Problem problem, HttpServerRequest request) {
    ProblemPages.Rendered rendered = pages.render(problem, request);
    var response =
        Response.status(rendered.status())
            .header("Content-Type", rendered.type())
            .header("Vary", "Accept, Accept-Language")
            .entity(rendered.body());
    if (rendered.status() == 401) {
      // RFC 9110 asks for a way in; programs come with a key, and a person is sent to log in.
      response.header("WWW-Authenticate", "Bearer");
    }
    rendered.location().ifPresent(location -> response.header("Location", location));
    return response.build();
  }
}
