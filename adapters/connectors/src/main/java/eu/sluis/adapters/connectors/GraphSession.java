package eu.sluis.adapters.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Unreached;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Asks Microsoft Graph as an application: client credentials (RFC 6749, 4.4), no user. */
final class GraphSession {

  private static final int EARLIER_SECONDS = 120;

  private final PoliteHttp http;
  private final GraphConnector.GraphAddresses graph;
  private final Access access;
  private final InstantSource clock;
  private String token = "";
  private Instant until = Instant.EPOCH;

  GraphSession(
      PoliteHttp http, GraphConnector.GraphAddresses graph, Access access, InstantSource clock) {
    this.http = http;
    this.graph = graph;
    this.access = access;
    this.clock = clock;
  }

  Access access() {
    return access;
  }

  URI at(String path) {
    return URI.create(graph.graph() + path.replace(" ", "%20"));
  }

  /** Whether an address that was kept is one of Graph; others must not get our token. */
  boolean owns(String link) {
    return link.startsWith(graph.graph() + "/");
  }

  JsonNode get(URI at) throws IOException {
    try (var answer =
        http.send(
            PoliteHttp.Ask.get(
                at,
                _ ->
                    Map.of(
                        "Authorization",
                        bearer(),
                        "Accept",
                        "application/json",
                        // Tells items whose sharing changed too.
                        "Prefer",
                        "deltashowsharingchanges, deltatraversepermissiongaps,"
                            + " hierarchicalsharing")))) {
      return Json.of(answer);
    }
  }

  /** The content of an item: Graph redirects to where it lies, which needs no token. */
  PoliteHttp.Answer content(String path) throws IOException {
    return http.send(
        new PoliteHttp.Ask(
            "GET", at(path), _ -> Map.of("Authorization", bearer()), Optional.empty(), true));
  }

  /**
   * The next page.
   *
   * @throws Unreached when it would lead away from Graph
   */
  Optional<URI> next(JsonNode page, String name) throws Unreached {
    if (!page.path(name).isTextual()) {
      return Optional.empty();
    }
    String link = page.path(name).asText();
    if (!owns(link)) {
      throw new Unreached(Reason.OTHER_SERVICE);
    }
    return Optional.of(URI.create(link));
  }

  private String bearer() throws IOException {
    if (clock.instant().isBefore(until)) {
      return token;
    }
    String tenant = access.value(Item.TENANT);
    if (!tenant.matches("[A-Za-z0-9.-]{1,255}")) {
      throw new Unreached(Reason.LOG_IN_REFUSED);
    }
    String form =
        "grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_id="
            + URLEncoder.encode(access.value(Item.USER), StandardCharsets.UTF_8)
            + "&client_secret="
            + URLEncoder.encode(access.value(Item.SECRET), StandardCharsets.UTF_8);
    var ask =
        new PoliteHttp.Ask(
            "POST",
            URI.create(graph.logIn() + "/" + tenant + "/oauth2/v2.0/token"),
            PoliteHttp.Headers.NONE,
            Optional.of(new PoliteHttp.Body(form, "application/x-www-form-urlencoded")),
            false);
    try (var answer = http.send(ask)) {
      if (answer.status() == 400 || answer.status() == 401) {
        throw new Unreached(Reason.LOG_IN_REFUSED);
      }
      JsonNode given = Json.of(answer);
      token = "Bearer " + given.path("access_token").asText("");
      until =
          clock
              .instant()
              .plusSeconds(Math.max(0, given.path("expires_in").asLong(0) - EARLIER_SECONDS));
      return token;
    }
  }

  void close() {
    Closing.quietly(http);
  }
}
