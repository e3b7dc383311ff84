package eu.sluis.adapters.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cookie of a session.
 *
 * <p>`__Host-sluis` with Secure, always, except over plain http to this same machine: there a
 * browser would refuse it, so it is `sluis` without Secure. A request that came through a proxy is
 * never this same machine. Plain http from another machine gets the secure cookie and therefore no
 * session: put TLS in front. SameSite is Lax, because with Strict someone who returns from the
 * identity provider, or opens a link in an e-mail, would seem logged out.
 */
final class SessionCookie {

  static final String SECURE_NAME = "__Host-sluis";
  static final String LOCAL_NAME = "sluis";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private SessionCookie() {}

  static Optional<SessionToken> read(HttpServerRequest request) {
    Cookie cookie = request.getCookie(name(request));
    return Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(SessionToken::parse);
  }

  static NewCookie of(SessionToken token, HttpServerRequest request) {
    // No age: it goes when the browser closes; the server ends it earlier when it is time.
    return builder(request, token.cookieValue()).build();
  }

  static NewCookie removed(HttpServerRequest request) {
    return builder(request, "").maxAge(0).build();
  }

  private static NewCookie.Builder builder(HttpServerRequest request, String value) {
    return new NewCookie.Builder(name(request))
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(!plainOnThisMachine(request))
        .sameSite(NewCookie.SameSite.LAX);
  }

  private static String name(HttpServerRequest request) {
    return plainOnThisMachine(request) ? LOCAL_NAME : SECURE_NAME;
  }

  private static boolean plainOnThisMachine(HttpServerRequest request) {
    @Nullable HostAndPort authority = request.authority();
    return !"https".equals(request.scheme())
        && authority != null
        && THIS_MACHINE.contains(authority.host())
        && !request.headers().contains("Forwarded")
        && !request.headers().contains("X-Forwarded-For")
        && !request.headers().contains("X-Forwarded-Proto");
  }
}
