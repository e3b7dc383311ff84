package eu.sluis.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.RunningSluis;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Logs in through a real identity provider. Sluis is started first: it looks for the provider when
 * the first person logs in.
 */
@Tag("keycloak")
class KeycloakLoginScenario {

  private static @Nullable Keycloak keycloak;
  private static @Nullable RunningSluis sluis;

  @BeforeAll
  static void start() throws Exception {
    int port = RunningSluis.freePort();
    sluis =
        RunningSluis.another(
                "",
                Map.of(
                    "SLUIS_OIDC_URL",
                    Keycloak.issuer(port),
                    "SLUIS_OIDC_CLIENT",
                    Keycloak.CLIENT,
                    "SLUIS_OIDC_SECRET",
                    Keycloak.SECRET,
                    "SLUIS_OIDC_ORGANISATION",
                    "waterhoven.example"))
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
  void someone_of_the_organisation_comes_in_with_the_rights_of_their_claims() {
    try (Window window = logIn("noor.van.dijk", "vier paarden op de dijk")) {
      window.page().waitForURL("**/account");

      assertThat(window.at("main").innerText())
          .contains("Noor van Dijk", "noor.van.dijk@waterhoven.example", "wmo", "juristen")
          .doesNotContain("not-a-role-of-sluis");
      assertThat(window.at("a[href='/account/wachtwoord']").count()).isZero();
      assertThat(window.at("header a[href='/logboek']").count()).isOne();
      assertThat(cookies(window))
          .contains("sluis")
          .noneMatch(name -> name.startsWith("q_session") || name.startsWith("q_auth"));
    }
  }

  @Test
  void a_stranger_to_the_organisation_is_refused_with_a_sentence() {
    try (Window window = logIn("joris.elders", "zeven zwanen in de gracht")) {
      window.page().waitForURL(sluis().address() + "/**");

      assertThat(window.at("main").innerText()).contains("U hebt nog geen toegang tot Sluis");
      assertThat(cookies(window)).doesNotContain("sluis");
    }
  }

  @Test
  void the_form_for_local_accounts_is_gone() {
    try (Window window = Window.of(sluis()).open("/inloggen")) {
      assertThat(window.at("a[href^='/inloggen/oidc']").count()).isOne();
      assertThat(window.at("input[type=password]").count()).isZero();
      window.mustBeAccessible("log in through a provider");
    }
  }

  @Test
  void an_answer_that_nobody_asked_for_lets_nobody_in() {
    try (Window window = Window.of(sluis())) {
      window.open("/inloggen/oidc?code=invented&state=invented");
      assertThat(cookies(window)).doesNotContain("sluis");
    }
  }

  private static Window logIn(String user, String password) {
    Window window = Window.of(sluis()).open("/inloggen?terug=/account");
    window.at("a[href^='/inloggen/oidc']").click();
    window.page().fill("#username", user);
    window.page().fill("#password", password);
    window.page().click("#kc-login");
    return window;
  }

  private static List<String> cookies(Window window) {
    return window.page().context().cookies().stream().map(cookie -> cookie.name).toList();
  }

  private static RunningSluis sluis() {
    return Objects.requireNonNull(sluis);
  }
}
