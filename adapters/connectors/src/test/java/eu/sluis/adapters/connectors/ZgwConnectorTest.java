package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import eu.sluis.adapters.connectors.LocalServer.Reply;
import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.GivenRights;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.Place;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server of ours that follows the contract of the Documenten and Zaken APIs. */
class ZgwConnectorTest extends ConnectorKit {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String SECRET = "een-geheim-van-32-tekens-voor-zgw";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A document there; `zaak` is the name of its case, or `` for none. */
  private record There(String text, int version, String closed, String status, String zaak) {}

  private final Map<String, There> documents = new TreeMap<>();
  private final Map<String, String> cases = new TreeMap<>(Map.of("zaak-1", "zaakvertrouwelijk"));
  private final LocalServer server = new LocalServer(this::reply);

  @AfterEach
  void stop() {
    server.close();
  }

  private String api() {
    return server.address() + "/documenten/api/v1";
  }

  private Reply reply(HttpExchange request) throws IOException {
    if (!signed(request.getRequestHeaders().getFirst("Authorization"))) {
      return Reply.of(401);
    }
    String path = request.getRequestURI().getPath();
    String query = String.valueOf(request.getRequestURI().getRawQuery());
    if (path.equals("/documenten/api/v1/enkelvoudiginformatieobjecten")) {
      return page(query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : 1);
    }
    if (path.equals("/documenten/api/v1/objectinformatieobjecten")) {
      String of = URLDecoder.decode(query, StandardCharsets.UTF_8);
      String zaak = there(of.substring(of.lastIndexOf('/') + 1)).zaak();
      return Reply.json(
          zaak.isEmpty()
              ? "[]"
              : "[{\"objectType\":\"zaak\",\"object\":\"%s\"}]"
                  .formatted(zaak.startsWith("http") ? zaak : server.address() + "/zaken/" + zaak));
    }
    if (path.startsWith("/zaken/")) {
      String closed = cases.get(path.substring(7));
      return closed == null
          ? Reply.of(403)
          : Reply.json(
              "{\"zaaktype\":\"%s/typen/1\",\"vertrouwelijkheidaanduiding\":\"%s\"}"
                  .formatted(server.address(), closed));
    }
    if (path.equals("/typen/1")) {
      return Reply.json("{\"identificatie\":\"ZT-WMO\",\"omschrijving\":\"Melding Wmo\"}");
    }
    String[] names = path.split("/", -1);
    There found = path.endsWith("/download") ? documents.get(names[names.length - 2]) : null;
    return found == null ? Reply.of(404) : new Reply(200, Map.of(), found.text());
  }

  private There there(String name) {
    return Objects.requireNonNull(documents.get(name));
  }

  /** Two on a page, as the contract gives them. */
  private Reply page(int number) {
    var names = new ArrayList<>(documents.keySet());
    var results = new ArrayList<String>();
    for (String name :
        names.subList(Math.min(names.size(), number * 2 - 2), Math.min(names.size(), number * 2))) {
      There one = there(name);
      results.add(
          """
          {"url":"%1$s/enkelvoudiginformatieobjecten/%2$s","identificatie":"DOC-%2$s",
           "bestandsnaam":"%2$s","titel":"%2$s","bestandsomvang":%3$d,"versie":%4$d,
           "beginRegistratie":"2026-11-01T10:00:00Z","vertrouwelijkheidaanduiding":"%5$s",
           "status":"%6$s","inhoud":"%1$s/enkelvoudiginformatieobjecten/%2$s/download"}
          """
              .formatted(
                  api(), name, one.text().length(), one.version(), one.closed(), one.status()));
    }
    String next =
        names.size() > number * 2
            ? "\"" + api() + "/enkelvoudiginformatieobjecten?page=" + (number + 1) + "\""
            : "null";
    return Reply.json(
        "{\"count\":%d,\"next\":%s,\"results\":[%s]}"
            .formatted(names.size(), next, String.join(",", results)));
  }

  /** As RFC 7515 has it: HS256 over header and claims. */
  private static boolean signed(String authorization) throws IOException {
    try {
      String[] parts = authorization.substring("Bearer ".length()).split("[.]", -1);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] right = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return java.security.MessageDigest.isEqual(right, Base64.getUrlDecoder().decode(parts[2]))
          && claims.path("client_id").asText().equals("sluis")
          && claims.path("iss").asText().equals("sluis")
          && claims.path("iat").asLong() == NOON.getEpochSecond();
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  World world() {
    return new World() {
      @Override
      public Place place() {
        return new Place(
            api(),
            new Access(
                Map.of(
                    Item.USER,
                    "sluis",
                    Item.SECRET,
                    SECRET,
                    Item.GROUPS,
                    "zt-wmo = wmo, juristen")));
      }

      @Override
      public void put(String name, String text) {
        int version = documents.containsKey(name) ? there(name).version() + 1 : 1;
        documents.put(name, new There(text, version, "intern", "definitief", "zaak-1"));
      }

      @Override
      public void remove(String name) {
        documents.remove(name);
      }
    };
  }

  @Override
  Connector connector(AddressGuard guard) {
    return new ZgwConnector(new Remote(guard, pauses), () -> NOON);
  }

  private List<Entry> list() throws IOException {
    try (var visit = connector(OPEN).visit(world().place())) {
      return visit.list(Known.NOTHING).entries();
    }
  }

  private GivenRights rights(There document) throws IOException {
    documents.put("a.txt", document);
    return list().getFirst().rights().orElseThrow();
  }

  @Test
  void readers_and_confidentiality_come_from_document_and_case() throws Exception {
    var wmo = Set.of(new GroupId("wmo"), new GroupId("juristen"));
    assertThat(rights(new There("x", 1, "openbaar", "definitief", "zaak-1")))
        .isEqualTo(new GivenRights(wmo, Confidentiality.ZAAKVERTROUWELIJK));
    assertThat(rights(new There("x", 1, "geheim", "", "zaak-1")))
        .isEqualTo(new GivenRights(wmo, Confidentiality.GEHEIM));
    assertThat(rights(new There("x", 1, "", "", "")))
        .as("without a case")
        .isEqualTo(new GivenRights(Set.of(), Confidentiality.ZAAKVERTROUWELIJK));
    assertThat(rights(new There("x", 1, "nieuw-woord", "", "")))
        .isEqualTo(new GivenRights(Set.of(), Confidentiality.ZEER_GEHEIM));
    assertThat(rights(new There("x", 1, "intern", "", "zaak-die-niet-mag")).readers()).isEmpty();
    assertThat(rights(new There("x", 1, "intern", "", "https://elders.example/zaken/1")).readers())
        .isEmpty();
  }

  @Test
  void a_type_without_a_line_gives_nobody_a_right() throws Exception {
    documents.put("a.txt", new There("x", 1, "intern", "", "zaak-1"));
    var other =
        new Place(
            api(),
            new Access(
                Map.of(Item.USER, "sluis", Item.SECRET, SECRET, Item.GROUPS, "ZT-ANDERS = wmo")));
    try (var visit = connector(OPEN).visit(other)) {
      assertThat(visit.list(Known.NOTHING).entries().getFirst().rights().orElseThrow().readers())
          .isEmpty();
    }
  }

  @Test
  void drafts_are_left_out_and_all_pages_are_read() throws Exception {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      documents.put(
          name, new There("x", 1, "intern", name.equals("c") ? "in_bewerking" : "", "zaak-1"));
    }
    assertThat(list()).hasSize(4);
  }

  @Test
  void another_service_is_told_as_such() {
    var wrong = new Place(server.address() + "/typen/1", world().place().access());
    assertThatThrownBy(() -> connector(OPEN).attempt(wrong))
        .isInstanceOf(Connector.LocationRefused.class);
  }
}
