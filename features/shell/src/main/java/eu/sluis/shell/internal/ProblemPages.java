package eu.sluis.shell.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.shell.Frame;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemShape;
import eu.sluis.shell.ReturnPath;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Shows a problem: a page for who reads HTML, `application/problem+json` for every other client.
 * Two callers: the mappers of exceptions in resources, and the router for what never reached one.
 */
@ApplicationScoped
public class ProblemPages {
  private static final Logger LOG = Logger.getLogger(ProblemPages.class);
  private static final int LAST = Integer.MAX_VALUE;

  /** An answer, not yet written. */
  record Rendered(int status, String type, String body, Optional<String> location) {}

  private final Frames frames;
  private final Requests requests;
  private final ObjectMapper json;
  private final Instance<ProblemShape> shapes;

  @Inject
  ProblemPages(
      Frames frames, Requests requests, ObjectMapper json, @Any Instance<ProblemShape> shapes) {
    this.frames = frames;
    this.requests = requests;
    this.json = json;
    this.shapes = shapes;
  }

  void routes(@Observes Router router) {
    router.route().order(LAST).handler(context -> end(context, Problem.of(404)));
    router.route().order(-1).failureHandler(this::fail);
  }

  private void fail(RoutingContext context) {
    if (context.response().headWritten()) {
      context.next();
      return;
    }
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    Throwable failure = context.failure();
    if (failure instanceof SecurityException) {
      // Authentication has its own challenge, for example to an identity provider.
      context.next();
      return;
    }
    end(
        context,
        status == 500 && failure != null
            ? Problem.numbered(status, FailureLog.record(failure))
            : Problem.of(status));
  }

  /**
   * Ends a request that no resource handles; may be on the event loop, so asks nobody who it is.
   */
  void end(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    Rendered rendered = requests.within(context, () -> bare(problem, request));
    HttpServerResponse response = context.response().setStatusCode(rendered.status());
    response.putHeader("Content-Type", rendered.type());
    response.putHeader("Vary", "Accept, Accept-Language");
    rendered.location().ifPresent(location -> response.putHeader("Location", location));
    context.end(rendered.body());
  }

  /** As {@link #end}, once what is still being sent has been read and thrown away. */
  void endWhenSent(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    request.handler(_ -> {});
    request.endHandler(_ -> end(context, problem));
    request.resume();
  }

  private Rendered bare(Problem problem, HttpServerRequest request) {
    Frame frame = frames.bare(problem.what());
    return rendered(frame, problem, request);
  }

  private Rendered rendered(Frame frame, Problem problem, HttpServerRequest request) {
    for (ProblemShape shape : shapes) {
      if (shape.covers(request.path())) {
        String body =
            shape.body(problem.status(), problem.what(), problem.advice(), frame.language());
        return new Rendered(problem.status(), "application/json", body, Optional.empty());
      }
    }
    return wantsPage(request)
        ? page(frame, problem, frame.language(), request)
        : json(problem, frame.language());
  }

  /** For a request that reached a resource. */
  Rendered render(Problem problem, HttpServerRequest request) {
    return rendered(frame(problem), problem, request);
  }

  // The frame asks who is there, and that may be just what fails.
  private Frame frame(Problem problem) {
    try {
      return frames.of(problem.what().in(frames.language()), "");
    } catch (RuntimeException failure) {
      LOG.debugf("the frame of a problem is drawn without its visitor: %s", failure.getClass());
      return frames.bare(problem.what());
    }
  }

  private static Rendered page(
      Frame frame, Problem problem, Locale language, HttpServerRequest request) {
    if (problem.status() == 401 && request.method().equals(HttpMethod.GET)) {
      String back = URLEncoder.encode(ReturnPath.of(request.uri()).value(), StandardCharsets.UTF_8);
      return new Rendered(303, "text/plain", "", Optional.of("/inloggen?terug=" + back));
    }
    String body =
        new ProblemPage(
                frame,
                problem.status(),
                problem.what().in(language),
                problem.advice().in(language),
                problem.number().orElse(""))
            .setLocale(language)
            .render();
    return new Rendered(problem.status(), "text/html; charset=utf-8", body, Optional.empty());
  }

  private Rendered json(Problem problem, Locale language) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", "about:blank");
    fields.put("title", problem.what().in(language));
    fields.put("status", problem.status());
    fields.put("detail", problem.advice().in(language));
    problem.number().ifPresent(number -> fields.put("number", number));
    try {
      return new Rendered(
          problem.status(),
          "application/problem+json; charset=utf-8",
          json.writeValueAsString(fields),
          Optional.empty());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("strings and numbers are JSON", impossible);
    }
  }

  private static boolean wantsPage(HttpServerRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && request.getHeader("HX-Request") == null;
  }
}
