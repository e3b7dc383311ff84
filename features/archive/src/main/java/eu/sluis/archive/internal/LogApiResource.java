package eu.sluis.archive.internal;

import eu.sluis.audit.ProcessingLog.Form;
import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * `/api/v1/log`: the log of a period for a program with a key that has the right, as long as the
 * person who made it has it too. Each log is a right of its own.
 */
@Path("/api/v1/log")
@Produces({LogExports.JSON_LINES, "application/problem+json"})
@PermitAll
public class LogApiResource {

  /** Where a program fetches what was processed, and who did what. */
  static final String PROCESSINGS = "/api/v1/log/processings";

  static final String ACTS = "/api/v1/log/acts";

  private final Keys keys;
  private final LogExports exports;

  @Inject
  LogApiResource(Keys keys, LogExports exports) {
    this.keys = keys;
    this.exports = exports;
  }

  /** What was processed, without the people who asked it. */
  @GET
  @Path("/processings")
  @RunOnVirtualThread
  public Response processings(
      @HeaderParam("Authorization") @Nullable String authorization,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("form") @Nullable String form,
      @Context UriInfo here) {
    var taker = taker(authorization, Right.PROCESSING_LOG, here);
    Form wanted =
        switch (form == null ? "ldv" : form) {
          case "ldv" -> Form.LDV;
          case "otlp" -> Form.OTLP;
          default -> throw wrong("`form` is `ldv` of `otlp`", "`form` is `ldv` or `otlp`");
        };
    return versioned(exports.processings(taker, period(from, until), wanted));
  }

  /** Who did what. */
  @GET
  @Path("/acts")
  @RunOnVirtualThread
  public Response acts(
      @HeaderParam("Authorization") @Nullable String authorization,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @Context UriInfo here) {
    var taker = taker(authorization, Right.ACTOR_LOG, here);
    return versioned(exports.acts(taker, period(from, until)));
  }

  private LogExports.Taker taker(@Nullable String authorization, Right right, UriInfo here) {
    Caller caller = ProgramApi.caller(keys, authorization);
    if (!caller.key().rights().contains(right) || !right.heldBy(caller.asker())) {
      throw ProblemException.forbidden(
          new Wording(
              "Deze sleutel mag dit logboek niet ophalen", "This key may not fetch this log"),
          new Wording(
              "Een auditor maakt een sleutel bij Logboek, Exporteren; voor de verwerkingen kan de"
                  + " privacy officer het ook.",
              "An auditor makes a key under Log, Export; for the processing log the privacy officer"
                  + " can, too."));
    }
    return new LogExports.Taker(
        caller.asker(), Optional.of(caller.key().id().value()), here.getBaseUri());
  }

  private static Period period(@Nullable String from, @Nullable String until) {
    return Period.Typed.of(from, until)
        .period()
        .orElseThrow(
            () ->
                wrong(
                    "`from` en `until` zijn dagen zoals 2026-11-01, in die volgorde",
                    "`from` and `until` are days such as 2026-11-01, in that order"));
  }

  private static Response versioned(Response response) {
    return Response.fromResponse(response)
        .header(ProgramApi.VERSION_HEADER, ProgramApi.VERSION)
        .build();
  }

  private static ProblemException wrong(String dutch, String english) {
    return new ProblemException(
        400, new Wording(dutch, english), new Wording("Zie docs/api.md.", "See docs/api.md."));
  }
}
