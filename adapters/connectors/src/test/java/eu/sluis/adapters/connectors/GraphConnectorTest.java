package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import eu.sluis.adapters.connectors.LocalServer.Reply;
import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.GivenRights;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.Listing;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.Place;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server of ours that follows the contract of Microsoft Graph 1.0. */
class GraphConnectorTest extends ConnectorKit {

  private static final String PERMISSIONS =
      """
      {"value":[{"roles":["read"],"grantedToV2":{"group":{"id":"g-1","displayName":"Team Wmo"}}},
        {"roles":["read"],"grantedToV2":{"user":{"id":"u-1","displayName":"juristen"}}}]}
      """;

  /** An item there; no text for one that was deleted. */
  private record There(String name, String text, int change, int version) {}

  private final Map<String, There> items = new TreeMap<>();
  private String permissions = PERMISSIONS;
  private int changes;
  private boolean forgot;
  private boolean folderChanged;
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final LocalServer server = new LocalServer(this::reply);

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply reply(HttpExchange request) throws IOException {
    String path = request.getRequestURI().getPath();
    if (path.equals("/gemeente.example/oauth2/v2.0/token")) {
      String form = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      return form.contains("client_secret=geheim&") || form.endsWith("client_secret=geheim")
          ? Reply.json("{\"access_token\":\"kaartje\",\"expires_in\":3600}")
          : new Reply(401, Map.of(), "{\"error\":\"invalid_client\"}");
    }
    String credential = request.getRequestHeaders().getFirst("Authorization");
    if (path.startsWith("/download/")) {
      There found = Objects.requireNonNull(items.get(path.substring(10)));
      return credential != null ? Reply.of(400) : new Reply(200, Map.of(), found.text());
    }
    if (!"Bearer kaartje".equals(credential)) {
      return Reply.of(401);
    }
    if (path.equals("/v1.0/sites/gemeente.sharepoint.example:/sites/Wmo:/drive")) {
      return Reply.json("{\"id\":\"b!1\"}");
    }
    if (path.equals("/v1.0/drives/b!1/root/delta")) {
      return delta(request.getRequestURI().getQuery());
    }
    String id = path.replaceFirst("^/v1.0/drives/b!1/items/([^/]+)/.*$", "$1");
    There found = items.get(id);
    if (found == null || found.text().isEmpty()) {
      return Reply.of(404);
    }
    if (path.endsWith("/permissions")) {
      return permissions.isEmpty() ? Reply.of(403) : Reply.json(permissions);
    }
    // As Graph does: the content lies at another place, which needs no token.
    return Reply.of(302)
        .with("Location", server.address().replace("localhost", "127.0.0.1") + "/download/" + id);
  }

  /** One item on a page; `token=n` gives what changed after change n. */
  private Reply delta(String query) {
    int since = query == null ? -1 : Integer.parseInt(query.split("[=&]", -1)[1]);
    if (forgot && since >= 0) {
      return Reply.of(410);
    }
    int skip =
        query != null && query.contains("skip=")
            ? Integer.parseInt(query.split("skip=", -1)[1])
            : 0;
    var found = new ArrayList<String>();
    found.add("{\"id\":\"root\",\"root\":{},\"folder\":{}}");
    if (folderChanged && since >= 0) {
      found.add("{\"id\":\"map\",\"name\":\"Map\",\"folder\":{}}");
    }
    items.forEach(
        (id, one) -> {
          if (one.change() > since && (since >= 0 || !one.text().isEmpty())) {
            found.add(item(id, one));
          }
        });
    String base = server.address() + "/v1.0/drives/b!1/root/delta?";
    String next =
        skip + 1 < found.size()
            ? "\"@odata.nextLink\":\"%stoken=%d&skip=%d\"".formatted(base, since, skip + 1)
            : "\"@odata.deltaLink\":\"%stoken=%d\"".formatted(base, changes);
    return Reply.json("{\"value\":[" + found.get(skip) + "]," + next + "}");
  }

  private static String item(String id, There one) {
    return one.text().isEmpty()
        ? "{\"id\":\"%s\",\"file\":{},\"deleted\":{\"state\":\"deleted\"}}".formatted(id)
        : """
        {"id":"%s","name":"%s","size":%d,"cTag":"c%d","lastModifiedDateTime":"2026-11-01T10:00:00Z",
         "file":{},"parentReference":{"path":"/drives/b!1/root:/Map%%20een"}}
        """
            .formatted(id, one.name(), one.text().length(), one.version());
  }

  @Override
  World world() {
    return new World() {
      @Override
      public Place place() {
        return new Place(
            "https://gemeente.sharepoint.example/sites/Wmo",
            new Access(
                Map.of(
                    Item.USER, "app",
                    Item.SECRET, "geheim",
                    Item.TENANT, "gemeente.example",
                    Item.GROUPS, "Team Wmo = wmo\njuristen = juristen\norganisatie = iedereen")));
      }

      @Override
      public void put(String name, String text) {
        There before = items.get("id-" + name);
        changes++;
        items.put(
            "id-" + name,
            new There(name, text, changes, before == null ? 1 : before.version() + 1));
      }

      @Override
      public void remove(String name) {
        changes++;
        items.put("id-" + name, new There(name, "", changes, 0));
      }
    };
  }

  @Override
  Connector connector(AddressGuard guard) {
    return new GraphConnector(
        new Remote(
            guard == OPEN ? new AddressGuard(() -> Set.of("localhost", "127.0.0.1")) : guard,
            pauses),
        new GraphConnector.GraphAddresses(server.address() + "/v1.0", server.address()),
        () -> now);
  }

  private Listing list(Known known) throws IOException {
    try (var visit = connector(OPEN).visit(world().place())) {
      return visit.list(known);
    }
  }

  private static Known known(Listing listing) {
    var versions = new TreeMap<String, String>();
    listing.entries().forEach(entry -> versions.put(entry.path(), entry.version()));
    return new Known(listing.mark(), versions);
  }

  @Test
  void a_second_reading_asks_for_the_changes_only_until_a_day_has_passed() throws Exception {
    world().put("a.txt", "een");
    world().put("b.txt", "twee");
    Listing first = list(Known.NOTHING);
    assertThat(first.whole()).isTrue();
    assertThat(first.entries())
        .extracting(Entry::path)
        .containsExactly("Map een/a.txt", "Map een/b.txt");
    world().put("b.txt", "twee en meer");
    world().remove("a.txt");
    Listing second = list(known(first));
    assertThat(second.whole()).isFalse();
    assertThat(second.entries()).extracting(Entry::path).containsExactly("Map een/b.txt");
    assertThat(second.gone()).containsExactly("Map een/a.txt");
    now = now.plus(Duration.ofHours(25));
    assertThat(list(known(first)).whole()).isTrue();
  }

  @Test
  void everything_is_listed_when_the_mark_is_too_old_or_a_folder_changed_or_it_is_not_ours()
      throws Exception {
    world().put("a.txt", "een");
    Listing first = list(Known.NOTHING);
    folderChanged = true;
    assertThat(list(known(first)).whole()).isTrue();
    folderChanged = false;
    forgot = true;
    assertThat(list(known(first)).whole()).isTrue();
    forgot = false;
    var foreign = new Known(now + " http://elders.example/delta", Map.of());
    assertThat(list(foreign).whole()).isTrue();
  }

  @Test
  void readers_are_the_groups_of_its_permissions_and_never_single_people() throws Exception {
    world().put("a.txt", "een");
    assertRights("wmo");
    permissions = "{\"value\":[{\"link\":{\"scope\":\"organization\"}}]}";
    assertRights("iedereen");
    permissions = "{\"value\":[{\"link\":{\"scope\":\"anonymous\"}}]}";
    assertRights();
    permissions =
        "{\"value\":[{\"grantedToIdentitiesV2\":[{\"siteGroup\":{\"displayName\":\"TEAM"
            + " WMO\"}}]}]}";
    assertRights("wmo");
    permissions = "";
    assertRights();
  }

  private void assertRights(String... groups) throws IOException {
    assertThat(list(Known.NOTHING).entries().getFirst().rights())
        .contains(
            new GivenRights(
                Set.copyOf(List.of(groups).stream().map(GroupId::new).toList()),
                Confidentiality.OPENBAAR));
  }

  @Test
  void only_an_address_of_a_site_is_taken() throws Exception {
    for (String right :
        List.of(
            "https://a.sharepoint.example",
            "https://a.sharepoint.example/sites/Wmo",
            "https://a.sharepoint.example/sites/Wmo/Gedeelde%20documenten")) {
      connector(OPEN).check(right);
    }
    for (String wrong :
        List.of(
            "http://a.sharepoint.example/sites/Wmo",
            "https://a.sharepoint.example/sites/Wmo/a/b",
            "https://a.sharepoint.example/sites/Wmo?x=1")) {
      Assertions.assertThatThrownBy(() -> connector(OPEN).check(wrong))
          .isInstanceOf(LocationRefused.class);
    }
  }
}
