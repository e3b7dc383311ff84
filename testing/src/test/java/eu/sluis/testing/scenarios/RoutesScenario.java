package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.Routes;
import eu.sluis.testing.running.Routes.Route;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every address of the built application, with who may use it. A new address that is not in this
 * table fails the first test.
 */
class RoutesScenario {

  private static final List<String> USERS =
      List.of("noor", "sem", "fatma", "ilse", "joris", "anouk", "bram");
  private static final List<String> MANAGERS = List.of("fatma");
  private static final List<String> OFFICERS = List.of("ilse");
  private static final List<String> AUDITORS = List.of("willem", "ilse");
  private static final List<String> OF_MODELS = List.of("maaike", "ilse", "fatma");
  private static final List<String> OF_KEYS = List.of("maaike", "joris");
  private static final List<String> OF_PATTERNS = List.of("willem", "ilse", "joris");
  private static final List<String> OF_APPROVALS =
      List.of("noor", "sem", "fatma", "ilse", "joris", "anouk", "bram", "maaike");
  private static final List<String> OF_KEEPING = List.of("joris", "ilse");
  private static final List<String> OF_ARCHIVES = List.of("fatma", "ilse");
  private static final List<String> ALL =
      List.of("noor", "sem", "fatma", "ilse", "joris", "anouk", "bram", "willem", "maaike");

  private static final String PAGE = "text/html,*/*;q=0.8";
  private static final String DATA = "application/json,*/*;q=0.8";

  /** For everyone, also who is nobody yet. */
  private static final Set<Route> OPEN =
      Set.of(
          get("/"),
          get("/health/live"),
          get("/health/ready"),
          get("/inloggen"),
          post("/inloggen"),
          get("/inloggen/oidc"),
          post("/uitloggen"),
          get("/taal/{language}"),
          get("/api/v1/openapi.json"),
          // Hashes, which say nothing of what was recorded.
          get("/log/{organisation}/checkpoint"),
          get("/log/{organisation}/tile/{tile}"));

  private static final Set<Route> FILES = Routes.takingFiles();

  private record Closed(Route route, List<String> people) {
    boolean files() {
      return FILES.contains(route);
    }
  }

  private static final List<Closed> CLOSED =
      List.of(
          new Closed(get("/account"), ALL),
          new Closed(get("/account/wachtwoord"), ALL),
          new Closed(post("/account/wachtwoord"), ALL),
          new Closed(post("/account/sessies/{id}/beeindig"), ALL),
          new Closed(get("/vragen"), USERS),
          new Closed(post("/vragen"), USERS),
          new Closed(post("/vragen/voorproef"), USERS),
          new Closed(get("/vragen/{id}"), USERS),
          new Closed(get("/vragen/{id}/paneel"), USERS),
          new Closed(post("/vragen/{id}/bewijs"), USERS),
          new Closed(get("/vragen/zaak"), USERS),
          new Closed(post("/vragen/zaak"), USERS),
          new Closed(post("/vragen/{id}/wissen"), USERS),
          new Closed(get("/documenten/{id}"), ALL),
          new Closed(get("/bronnen"), MANAGERS),
          new Closed(get("/bronnen/betekenis"), MANAGERS),
          new Closed(get("/bronnen/nieuw"), MANAGERS),
          new Closed(post("/bronnen/nieuw"), MANAGERS),
          new Closed(get("/bronnen/programmas"), MANAGERS),
          new Closed(post("/bronnen/programmas"), MANAGERS),
          new Closed(get("/bronnen/verbinden"), MANAGERS),
          new Closed(post("/bronnen/verbinden"), MANAGERS),
          new Closed(get("/bronnen/{id}/verbinding"), MANAGERS),
          new Closed(post("/bronnen/{id}/verbinding"), MANAGERS),
          new Closed(get("/bronnen/{id}"), MANAGERS),
          new Closed(post("/bronnen/{id}"), MANAGERS),
          new Closed(get("/bronnen/{id}/voortgang"), MANAGERS),
          new Closed(post("/bronnen/{id}/lezen"), MANAGERS),
          new Closed(post("/bronnen/{id}/bestanden"), MANAGERS),
          new Closed(post("/bronnen/{id}/verwijderen"), MANAGERS),
          new Closed(get("/bronnen/{id}/documenten/{document}"), MANAGERS),
          new Closed(post("/bronnen/{id}/documenten/{document}"), MANAGERS),
          new Closed(get("/bronnen/grip"), MANAGERS),
          new Closed(get("/bronnen/grip/catalogus"), MANAGERS),
          new Closed(get("/bronnen/{id}/grip"), MANAGERS),
          new Closed(get("/bronnen/{id}/grip/stand"), MANAGERS),
          new Closed(post("/bronnen/{id}/grip/voorstellen/{finding}"), MANAGERS),
          new Closed(post("/bronnen/{id}/grip/documenten/{document}/tonen"), MANAGERS),
          new Closed(post("/bronnen/{id}/grip/zorg"), MANAGERS),
          new Closed(get("/goedkeuringen"), OF_APPROVALS),
          new Closed(get("/goedkeuringen/{id}"), OF_APPROVALS),
          new Closed(post("/goedkeuringen/{id}"), OF_APPROVALS),
          new Closed(get("/toepassingen"), ALL),
          new Closed(get("/toepassingen/{id}"), ALL),
          new Closed(get("/privacy"), OFFICERS),
          new Closed(post("/privacy"), OFFICERS),
          new Closed(post("/privacy/verbeteren"), OFFICERS),
          new Closed(get("/privacy/woorden"), OFFICERS),
          new Closed(post("/privacy/woorden"), OFFICERS),
          new Closed(post("/privacy/woorden/{id}/verwijderen"), OFFICERS),
          new Closed(get("/privacy/voorbeelden"), OFFICERS),
          new Closed(post("/privacy/voorbeelden/uitvoeren"), OFFICERS),
          new Closed(post("/privacy/voorbeelden/export"), OFFICERS),
          new Closed(post("/privacy/voorbeelden/{id}/verwijderen"), OFFICERS),
          new Closed(get("/toepassingen/{id}/bewaren"), OF_KEEPING),
          new Closed(post("/toepassingen/{id}/bewaren"), OF_KEEPING),
          new Closed(get("/logboek/exporteren"), AUDITORS),
          new Closed(post("/logboek/exporteren/verwerkingen"), AUDITORS),
          new Closed(post("/logboek/exporteren/handelingen"), List.of("willem")),
          new Closed(post("/logboek/exporteren/sleutels"), AUDITORS),
          new Closed(get("/archief"), OF_ARCHIVES),
          new Closed(post("/archief/{useCase}"), OF_ARCHIVES),
          new Closed(get("/woo"), AUDITORS),
          new Closed(post("/woo/zoeken"), AUDITORS),
          new Closed(post("/woo/export"), AUDITORS),
          new Closed(get("/logboek"), AUDITORS),
          new Closed(get("/logboek/{sequence}"), AUDITORS),
          new Closed(get("/logboek/{sequence}/bewijs"), AUDITORS),
          new Closed(get("/logboek/{sequence}/regel"), AUDITORS),
          new Closed(post("/logboek/export"), AUDITORS),
          new Closed(get("/logboek/zoeken"), AUDITORS),
          new Closed(post("/logboek/zoeken/persoon"), AUDITORS),
          new Closed(post("/logboek/pakket"), AUDITORS),
          new Closed(post("/logboek/{sequence}/ontvangstbewijs"), AUDITORS),
          new Closed(get("/patronen"), OF_PATTERNS),
          new Closed(post("/patronen"), OFFICERS),
          new Closed(get("/log/{organisation}/tile/entries/{bundle}"), AUDITORS),
          new Closed(get("/modellen"), OF_MODELS),
          new Closed(get("/modellen/stand"), OF_MODELS),
          new Closed(get("/sleutels"), OF_KEYS),
          new Closed(get("/sleutels/nieuw"), OF_KEYS),
          new Closed(post("/sleutels/nieuw"), OF_KEYS),
          new Closed(get("/sleutels/{id}"), OF_KEYS),
          new Closed(post("/sleutels/{id}/vervangen"), OF_KEYS),
          new Closed(post("/sleutels/{id}/intrekken"), OF_KEYS),
          new Closed(get("/grenzen"), OF_KEYS),
          new Closed(get("/grenzen/{kind}/{subject}"), OF_KEYS),
          new Closed(post("/grenzen/{kind}/{subject}"), OF_KEYS));

  /**
   * For programs with a key. What a key may do is for the policy, and every use that reaches a
   * model is in the log; {@link GatewayScenario} goes through them.
   */
  static final Set<Route> KEYED =
      Set.of(
          get("/v1/models"),
          get("/v1/models/{id}"),
          post("/v1/chat/completions"),
          get("/v1/chat/completions/{id}"),
          get("/v1/chat/completions/{id}/messages"),
          delete("/v1/chat/completions/{id}"),
          post("/v1/responses"),
          get("/v1/responses/{id}"),
          get("/v1/responses/{id}/input_items"),
          delete("/v1/responses/{id}"),
          post("/v1/messages"),
          post("/v1/embeddings"),
          post("/v1/rerank"),
          post("/v1/audio/transcriptions"),
          post("/api/v1/search"),
          post("/api/v1/check"),
          get("/api/v1/log/processings"),
          get("/api/v1/log/acts"),
          get("/api/v1/sources"),
          get("/api/v1/sources/{id}"),
          get("/api/v1/sources/{id}/documents"),
          post("/api/v1/sources/{id}/documents"),
          get("/api/v1/sources/{id}/documents/{document}"),
          put("/api/v1/sources/{id}/documents/{document}"),
          delete("/api/v1/sources/{id}/documents/{document}"),
          post("/mcp"));

  /** A link in the main menu. */
  private static final Pattern MENU_LINK = Pattern.compile("<a href=\"([^\"]+)\"");

  /** A page that a menu can lead to: one word deep, with no hole. */
  private static final Pattern TOP = Pattern.compile("GET /[a-z]+");

  private final RunningSluis sluis = RunningSluis.shared();

  @Test
  void every_address_of_the_application_stands_in_the_table() {
    var table = new TreeSet<>(OPEN);
    CLOSED.forEach(closed -> table.add(closed.route()));
    table.addAll(KEYED);
    assertThat(new TreeSet<>(Routes.ofTheBuiltApplication())).isEqualTo(table);
  }

  @Test
  void measurements_and_reasons_are_not_at_the_port_of_the_pages() {
    var nobody = Visitor.anonymous(sluis);
    for (String path :
        List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/health-ui/", "/q/dev-ui")) {
      assertThat(nobody.ask("GET", path, DATA, false).status()).as(path).isEqualTo(404);
    }
    assertThat(nobody.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(nobody.get("/health/ready").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void measurements_are_at_a_port_of_their_own_when_an_administrator_names_one() {
    int port = RunningSluis.freePort();
    try (var measured =
        RunningSluis.another("", Map.of("SLUIS_MANAGEMENT_PORT", Integer.toString(port))).start()) {
      var management = Visitor.at("http://127.0.0.1:" + port);
      assertThat(Visitor.anonymous(measured).get("/inloggen").status()).isEqualTo(200);
      assertThat(management.ask("GET", "/q/metrics", "*/*", false).body())
          .contains("http_server_requests")
          .doesNotContain("@waterhoven.example");
      assertThat(management.ask("GET", "/q/health/ready", "*/*", false).body())
          .contains("Database");
      assertThat(management.get("/inloggen").status()).isEqualTo(404);
      assertThat(Visitor.anonymous(measured).get("/q/metrics").status()).isEqualTo(404);
    }
  }

  @Test
  void nobody_gets_past_a_closed_door_without_logging_in() {
    var nobody = Visitor.anonymous(sluis);
    for (Closed closed : CLOSED) {
      String path = closed.route().concrete();
      String method = closed.route().method();
      var page = nobody.ask(method, path, PAGE, closed.files());
      assertThat(page.status()).as("%s %s as a page", method, path).isIn(302, 303, 401, 403);
      if (page.status() < 400) {
        assertThat(page.location()).contains("/inloggen");
      }
      var data = nobody.ask(method, path, DATA, closed.files());
      assertThat(data.status()).as("%s %s as data", method, path).isIn(401, 403);
    }
  }

  @Test
  void a_door_for_one_role_is_closed_to_the_others() {
    var seen = new ArrayList<String>();
    for (String person : ALL) {
      var visitor = Visitor.loggedIn(sluis, account(person));
      for (Closed closed : CLOSED) {
        // Only looked at: what a post may do is asked of who may not.
        boolean may = closed.people().contains(person);
        if (may && closed.route().method().equals("POST")) {
          continue;
        }
        var reply =
            visitor.ask(closed.route().method(), closed.route().concrete(), PAGE, closed.files());
        if (may == (reply.status() == 403) || reply.status() >= 500) {
          seen.add(person + " " + closed.route() + ": " + reply.status());
        }
      }
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void the_menu_of_everyone_is_what_they_may_open() {
    for (String person : ALL) {
      String page = Visitor.loggedIn(sluis, account(person)).get("/account").body();
      var menu = new TreeSet<String>();
      String nav = page.substring(page.indexOf("<nav class=\"nav\""), page.indexOf("</nav>"));
      MENU_LINK.matcher(nav).results().forEach(link -> menu.add(link.group(1)));
      var may = new TreeSet<String>();
      for (Closed closed : CLOSED) {
        if (TOP.matcher(closed.route().toString()).matches() && closed.people().contains(person)) {
          may.add(closed.route().path());
        }
      }
      may.remove("/account"); // has a place of its own, beside the menu
      assertThat(menu).as("the menu of %s", person).isEqualTo(may);
    }
  }

  private static String account(String first) {
    return switch (first) {
      case "noor" -> "noor.van.dalen";
      case "sem" -> "sem.okafor";
      case "fatma" -> "fatma.aydin";
      case "ilse" -> "ilse.bogaard";
      case "joris" -> "joris.heemskerk";
      case "anouk" -> "anouk.tjon";
      case "bram" -> "bram.visser";
      case "willem" -> "willem.de.ruiter";
      case "maaike" -> "maaike.postma";
      default -> throw new IllegalArgumentException("nobody is called `" + first + "`");
    };
  }

  private static Route delete(String path) {
    return new Route("DELETE", path);
  }

  private static Route get(String path) {
    return new Route("GET", path);
  }

  private static Route put(String path) {
    return new Route("PUT", path);
  }

  private static Route post(String path) {
    return new Route("POST", path);
  }
}
