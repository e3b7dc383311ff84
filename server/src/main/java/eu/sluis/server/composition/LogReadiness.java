package eu.sluis.server.composition;

import eu.sluis.audit.Cosigning;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the witness of the log has not agreed that every log goes on. */
@Readiness
public class LogReadiness implements HealthCheck {

  private static final String NAME = "Log: the witness agrees that it goes on";

  private final Cosigning cosigning;
  private final Organisations organisations;

  @Inject
  LogReadiness(Cosigning cosigning, Organisations organisations) {
    this.cosigning = cosigning;
    this.organisations = organisations;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(NAME)
        .status(
            organisations.all().stream()
                .map(Organisation::id)
                .allMatch(id -> cosigning.agreement(id).goesOn()))
        .build();
  }
}
