package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import eu.sluis.adapters.connectors.LocalServer.Reply;
import eu.sluis.sources.Access;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.EntryAway;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Place;
import eu.sluis.sources.Connector.Unreached;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebsiteConnectorTest extends ConnectorKit {

  private final Map<String, String> pages = new TreeMap<>();
  private final List<String> listed = new ArrayList<>();
  private final Map<String, Reply> instead = new TreeMap<>();
  private final LocalServer server = new LocalServer(this::reply);

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply reply(HttpExchange request) {
    String path = request.getRequestURI().toString();
    if (instead.containsKey(path)) {
      return instead.getOrDefault(path, Reply.of(500));
    }
    if (path.equals("/sitemap.xml")) {
      return new Reply(200, Map.of("Content-Type", "application/xml"), sitemap());
    }
    String page = pages.get(path);
    if (page == null) {
      return Reply.of(404);
    }
    String tag = "\"" + page.hashCode() + "\"";
    if (tag.equals(request.getRequestHeaders().getFirst("If-None-Match"))) {
      return Reply.of(304);
    }
    return new Reply(200, Map.of("ETag", tag), page);
  }

  private String sitemap() {
    var urls = new StringBuilder();
    pages.keySet().forEach(path -> urls.append(url(server.address() + path)));
    listed.forEach(urls::append);
    return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls + "</urlset>";
  }

  private static String url(String address) {
    return "<url><loc>" + address.replace("&", "&amp;") + "</loc></url>";
  }

  @Override
  World world() {
    return new World() {
      @Override
      public Place place() {
        return new Place(server.address() + "/", Access.NONE);
      }

      @Override
      public void put(String name, String text) {
        pages.put("/" + name, text);
      }

      @Override
      public void remove(String name) {
        pages.remove("/" + name);
      }
    };
  }

  @Override
  Connector connector(AddressGuard guard) {
    return new WebsiteConnector(new Remote(guard, pauses));
  }

  private List<String> paths(String location) throws IOException {
    try (var visit = connector(OPEN).visit(new Place(location, Access.NONE))) {
      return visit.list(Known.NOTHING).entries().stream().map(Entry::path).toList();
    }
  }

  private void robots(String text) {
    instead.put("/robots.txt", new Reply(200, Map.of("Content-Type", "text/plain"), text));
  }

  @Test
  void only_pages_of_this_site_and_below_its_folder_are_read() throws Exception {
    pages.put("/wmo/hulp", "a");
    pages.put("/wmo/hulp?taal=en", "b");
    pages.put("/parkeren", "c");
    listed.add(url("http://elders.example/wmo/x"));
    listed.add(url("http://127.0.0.1/wmo/x"));
    listed.add(url(server.address().replace("http:", "ftp:") + "/wmo/x"));
    assertThat(paths(server.address() + "/wmo")).containsExactly("wmo/hulp", "wmo/hulp?taal=en");
    assertThat(paths(server.address() + "/")).hasSize(3);
    assertThat(paths(server.address() + "/sitemap.xml")).hasSize(3);
  }

  @Test
  void what_robots_txt_closes_is_not_read_and_its_pace_is_kept() throws Exception {
    pages.put("/open", "a");
    pages.put("/dicht/b", "b");
    robots(
        "User-agent: sluis\nDisallow: /dicht/\nCrawl-delay: 3\nSitemap: "
            + server.address()
            + "/kaart.xml\n");
    instead.put("/kaart.xml", new Reply(200, Map.of(), sitemap()));
    assertThat(paths(server.address() + "/")).containsExactly("open");
    assertThat(pauses.taken).allMatch(one -> one.compareTo(Duration.ofSeconds(2)) > 0).isNotEmpty();
    robots("User-agent: *\nDisallow: /\n");
    assertReason(Reason.CLOSED_TO_PROGRAMS);
    instead.put("/robots.txt", Reply.of(500));
    assertReason(Reason.UNREACHABLE);
  }

  private void assertReason(Reason reason) {
    assertThatThrownBy(() -> paths(server.address() + "/"))
        .isInstanceOfSatisfying(
            Unreached.class, away -> assertThat(away.reason()).isEqualTo(reason));
  }

  @Test
  void sitemaps_of_sitemaps_are_followed_and_one_that_fails_fails_the_list() throws Exception {
    pages.put("/a", "a");
    instead.put(
        "/index.xml",
        new Reply(
            200,
            Map.of(),
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                + server.address()
                + "/sitemap.xml</loc></sitemap><sitemap><loc>"
                + server.address()
                + "/index.xml</loc></sitemap></sitemapindex>"));
    assertThat(paths(server.address() + "/index.xml")).containsExactly("a");
    instead.put("/sitemap.xml", Reply.of(404));
    assertThatThrownBy(() -> paths(server.address() + "/index.xml"))
        .isInstanceOf(IOException.class);
    instead.put("/sitemap.xml", new Reply(200, Map.of(), "<html>geen kaart</html>"));
    assertReason(Reason.OTHER_SERVICE);
  }

  @Test
  void a_sitemap_cannot_bring_in_a_file_of_this_computer() {
    instead.put(
        "/sitemap.xml",
        new Reply(
            200,
            Map.of(),
            "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><urlset"
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                + server.address()
                + "/&x;</loc></url></urlset>"));
    try {
      assertThat(paths(server.address() + "/")).noneMatch(path -> path.length() > 1);
    } catch (IOException refused) {
      assertThat(refused).isInstanceOf(Unreached.class);
    }
  }

  @Test
  void a_page_that_does_not_want_to_be_found_is_not_kept() throws Exception {
    pages.put("/a", "a");
    instead.put("/a", new Reply(200, Map.of("X-Robots-Tag", "noindex, nofollow"), "a"));
    assertAway("a");
  }

  @Test
  void a_redirect_to_another_place_is_not_followed() throws Exception {
    pages.put("/a", "a");
    instead.put("/a", Reply.of(302).with("Location", "http://127.0.0.1:9/latest/meta-data"));
    assertAway("a");
    instead.put("/a", Reply.of(302).with("Location", "/b"));
    instead.put("/b", new Reply(200, Map.of(), "hier staat het nu"));
    try (var visit = connector(OPEN).visit(world().place())) {
      var entry = visit.list(Known.NOTHING).entries().getFirst();
      try (var bytes = visit.open(entry, "").orElseThrow().bytes()) {
        assertThat(new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
            .isEqualTo("hier staat het nu");
      }
    }
  }

  private void assertAway(String path) throws IOException {
    try (var visit = connector(OPEN).visit(world().place())) {
      var entry = visit.list(Known.NOTHING).entries().getFirst();
      assertThat(entry.path()).isEqualTo(path);
      assertThatThrownBy(() -> visit.open(entry, "")).isInstanceOf(EntryAway.class);
    }
  }

  @Test
  void who_asks_for_rest_gets_it_and_who_keeps_asking_is_left_alone() throws Exception {
    pages.put("/a", "a");
    instead.put("/robots.txt", Reply.of(429).with("Retry-After", "7"));
    assertReason(Reason.BUSY);
    assertThat(pauses.taken.stream().filter(Duration.ofSeconds(7)::equals)).hasSize(4);
    pauses.taken.clear();
    instead.put("/robots.txt", Reply.of(503).with("Retry-After", "86400"));
    assertReason(Reason.BUSY);
    assertThat(pauses.taken).isEmpty();
  }
}
