package eu.sluis.shell.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request that changes something was made by one of our own pages. A site of a
 * stranger can make a browser send a request with the visitor's cookies, but cannot choose what the
 * browser says of its origin, and cannot read the token in our forms (cross-site request forgery;
 * OWASP CSRF prevention cheat sheet: fetch metadata, origin, synchronizer token).
 *
 * <p>Pure: no request, no clock, no state.
 */
final class ForgedRequests {
  static final String FIELD = "csrf";
  static final String HEADER = "X-CSRF-Token";
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

  /**
   * What a browser said of where a request came from; null where it said nothing.
   *
   * @param host the host and port that the request was sent to, as the browser knows them
   */
  record Origin(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {}

  private ForgedRequests() {}

  static boolean changes(String method) {
    return CHANGING.contains(method.toUpperCase(Locale.ROOT));
  }

  /** Whether another site made the browser send this. */
  static boolean fromElsewhere(Origin from) {
    String site = from.fetchSite();
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = from.origin();
    return origin != null && !sameHost(origin, from.host());
  }

  /**
   * Whether a token is asked for. A client that carries a bearer token and no cookie is exempt: a
   * browser never adds such a token by itself.
   */
  static boolean needsToken(boolean visitor, boolean cookies, @Nullable String authorization) {
    boolean bearer = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    return visitor && (cookies || !bearer);
  }

  /** Whether one of the two places holds the token; takes as long for a near miss as for a far. */
  static boolean holds(String token, Optional<String> header, Optional<String> field) {
    return !token.isEmpty() && (matches(token, header) || matches(token, field));
  }

  private static boolean matches(String token, Optional<String> given) {
    return given.isPresent()
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), given.get().getBytes(StandardCharsets.UTF_8));
  }

  // `null`, which a browser sends for a page without an origin of its own, is no host of ours.
  private static boolean sameHost(String origin, @Nullable String host) {
    if (host == null) {
      return false;
    }
    try {
      URI uri = URI.create(origin);
      String authority = uri.getRawAuthority();
      if (authority == null) {
        return false;
      }
      return withoutPort(authority, uri.getScheme()).equals(withoutPort(host, uri.getScheme()));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static String withoutPort(String authority, @Nullable String scheme) {
    String usual = "https".equals(scheme) ? ":443" : ":80";
    String lower = authority.toLowerCase(Locale.ROOT);
    return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
  }
}
