package eu.sluis.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.register.Person;
import eu.sluis.vocabulary.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class IdentityHttpTest {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final String PAGE = "text/html,*/*;q=0.8";
  private static final String PROGRAM = "application/json,*/*;q=0.5";
  private static final String STREAM = "text/event-stream,*/*;q=0.5";
  private static final String REFUSED = "horen niet bij elkaar";

  @TestHTTPResource("/")
  URI address;

  @Inject Waterhoven town;
  @Inject LocalAccounts accounts;

  private final HttpClient client = HttpClient.newHttpClient();
  private Person noor;

  @BeforeEach
  void noor_has_an_account() {
    town.reset();
    noor = town.person("noor", Role.USER);
    accounts.create(noor, Waterhoven.PASSWORD);
  }

  @Test
  void a_stranger_is_sent_to_log_in_and_comes_back() throws Exception {
    var stranger = get("/proef/wie?a=1", "", PAGE);
    assertThat(stranger.statusCode()).isIn(302, 303);
    assertThat(location(stranger)).isEqualTo("/inloggen?terug=%2Fproef%2Fwie%3Fa%3D1");

    var page = get(location(stranger), "", PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"terug\" value=\"/proef/wie?a=1\"");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

    var entered = logIn(noor.account(), Waterhoven.PASSWORD, "/proef/wie?a=1");
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(location(entered)).isEqualTo("/proef/wie?a=1");
    assertThat(get("/proef/wie", cookie(entered), PAGE).body()).isEqualTo("Noor van Dijk | nl");
  }

  @Test
  void a_program_gets_401_and_a_part_of_a_page_a_way_to_log_in() throws Exception {
    var program = get("/proef/wie", "", PROGRAM);
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(program.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(get("/proef/wie", "sluis=rubbish", STREAM).statusCode()).isEqualTo(401);
  }

  @Test
  void a_way_back_never_leaves_this_host() throws Exception {
    for (String elsewhere :
        new String[] {
          "//elders.example",
          "https://elders.example",
          "/\\elders.example",
          "javascript:x",
          "/inloggen"
        }) {
      assertThat(location(logIn(noor.account(), Waterhoven.PASSWORD, elsewhere)))
          .as(elsewhere)
          .isEqualTo("/");
    }
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() throws Exception {
    var entered = logIn(noor.account(), Waterhoven.PASSWORD, "/");
    assertThat(entered.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("sluis=")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax")
        .containsIgnoringCase("Path=/")
        .doesNotContainIgnoringCase("Domain")
        .doesNotContainIgnoringCase("Max-Age");
    var proxied =
        send(
            form("/inloggen", Map.of("account", noor.account(), "wachtwoord", Waterhoven.PASSWORD))
                .header("X-Forwarded-Proto", "https"));
    assertThat(proxied.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-sluis=")
        .containsIgnoringCase("Secure");
  }

  @Test
  void wrong_unknown_and_locked_look_the_same_and_keep_the_account_that_was_typed()
      throws Exception {
    var wrong = logIn(noor.account(), "verkeerd", "/");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body())
        .contains(REFUSED)
        .contains("value=\"noor@waterhoven.example\"")
        .doesNotContain("verkeerd\"");
    var unknown = logIn("anna@waterhoven.example", "verkeerd", "/");
    for (int attempt = 0; attempt < LocalAccounts.ATTEMPTS_MAX; attempt++) {
      logIn(noor.account(), "verkeerd", "/");
    }
    var locked = logIn(noor.account(), Waterhoven.PASSWORD, "/");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(locked.statusCode()).isEqualTo(401);
    assertThat(unknown.body().replace("anna@", "noor@")).isEqualTo(wrong.body());
    assertThat(locked.body()).isEqualTo(wrong.body());
    assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(logIn("", "x", "/").body()).contains("Vul uw account in.");
    assertThat(logIn(noor.account(), "", "/").body()).contains("Vul uw wachtwoord in.");
  }

  @Test
  void what_was_typed_is_shown_as_text() throws Exception {
    assertThat(logIn("\"><script>x</script>", "x", "\"><script>").body())
        .doesNotContain("<script>x");
  }

  @Test
  void rights_are_those_of_this_moment() throws Exception {
    String session = cookie(logIn(noor.account(), Waterhoven.PASSWORD, "/"));
    assertThat(get("/proef/beheer", session, PAGE).statusCode()).isEqualTo(403);
    town.changed(noor, Set.of(Role.ADMINISTRATOR), true);
    assertThat(get("/proef/beheer", session, PAGE).statusCode()).isEqualTo(200);
    town.changed(noor, Set.of(Role.ADMINISTRATOR), false);
    assertThat(get("/proef/beheer", session, PROGRAM).statusCode()).isEqualTo(401);
    assertThat(get("/proef/open", session, PAGE).body()).isEqualTo("niemand");
  }

  @Test
  void without_a_database_nobody_becomes_a_stranger() throws Exception {
    String session = cookie(logIn(noor.account(), Waterhoven.PASSWORD, "/"));
    town.databaseAway = true;
    var page = get("/proef/open", session, PAGE);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(get("/proef/open", session, PROGRAM).statusCode()).isEqualTo(503);
    assertThat(logIn(noor.account(), Waterhoven.PASSWORD, "/").statusCode()).isEqualTo(503);
    assertThat(get("/proef/open", "", PAGE).body()).isEqualTo("niemand");
    town.databaseAway = false;
    town.logAway = true;
    assertThat(logIn(noor.account(), Waterhoven.PASSWORD, "/").statusCode()).isEqualTo(503);
  }

  @Test
  void someone_sees_their_account_and_ends_another_session() throws Exception {
    String here = cookie(logIn(noor.account(), Waterhoven.PASSWORD, "/"));
    String there = cookie(logIn(noor.account(), Waterhoven.PASSWORD, "/"));
    var page = get("/account", here, PAGE);
    assertThat(page.body())
        .contains("Noor van Dijk", "Gemeente Waterhoven", "wmo", "Deze browser", "vragen stellen");
    Matcher other = Pattern.compile("/account/sessies/([0-9a-f-]+)/beeindig").matcher(page.body());
    assertThat(other.find()).isTrue();
    var forged = send(form(other.group(), Map.of()).header("Cookie", here));
    assertThat(forged.statusCode()).isEqualTo(403);
    var ended = send(form(other.group(), Map.of("csrf", csrf(page))).header("Cookie", here));
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(get("/proef/wie", there, PROGRAM).statusCode()).isEqualTo(401);
    assertThat(get("/account?melding=beeindigd", here, PAGE).body())
        .contains("De sessie is beëindigd.")
        .doesNotContain("/beeindig\"");
    assertThat(send(request("/account").header("Cookie", here + "; taal=en")).body())
        .contains("Your account", "asks questions");
  }

  @Test
  void logging_out_ends_the_session() throws Exception {
    String session = cookie(logIn(noor.account(), Waterhoven.PASSWORD, "/"));
    String token = csrf(get("/account", session, PAGE));
    assertThat(send(form("/uitloggen", Map.of()).header("Cookie", session)).statusCode())
        .isEqualTo(403);
    var left = send(form("/uitloggen", Map.of("csrf", token)).header("Cookie", session));
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(location(left)).isEqualTo("/inloggen");
    assertThat(left.headers().firstValue("Set-Cookie").orElseThrow()).contains("sluis=;");
    assertThat(get("/proef/wie", session, PROGRAM).statusCode()).isEqualTo(401);
    assertThat(town.sessions).isEmpty();
  }

  @Test
  void with_a_password_of_ours_nothing_goes_before_choosing_another() throws Exception {
    String once = accounts.issueOneTime(noor).value();
    var entered = logIn(noor.account(), once, "/proef/wie");
    assertThat(location(entered)).isEqualTo("/account/wachtwoord");
    String session = cookie(entered);
    assertThat(location(get("/proef/wie", session, PAGE))).isEqualTo("/account/wachtwoord");
    assertThat(get("/proef/wie", session, PROGRAM).statusCode()).isEqualTo(403);
    var page = get("/account/wachtwoord", session, PAGE);
    assertThat(page.body()).contains("Kies eerst een eigen wachtwoord");

    assertThat(change(session, csrf(page), once, "te kort", "te kort").body())
        .contains("te kort. Gebruik ten minste 12 tekens");
    assertThat(change(session, csrf(page), once, "vijf vossen in het veld", "anders").body())
        .contains("twee keer gelijk");
    assertThat(
            change(session, csrf(page), "x", "vijf vossen in het veld", "vijf vossen in het veld")
                .body())
        .contains("niet uw huidige wachtwoord");
    var changed =
        change(session, csrf(page), once, "vijf vossen in het veld", "vijf vossen in het veld");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(cookie(changed)).isNotEqualTo(session);
    assertThat(get("/proef/wie", session, PROGRAM).statusCode()).isEqualTo(401);
    assertThat(get("/proef/wie", cookie(changed), PAGE).body()).startsWith("Noor");
  }

  @Test
  void a_log_in_from_another_site_is_refused() throws Exception {
    var elsewhere =
        send(
            form("/inloggen", Map.of("account", noor.account(), "wachtwoord", Waterhoven.PASSWORD))
                .header("Sec-Fetch-Site", "cross-site"));
    assertThat(elsewhere.statusCode()).isEqualTo(403);
    assertThat(town.sessions).isEmpty();
  }

  @Test
  void without_settings_there_is_no_road_to_an_identity_provider() throws Exception {
    assertThat(get("/inloggen", "", PAGE).body()).doesNotContain("/inloggen/oidc");
    assertThat(get("/inloggen/oidc", "", PAGE).statusCode()).isIn(302, 401, 404);
  }

  private HttpResponse<String> change(
      String session, String csrf, String current, String chosen, String repeated)
      throws Exception {
    return send(
        form(
                "/account/wachtwoord",
                Map.of("csrf", csrf, "huidig", current, "nieuw", chosen, "herhaald", repeated))
            .header("Cookie", session));
  }

  private HttpResponse<String> logIn(String account, String password, String back)
      throws IOException, InterruptedException {
    return send(
        form("/inloggen", Map.of("account", account, "wachtwoord", password, "terug", back)));
  }

  private HttpResponse<String> get(String path, String cookie, String accept)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).setHeader("Accept", accept);
    return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Accept", PAGE);
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String location(HttpResponse<String> response) {
    String location = response.headers().firstValue("Location").orElse("");
    return location.startsWith("http") ? URI.create(location).getRawPath() : location;
  }

  private static String cookie(HttpResponse<String> response) {
    String cookie = response.headers().firstValue("Set-Cookie").orElse("");
    return cookie.split(";", 2)[0];
  }

  private static String csrf(HttpResponse<String> page) {
    Matcher field = CSRF.matcher(page.body());
    assertThat(field.find()).as("a form with a token in " + page.statusCode()).isTrue();
    return field.group(1);
  }
}
