package eu.sluis.shell.internal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The headers that protect a page, on every answer: pages, files, errors, and what other parts of
 * the server say. Written when the head of an answer goes out, so nothing further on can leave them
 * off; a caching rule that a resource chose itself stays.
 */
@ApplicationScoped
public class Headers {
  /** Runs before everything, also before authentication refuses. */
  private static final int FIRST = 1_000;

  // What Quarkus says of every static file; a file without a version in its address may change.
  private static final String FILE_OF_A_FEATURE = "public, immutable";

  private static final String FOR_EVER = "sluis.keep-for-ever";

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
          + "require-trusted-types-for 'script'; trusted-types default sluis-inspect";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy",
              "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                  + "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), "
                  + "clipboard-write=(self), browsing-topics=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "X-Frame-Options", "DENY");

  void register(@Observes Filters filters) {
    filters.register(Headers::protect, FIRST);
  }

  /** Says that this answer never changes under its address. */
  static void keepForEver(RoutingContext context) {
    context.put(FOR_EVER, true);
  }

  private static void protect(RoutingContext context) {
    context.addHeadersEndHandler(
        _ -> {
          MultiMap headers = context.response().headers();
          ALWAYS.forEach(headers::set);
          String path = context.request().path();
          boolean forEver = context.get(FOR_EVER, false);
          String chosen = headers.get("Cache-Control");
          if (chosen == null || isFile(path) || chosen.startsWith(FILE_OF_A_FEATURE)) {
            int status = context.response().getStatusCode();
            headers.set("Cache-Control", cacheControl(path, status, forEver, chosen != null));
          }
        });
    context.next();
  }

  /** How long a browser may keep an answer. */
  static String cacheControl(String path, int status, boolean forEver, boolean file) {
    boolean whole = status == 200 || status == 206 || status == 304;
    if (whole && (forEver || path.startsWith("/vendor/"))) {
      return "public, max-age=31536000, immutable";
    }
    if (whole && (file || isFile(path))) {
      return "no-cache";
    }
    return "no-store";
  }

  private static boolean isFile(String path) {
    return path.startsWith("/vendor/")
        || path.startsWith("/shell/")
        || path.equals(Assets.HOUSE_STYLE);
  }
}
