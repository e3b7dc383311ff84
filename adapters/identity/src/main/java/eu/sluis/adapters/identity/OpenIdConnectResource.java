package eu.sluis.adapters.identity;

import eu.sluis.register.Person;
import eu.sluis.register.Session.Origin;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.ReturnPath;
import eu.sluis.shell.Wording;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The end of the code flow: the framework has verified the token, and here it is exchanged for a
 * session of ours. The framework's own session ends at once.
 */
@Path("/inloggen/oidc")
@RunOnVirtualThread
public class OpenIdConnectResource {

  private static final Duration COOKIE_WAIT_MAX = Duration.ofSeconds(5);

  private final SecurityIdentity identity;
  private final OidcSession frameworkSession;
  private final ProvidedPeople people;
  private final LogIns logIns;
  private final OpenIdConnect settings;

  @Inject
  OpenIdConnectResource(
      SecurityIdentity identity,
      OidcSession frameworkSession,
      ProvidedPeople people,
      LogIns logIns,
      OpenIdConnect settings) {
    this.identity = identity;
    this.frameworkSession = frameworkSession;
    this.people = people;
    this.logIns = logIns;
    this.settings = settings;
  }

  @GET
  public Response exchange(
      @QueryParam("terug") @Nullable String back, @Context HttpServerRequest request) {
    if (settings.provider().isEmpty()
        || identity.getCredential(IdTokenCredential.class) == null
        || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new NotFoundException();
    }
    Map<String, Object> claims = new HashMap<>();
    token.getClaimNames().forEach(name -> claims.put(name, token.getClaim(name)));
    frameworkSession.logout().await().atMost(COOKIE_WAIT_MAX);
    Optional<Person> person = Unavailable.becomesLater(() -> people.person(claims));
    return Unavailable.becomesLater(
        () ->
            LogInResource.entered(
                logIns.open(
                    person.orElseThrow(OpenIdConnectResource::noAccount),
                    Origin.OPENID_CONNECT,
                    Optional.empty()),
                ReturnPath.of(back).value(),
                request));
  }

  private static ProblemException noAccount() {
    return ProblemException.forbidden(
        new Wording("U hebt nog geen toegang tot Sluis", "You have no access to Sluis yet"),
        new Wording(
            "Uw organisatie weet wie u bent, maar gaf geen account door dat hier mag inloggen. Vraag"
                + " de beheerder van uw organisatie om toegang.",
            "Your organisation knows who you are, but sent no account that may log in here. Ask the"
                + " administrator of your organisation for access."));
  }
}
