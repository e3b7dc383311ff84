package eu.sluis.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Logs in through a real identity provider, as a browser without scripts would. The server at
 * {@code sluis.test.address} runs with
 *
 * <pre>
 * SLUIS_OIDC_URL=http://127.0.0.1:18180/realms/waterhoven
 * SLUIS_OIDC_CLIENT=sluis
 * SLUIS_OIDC_SECRET=only-for-tests-and-nowhere-else
 * SLUIS_OIDC_ORGANISATION=waterhoven.example
 * </pre>
 *
 * and an organisation with that domain. It may have been started before Keycloak: it looks for the
 * provider when the first person logs in.
 */
@Tag("keycloak")
class KeycloakLoginScenario {

  private static final int PORT = Integer.getInteger("sluis.test.keycloak.port", 18180);
  private static final String ADDRESS =
      System.getProperty("sluis.test.address", "http://localhost:8080");
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private static @org.jspecify.annotations.Nullable Keycloak keycloak;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeAll
  static void start() throws Exception {
    keycloak = Keycloak.start(PORT);
  }

  @AfterAll
  static void stop() throws Exception {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void someone_of_the_organisation_comes_in_with_the_rights_of_their_claims() throws Exception {
    var entered = logIn("noor.van.dijk", "vier paarden op de dijk", "/account");

    assertThat(entered.statusCode()).isEqualTo(200);
    assertThat(entered.uri().getPath()).isEqualTo("/account");
    assertThat(entered.body())
        .contains("Noor van Dijk", "noor.van.dijk@waterhoven.example", "wmo", "juristen", "logboek")
        .doesNotContain("not-a-role-of-sluis", "/account/wachtwoord");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(java.net.HttpCookie::getName)
        .contains("sluis")
        .noneMatch(name -> name.startsWith("q_session") || name.startsWith("q_auth"));
  }

  @Test
  void a_stranger_to_the_organisation_is_refused_with_a_sentence() throws Exception {
    var refused = logIn("joris.elders", "zeven zwanen in de gracht", "/account");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("U hebt nog geen toegang tot Sluis");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(java.net.HttpCookie::getName)
        .doesNotContain("sluis");
  }

  @Test
  void the_form_for_local_accounts_is_gone() throws Exception {
    assertThat(get(ADDRESS + "/inloggen").body())
        .contains("/inloggen/oidc")
        .doesNotContain("type=\"password\"");
  }

  @Test
  void an_answer_that_nobody_asked_for_lets_nobody_in() throws Exception {
    get(ADDRESS + "/inloggen/oidc?code=invented&state=invented");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(java.net.HttpCookie::getName)
        .doesNotContain("sluis");
  }

  private HttpResponse<String> logIn(String user, String password, String back)
      throws IOException, InterruptedException {
    var form = get(ADDRESS + "/inloggen/oidc?terug=" + encoded(back));
    Matcher action = FORM.matcher(form.body());
    assertThat(action.find()).as("the log-in form of keycloak, at %s", form.uri()).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=" + encoded(user) + "&password=" + encoded(password)))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
