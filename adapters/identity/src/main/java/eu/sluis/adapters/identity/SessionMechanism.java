package eu.sluis.adapters.identity;

import eu.sluis.register.SignedIn;
import eu.sluis.register.StoreRefused;
import eu.sluis.register.StoreUnavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows a visitor by the cookie of their session, on the event loop; the database is asked on a
 * worker.
 *
 * <p>A session that ended makes someone a stranger: a page sends them to log in, a program gets
 * 401. A database that does not answer ends the request here with 503.
 */
@Singleton
final class SessionMechanism implements HttpAuthenticationMechanism {

  /** Before OpenID Connect, which only has a say on its own path. */
  private static final int PRIORITY = 2_000;

  private static final String RETRY_SECONDS = "5";

  /** The same for everyone, so nobody needs to be known, and asked for by the dozen. */
  private static final List<String> WITHOUT_SESSION = List.of("/shell/", "/vendor/", "/health/");

  /** What someone with a password of ours can reach before they chose their own. */
  private static final Set<String> BEFORE_THE_CHANGE =
      Set.of(AccountPaths.PASSWORD, AccountPaths.LOG_OUT);

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    HttpServerRequest request = context.request();
    Optional<SessionToken> token =
        withoutSession(request.path()) || openIdConnect(request)
            ? Optional.empty()
            : SessionCookie.read(request);
    if (token.isEmpty()) {
      return nobody();
    }
    return identities
        .authenticate(
            HttpSecurityUtils.setRoutingContextAttribute(
                new SessionRequest(token.get(), Browser.language(request)), context))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithUni(SessionMechanism::nobody)
        .onFailure(SessionMechanism::isStoreFailure)
        .recoverWithUni(() -> endedWithoutDatabase(context))
        .onItem()
        .ifNotNull()
        .transformToUni(identity -> changedFirst(identity, context));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (openIdConnect(request)) {
      // Not ours: the code flow sends its own.
      return Uni.createFrom().nullItem();
    }
    if (Browser.asksForPage(request)) {
      return Uni.createFrom()
          .item(new ChallengeData(302, "Location", Browser.logInAddress(request)));
    }
    if (Browser.asksForPart(request)) {
      return Uni.createFrom()
          .item(new ChallengeData(401, "HX-Redirect", Browser.logInAddress(request)));
    }
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Session"));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    return getChallenge(context)
        .map(
            challenge -> {
              if (challenge == null) {
                return false;
              }
              HttpServerResponse response = context.response();
              response.setStatusCode(challenge.status);
              challenge.getHeaders().forEach(response::putHeader);
              if (challenge.status == 401) {
                Problems.end(
                    response,
                    401,
                    "U bent niet ingelogd (not logged in)",
                    "Log in en probeer het opnieuw (log in and try again)");
              }
              return true;
            });
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.COOKIE, SessionCookie.SECURE_NAME));
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  private static Uni<SecurityIdentity> nobody() {
    return Uni.createFrom().nullItem();
  }

  private static boolean openIdConnect(HttpServerRequest request) {
    return request.path().equals(AccountPaths.OPENID_CONNECT);
  }

  private static boolean withoutSession(String path) {
    return Browser.forPrograms(path) || WITHOUT_SESSION.stream().anyMatch(path::startsWith);
  }

  private static boolean isStoreFailure(Throwable failure) {
    return failure instanceof StoreUnavailable || failure instanceof StoreRefused;
  }

  // Never emits: the response has ended, so nothing after this may run.
  private static Uni<SecurityIdentity> endedWithoutDatabase(RoutingContext context) {
    context.response().putHeader("Retry-After", RETRY_SECONDS);
    context.fail(503);
    return Uni.createFrom().nothing();
  }

  private static Uni<SecurityIdentity> changedFirst(
      SecurityIdentity identity, RoutingContext context) {
    HttpServerRequest request = context.request();
    SignedIn signedIn = identity.getAttribute(SessionIdentityProvider.SIGNED_IN);
    if (!signedIn.mustChange()
        || BEFORE_THE_CHANGE.contains(request.path())
        || request.path().startsWith("/taal/")) {
      return Uni.createFrom().item(identity);
    }
    if (Browser.asksForPage(request)) {
      context
          .response()
          .setStatusCode(303)
          .putHeader("Location", AccountPaths.PASSWORD)
          .putHeader("Cache-Control", "no-store")
          .end();
    } else {
      Problems.end(
          context.response().putHeader("HX-Redirect", AccountPaths.PASSWORD),
          403,
          "Kies eerst een eigen wachtwoord (choose your own password first)",
          "Open " + AccountPaths.PASSWORD + " (open that page)");
    }
    return Uni.createFrom().nothing();
  }
}
