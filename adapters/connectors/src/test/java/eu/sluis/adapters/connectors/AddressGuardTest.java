package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.adapters.connectors.AddressGuard.AddressClosed;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Unreached;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private static AddressGuard leadingTo(String... addresses) {
    return new AddressGuard(
        () -> Set.of("Intern.Waterhoven.nl"),
        _ -> List.of(addresses).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "100.127.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::1",
        "::",
        "::7f00:1",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2001::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1"
      })
  void what_lies_inside_needs_its_name_allowed(String address) throws IOException {
    var guard = leadingTo(address);
    assertThatThrownBy(() -> guard.addresses("www.example.nl")).isInstanceOf(AddressClosed.class);
    assertThat(guard.addresses("intern.waterhoven.nl.")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"169.254.169.254", "169.254.0.1", "fe80::1", "100.100.100.200", "fd00:ec2::254"})
  void where_machines_hand_out_credentials_nothing_leads(String address) {
    assertThatThrownBy(() -> leadingTo(address).addresses("intern.waterhoven.nl"))
        .isInstanceOf(AddressClosed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "100.63.255.255",
        "100.128.0.0", "192.167.255.255", "192.169.0.0", "223.255.255.255", "2a00:1450::1"
      })
  void the_internet_is_open_up_to_the_edge_of_each_range(String address) throws IOException {
    assertThat(leadingTo(address).addresses("www.example.nl")).hasSize(1);
  }

  @Test
  void one_address_inside_closes_the_whole_name() {
    assertThatThrownBy(() -> leadingTo("93.184.216.34", "10.0.0.1").addresses("www.example.nl"))
        .isInstanceOf(AddressClosed.class);
  }

  @Test
  void a_name_that_leads_inside_the_second_time_reaches_nothing() throws Exception {
    var asked = new AtomicInteger();
    try (var server = new LocalServer(_ -> LocalServer.Reply.of(200))) {
      var guard =
          new AddressGuard(
              Set::of,
              _ ->
                  new InetAddress[] {
                    InetAddress.ofLiteral(
                        asked.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                  });
      String address =
          server.address().replace("http:", "https:").replace("localhost", "www.example.nl");
      var remote = new Remote(guard);
      // The check sees the address outside; the connection looks again, and is judged again.
      var _ = remote.http(address);
      try (var http = remote.forAttempt()) {
        assertThatThrownBy(
                () -> http.send(PoliteHttp.Ask.get(URI.create(address), PoliteHttp.Headers.NONE)))
            .isInstanceOfSatisfying(
                Unreached.class,
                away -> assertThat(away.reason()).isEqualTo(Reason.INTERNAL_ADDRESS));
      }
      assertThat(server.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://0.0.0.0/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data/"
      })
  void an_address_is_no_way_around_a_name(String address) {
    assertThatThrownBy(() -> new Remote(new AddressGuard(Set::of)).http(address))
        .isInstanceOf(LocationRefused.class);
  }

  @Test
  void plain_http_is_for_allowed_names_only() throws Exception {
    var remote = new Remote(leadingTo("10.0.0.1"));
    assertThat(remote.http("http://intern.waterhoven.nl/map").getPath()).isEqualTo("/map");
    assertThatThrownBy(() -> new Remote(leadingTo("93.184.216.34")).http("http://www.example.nl/"))
        .isInstanceOfSatisfying(
            LocationRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_ADDRESS));
  }

  @Test
  void a_redirect_takes_no_credential_along_and_leads_nowhere_inside() throws Exception {
    try (var target = new LocalServer(exchange -> seen(exchange));
        var first =
            new LocalServer(
                _ ->
                    LocalServer.Reply.of(302)
                        .with("Location", target.address().replace("localhost", "127.0.0.1")))) {
      var both = new AddressGuard(() -> Set.of("localhost", "127.0.0.1"));
      var ask =
          new PoliteHttp.Ask(
              "GET",
              URI.create(first.address() + "/x"),
              _ -> java.util.Map.of("Authorization", "Bearer secret"),
              java.util.Optional.empty(),
              true);
      try (var http = new Remote(both).forAttempt();
          var answer = http.send(ask)) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.bytes(100), java.nio.charset.StandardCharsets.UTF_8))
            .isEqualTo("no credential");
      }
      var one = new AddressGuard(() -> Set.of("localhost"));
      try (var http = new Remote(one).forAttempt()) {
        assertThatThrownBy(() -> http.send(ask)).isInstanceOf(Unreached.class);
      }
    }
  }

  private static LocalServer.Reply seen(com.sun.net.httpserver.HttpExchange exchange) {
    boolean credential = exchange.getRequestHeaders().containsKey("Authorization");
    return new LocalServer.Reply(200, java.util.Map.of(), credential ? "secret" : "no credential");
  }
}
