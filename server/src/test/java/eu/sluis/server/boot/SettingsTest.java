package eu.sluis.server.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void without_any_setting_it_listens_on_this_machine_with_its_own_database() throws Exception {
    var settings = Settings.from(Map.of("HOME", "/home/els"));

    assertThat(settings.home()).isEqualTo(Path.of("/home/els/.local/share/sluis"));
    assertThat(settings.address()).isEqualTo(new ListeningAddress("127.0.0.1", 8080));
    assertThat(settings.management()).isEmpty();
    assertThat(settings.external()).isEmpty();
    assertThat(settings.demonstration()).isTrue();
    assertThat(settings.json()).isFalse();
    assertThat(settings.behindProxy()).isFalse();
  }

  @Test
  void every_setting_is_read() throws Exception {
    var settings =
        Settings.from(
            Map.ofEntries(
                Map.entry("SLUIS_HOME", "/srv/sluis/"),
                Map.entry("SLUIS_HOST", "0.0.0.0"),
                Map.entry("SLUIS_PORT", "9000"),
                Map.entry("SLUIS_MANAGEMENT_HOST", "10.0.0.7"),
                Map.entry("SLUIS_MANAGEMENT_PORT", "9001"),
                Map.entry("SLUIS_DATABASE_URL", "jdbc:postgresql://db:5432/sluis?sslmode=require"),
                Map.entry("SLUIS_DATABASE_USER", "sluis_application"),
                Map.entry("SLUIS_DATABASE_PASSWORD", "first"),
                Map.entry("SLUIS_DATABASE_OWNER", "sluis"),
                Map.entry("SLUIS_DATABASE_OWNER_PASSWORD", "second"),
                Map.entry("SLUIS_DATABASE_CONNECTIONS", "2"),
                Map.entry("SLUIS_BODY_MEGABYTES", "1000"),
                Map.entry("SLUIS_STOP_SECONDS", "0"),
                Map.entry("SLUIS_LOG_FORMAT", "json"),
                Map.entry("SLUIS_BEHIND_PROXY", "true"),
                Map.entry("SLUIS_DEMONSTRATION", "false")));

    var database =
        new DatabaseAccess(
            "jdbc:postgresql://db:5432/sluis?sslmode=require",
            new Login("sluis_application", "first"),
            new Login("sluis", "second"));
    assertThat(settings.home()).isEqualTo(Path.of("/srv/sluis"));
    assertThat(settings.address()).isEqualTo(new ListeningAddress("0.0.0.0", 9000));
    assertThat(settings.management())
        .contains(new ListeningAddress("10.0.0.7", 9001, "SLUIS_MANAGEMENT"));
    assertThat(settings.external()).contains(database);
    assertThat(settings.connections()).isEqualTo(2);
    assertThat(settings.bodyMegabytes()).isEqualTo(1000);
    assertThat(settings.stopSeconds()).isZero();
    assertThat(settings.json()).isTrue();
    assertThat(settings.behindProxy()).isTrue();
    assertThat(settings.demonstration()).isFalse();
  }

  @Test
  void one_role_does_both_when_no_owner_is_named() throws Exception {
    var settings = Settings.from(Map.of("SLUIS_DATABASE_URL", "jdbc:postgresql://db/sluis"));

    assertThat(settings.external().orElseThrow().owner()).isEqualTo(new Login("sluis", ""));
    assertThat(settings.external().orElseThrow().application()).isEqualTo(new Login("sluis", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "SLUIS_PORT,web",
    "SLUIS_PORT,-1",
    "SLUIS_PORT,65536",
    "SLUIS_DATABASE_CONNECTIONS,1",
    "SLUIS_DATABASE_CONNECTIONS,201",
    "SLUIS_BODY_MEGABYTES,0",
    "SLUIS_BODY_MEGABYTES,1001",
    "SLUIS_STOP_SECONDS,301",
    "SLUIS_STOP_SECONDS,10s",
    "SLUIS_LOG_FORMAT,xml",
    "SLUIS_DEMONSTRATION,nee",
    "SLUIS_BEHIND_PROXY,yes",
    "SLUIS_MANAGEMENT_PORT,0",
    "SLUIS_DATABASE_URL,postgres://db/sluis",
  })
  void a_value_out_of_bounds_is_refused_by_name(String name, String value) {
    var refusal = refusal(Map.of(name, value));

    assertThat(refusal.code()).isEqualTo(ExitCode.BAD_SETTING);
    assertThat(refusal.english()).contains(name).doesNotContain("\n");
    assertThat(refusal.dutch()).contains(name).doesNotContain("\n");
  }

  @Test
  void a_password_in_the_address_is_refused_and_never_repeated() {
    var asParameter =
        refusal(Map.of("SLUIS_DATABASE_URL", "jdbc:postgresql://db/sluis?password=geheim"));
    var asUser = refusal(Map.of("SLUIS_DATABASE_URL", "jdbc:postgresql://els:geheim@db/sluis"));
    var elsewhere = refusal(Map.of("SLUIS_DATABASE_URL", "postgres://els:geheim@db/sluis"));

    for (var refusal : new StartRefused[] {asParameter, asUser, elsewhere}) {
      assertThat(refusal.dutch() + refusal.english()).doesNotContain("geheim");
    }
  }

  @Test
  void a_login_never_shows_its_password() {
    var login = new Login("sluis", "geheim");

    assertThat(login.toString()).doesNotContain("geheim");
    assertThat(DatabaseAccess.as("jdbc:postgresql://db/sluis?x=geheim", login).toString())
        .doesNotContain("geheim");
  }

  private static StartRefused refusal(Map<String, String> environment) {
    return catchThrowableOfType(StartRefused.class, () -> Settings.from(environment));
  }
}
