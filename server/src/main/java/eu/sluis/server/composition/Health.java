package eu.sluis.server.composition;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * Whether this Sluis lives, and whether visitors may be sent to it: one word, for a load balancer
 * or a platform that nobody can log in for. The reasons are at the port for management.
 */
@Path("/health")
@PermitAll
public class Health {

  /** A database that hangs would otherwise hold whoever asks as long. */
  private static final Duration CHECK_MAX = Duration.ofSeconds(5);

  private final SmallRyeHealthReporter checks;

  @Inject
  Health(SmallRyeHealthReporter checks) {
    this.checks = checks;
  }

  @GET
  @Path("/live")
  public Uni<Response> live() {
    return said(checks.getLivenessAsync());
  }

  @GET
  @Path("/ready")
  public Uni<Response> ready() {
    return said(checks.getReadinessAsync());
  }

  private static Uni<Response> said(Uni<SmallRyeHealth> health) {
    return health
        .map(found -> !found.isDown())
        .ifNoItem()
        .after(CHECK_MAX)
        .recoverWithItem(false)
        .onFailure()
        .recoverWithItem(false)
        .map(up -> answer(up ? 200 : 503, up ? "UP" : "DOWN"));
  }

  private static Response answer(int status, String word) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .entity("{\"status\":\"" + word + "\"}")
        .build();
  }
}
