package eu.sluis.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Progress;
import eu.sluis.sources.Source;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionFormTest {

  private static final Locale DUTCH = Locale.of("nl");

  private static ConnectResource.Typed typed() {
    var typed = new ConnectResource.Typed();
    typed.name = "Bibliotheek";
    typed.address = "https://waterhoven.sharepoint.com/sites/Wmo";
    typed.user = "app";
    typed.secret = " geheim ";
    typed.tenant = "waterhoven.onmicrosoft.com";
    typed.groups = "Team Wmo = wmo";
    typed.every = "60";
    typed.readers = "wmo";
    typed.confidentiality = "intern";
    return typed;
  }

  @Test
  void a_form_that_is_right_becomes_a_connection() {
    var form = ConnectionForm.typed(Source.Kind.SHAREPOINT, typed());
    assertThat(form.classification(DUTCH)).isPresent();
    var connection = form.connection(typed().secret(), Access.NONE, DUTCH).orElseThrow();
    assertThat(connection.every()).isEqualTo(Duration.ofHours(1));
    assertThat(connection.access().values())
        .isEqualTo(
            Map.of(
                Item.USER, "app",
                Item.SECRET, "geheim",
                Item.TENANT, "waterhoven.onmicrosoft.com",
                Item.GROUPS, "Team Wmo = wmo"));
    assertThat(form.toString()).doesNotContain("geheim");
  }

  @Test
  void each_kind_asks_for_what_it_needs_beside_each_field() {
    var empty = new ConnectResource.Typed();
    assertErrors(Source.Kind.WEBSITE, empty, "adres", "elke");
    assertErrors(Source.Kind.WEBDAV, empty, "adres", "gebruiker", "geheim", "elke");
    assertErrors(Source.Kind.MAILBOX, empty, "adres", "gebruiker", "geheim", "elke");
    assertErrors(Source.Kind.S3, empty, "adres", "gebruiker", "geheim", "elke");
    assertErrors(Source.Kind.ZGW, empty, "adres", "gebruiker", "geheim", "groepen", "elke");
    assertErrors(
        Source.Kind.SHAREPOINT, empty, "adres", "gebruiker", "geheim", "tenant", "groepen", "elke");
    var wrong = typed();
    wrong.groups = "Team Wmo";
    wrong.every = "7";
    wrong.address = "x".repeat(2_001);
    assertErrors(Source.Kind.SHAREPOINT, wrong, "adres", "groepen", "elke");
  }

  private static void assertErrors(
      Source.Kind kind, ConnectResource.Typed typed, String... fields) {
    var form = ConnectionForm.typed(kind, typed);
    assertThat(form.connection(typed.secret(), Access.NONE, DUTCH)).isEmpty();
    assertThat(form.source().errors()).containsOnlyKeys(fields);
  }

  @Test
  void a_secret_that_is_left_empty_stays_as_it_was() {
    var typed = typed();
    typed.secret = "";
    var before = new Access(Map.of(Item.SECRET, "van eerder"));
    var form = ConnectionForm.typed(Source.Kind.SHAREPOINT, typed);
    assertThat(form.connection("", before, DUTCH).orElseThrow().access().value(Item.SECRET))
        .isEqualTo("van eerder");
  }

  @Test
  void every_reason_stands_beside_a_field_that_is_there() {
    for (LocationRefused.Reason reason : LocationRefused.Reason.values()) {
      for (Source.Kind kind : Source.Kind.values()) {
        if (kind.elsewhere()) {
          var form = ConnectionForm.empty(kind);
          form.refused(new LocationRefused(reason), DUTCH);
          assertThat(form.source().errors()).hasSize(1);
          boolean asksSecret = KindWords.of(kind).secret().isPresent();
          assertThat(asksSecret || form.source().errors().containsKey("adres")).isTrue();
        }
      }
    }
    for (Progress.Failure failure : Progress.Failure.values()) {
      assertThat(SourceWords.of(failure).in(DUTCH)).isNotBlank();
    }
  }
}
