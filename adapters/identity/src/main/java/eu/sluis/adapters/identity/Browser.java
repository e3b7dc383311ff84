package eu.sluis.adapters.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request says about the client: a page for a person, a part of one, or a program. */
final class Browser {

  static final String LOG_IN_PATH = "/inloggen";
  private static final int LANGUAGES_LENGTH_MAX = 200;
  private static final List<String> OURS = List.of("nl", "en");

  private Browser() {}

  /** Whether it is htmx that asks for a part of a page. */
  static boolean asksForPart(HttpServerRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  /** Whether programs come here, which are known by a key and never by the cookie of a browser. */
  static boolean forPrograms(String path) {
    return path.startsWith("/v1/") || path.startsWith("/api/") || path.equals("/mcp");
  }

  /** Whether a person waits for a whole page; a redirect makes sense to nobody else. */
  static boolean asksForPage(HttpServerRequest request) {
    String accept = request.getHeader("Accept");
    return !asksForPart(request)
        && !forPrograms(request.path())
        && accept != null
        && accept.contains("text/html");
  }

  /** The log-in page, that leads back to where the request was going. */
  static String logInAddress(HttpServerRequest request) {
    Optional<String> back =
        asksForPart(request)
            ? Optional.ofNullable(request.getHeader("HX-Current-URL")).map(Browser::pathOf)
            : Optional.of(request)
                .filter(asked -> asked.method().equals(HttpMethod.GET))
                .map(HttpServerRequest::uri);
    return back.filter(path -> !path.equals("/"))
        .map(path -> LOG_IN_PATH + "?terug=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse(LOG_IN_PATH);
  }

  /** The language that was chosen in this browser, else the one that it asks for, else Dutch. */
  static Locale language(HttpServerRequest request) {
    Cookie chosen = request.getCookie("taal");
    if (chosen != null && OURS.contains(chosen.getValue())) {
      return Locale.of(chosen.getValue());
    }
    String wished = request.getHeader("Accept-Language");
    if (wished == null || wished.length() > LANGUAGES_LENGTH_MAX) {
      return Locale.of("nl");
    }
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(wished), OURS);
      return Locale.of(tag == null ? "nl" : tag);
    } catch (IllegalArgumentException unreadable) {
      return Locale.of("nl");
    }
  }

  private static String pathOf(String address) {
    int host = address.indexOf("//");
    int path = host < 0 ? 0 : address.indexOf('/', host + 2);
    return path < 0 ? "/" : address.substring(path);
  }
}
