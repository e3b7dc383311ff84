package eu.sluis.shell.internal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form with files that cannot be read by what its type says, before anything reads it;
 * and writes a type that can be read as the framework knows it.
 */
@Singleton
public class SentFormFilter {
  /** After where a request came from was looked at. */
  private static final int EARLY = 890;

  private final ProblemPages problems;

  @Inject
  SentFormFilter(ProblemPages problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseUnreadable, EARLY);
  }

  private void refuseUnreadable(RoutingContext context) {
    @Nullable String type = context.request().getHeader("Content-Type");
    if (type == null || !SentForms.hasFiles(type)) {
      context.next();
      return;
    }
    if (!ForgedRequests.changes(context.request().method().name())) {
      // Java's own client keeps the type of a form when it follows the redirection that answers it;
      // the framework would look for a form in that GET, and fail for want of one.
      context.request().headers().remove("Content-Type");
      context.next();
      return;
    }
    Optional<String> readable = SentForms.readable(type);
    if (readable.isEmpty()) {
      problems.endWhenSent(context, Problem.brokenForm());
    } else {
      context.request().headers().set("Content-Type", readable.get());
      context.next();
    }
  }
}
