package eu.sluis.shell.internal;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says that a request is too large before the server cuts it off without a word. What was announced
 * is read and thrown away, so that a browser that is still sending gets to see the page; what is
 * far too large is left to the server, which closes the connection.
 */
@Singleton
public class TooLarge {
  /** Before the server's own check, after the headers of the answer. */
  private static final int EARLY = 950;

  static final int DISCARDED_TIMES_LIMIT_MAX = 8;

  private final long bytesMax;
  private final ProblemPages problems;

  @Inject
  TooLarge(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
          MemorySize limit,
      ProblemPages problems) {
    this.bytesMax = limit.asLongValue();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuse, EARLY);
  }

  private void refuse(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!tooLarge(request.getHeader("Content-Length"), bytesMax)) {
      context.next();
      return;
    }
    problems.endWhenSent(context, Problem.of(413));
  }

  /**
   * Whether a page is shown for this length; a length that cannot be read is the server's to
   * refuse.
   */
  static boolean tooLarge(@Nullable String length, long bytesMax) {
    if (length == null) {
      return false;
    }
    try {
      long bytes = Long.parseLong(length);
      return bytes > bytesMax && bytes / DISCARDED_TIMES_LIMIT_MAX <= bytesMax;
    } catch (NumberFormatException unreadable) {
      return false;
    }
  }
}
