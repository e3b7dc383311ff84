package eu.sluis.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.register.Person;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = InventedProvider.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class OpenIdConnectHttpTest {

  private static final String NOOR =
      """
      "email":"noor@waterhoven.example","email_verified":true,"name":"Noor van Dijk",
      "roles":["%s"],"groups":["%s"]
      """;

  @TestHTTPResource("/")
  URI address;

  @Inject Waterhoven town;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeEach
  void an_empty_town() throws Exception {
    town.reset();
    provider("claims", NOOR.formatted("auditor\",\"of-another-system", "/wmo"));
  }

  @Test
  void someone_comes_in_with_a_session_of_ours_and_where_they_were_going() throws Exception {
    var page = get("/inloggen/oidc?terug=/account");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/account");
    assertThat(page.body())
        .contains("Noor van Dijk", "auditor: logboek", "via uw organisatie")
        .doesNotContain("/account/wachtwoord");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(HttpCookie::getName)
        .containsExactly("sluis");
    assertThat(town.log).hasSize(4).first().asString().startsWith("RIGHTS_CHANGED");
    assertThat(town.log.toString()).doesNotContain("noor@").doesNotContain("Noor");
  }

  @Test
  void a_right_that_the_provider_took_away_is_gone_at_the_next_log_in() throws Exception {
    get("/inloggen/oidc");
    provider("claims", NOOR.formatted("", ""));
    get("/inloggen/oidc");

    assertThat(town.people.values())
        .singleElement()
        .satisfies(
            noor -> {
              assertThat(noor.roles()).containsExactly(Role.USER);
              assertThat(noor.groups()).isEmpty();
            });
  }

  @Test
  void a_token_without_an_account_here_is_refused_with_a_sentence() throws Exception {
    provider("claims", "\"email\":\"joris@elders.example\"");
    var refused = get("/inloggen/oidc?terug=/account");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("U hebt nog geen toegang tot Sluis");
    assertThat(cookies.getCookieStore().getCookies()).isEmpty();
    assertThat(town.people).isEmpty();
    assertThat(town.log).containsExactly("LOG_IN_FAILED {reason=no_account}");
  }

  @Test
  void someone_who_was_sent_away_stays_out() throws Exception {
    Person noor = town.person("noor", Role.AUDITOR);
    town.changed(noor, noor.roles(), false);

    assertThat(get("/inloggen/oidc").statusCode()).isEqualTo(403);
    assertThat(town.sessions).isEmpty();
    assertThat(noor.groups()).contains(new GroupId("wmo"));
  }

  @Test
  void an_error_of_the_provider_becomes_a_sentence() throws Exception {
    provider("error", "access_denied");
    var page = get("/inloggen/oidc");
    assertThat(page.uri().getPath()).isEqualTo("/inloggen");
    assertThat(page.body()).contains("Inloggen via uw organisatie is niet gelukt");
  }

  @Test
  void an_answer_that_nobody_asked_for_lets_nobody_in() throws Exception {
    provider("error", "access_denied");
    get("/inloggen/oidc?code=once&state=invented");
    assertThat(town.sessions).isEmpty();
  }

  @Test
  void a_token_of_the_provider_opens_no_other_page() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/proef/wie"))
            .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
            .build();
    assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_form_for_local_accounts_is_gone() throws Exception {
    assertThat(get("/inloggen").body())
        .contains("/inloggen/oidc?terug=")
        .doesNotContain("type=\"password\"");
  }

  /** What the provider does from now on. */
  private void provider(String what, String value) throws Exception {
    // Not injected: the tests without a provider start with this class, too.
    String provider = ConfigProvider.getConfig().getValue("sluis.oidc.url", String.class);
    browser.send(
        HttpRequest.newBuilder(URI.create(provider + "/test/" + what))
            .PUT(HttpRequest.BodyPublishers.ofString(value))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,*/*").build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
