package eu.sluis.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.RunningSluis;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Logs in through a real identity provider, as a browser without scripts would. Sluis is started
 * first: it looks for the provider when the first person logs in.
 */
@Tag("keycloak")
class KeycloakLoginScenario {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private static @Nullable Keycloak keycloak;
  private static @Nullable RunningSluis sluis;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeAll
  static void start() throws Exception {
    int port = RunningSluis.freePort();
    sluis =
        RunningSluis.another(
                "",
                Map.of(
                    "SLUIS_OIDC_URL", Keycloak.issuer(port),
                    "SLUIS_OIDC_CLIENT", Keycloak.CLIENT,
                    "SLUIS_OIDC_SECRET", Keycloak.SECRET,
                    "SLUIS_OIDC_ORGANISATION", "waterhoven.example"))
            .start();
    keycloak = Keycloak.start(port);
  }

  @AfterAll
  static void stop() throws Exception {
    if (keycloak != null) {
      keycloak.close();
    }
    if (sluis != null) {
      sluis.close();
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
    assertThat(get(address() + "/inloggen").body())
        .contains("/inloggen/oidc")
        .doesNotContain("type=\"password\"");
  }

  @Test
  void an_answer_that_nobody_asked_for_lets_nobody_in() throws Exception {
    get(address() + "/inloggen/oidc?code=invented&state=invented");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(java.net.HttpCookie::getName)
        .doesNotContain("sluis");
  }

  private HttpResponse<String> logIn(String user, String password, String back)
      throws IOException, InterruptedException {
    var form = get(address() + "/inloggen/oidc?terug=" + encoded(back));
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

  private static String address() {
    return java.util.Objects.requireNonNull(sluis).address();
  }
}
