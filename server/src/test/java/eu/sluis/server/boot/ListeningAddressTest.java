package eu.sluis.server.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningAddressTest {

  @Test
  void a_port_of_another_program_is_refused_and_named() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var address = new ListeningAddress("127.0.0.1", other.getLocalPort());

      var refusal = catchThrowableOfType(StartRefused.class, address::requireFree);

      assertThat(refusal.code()).isEqualTo(ExitCode.PORT_TAKEN);
      assertThat(refusal.english())
          .contains("`" + other.getLocalPort() + "`")
          .contains("SLUIS_PORT");
    }
  }

  @Test
  void any_free_port_is_fine() {
    assertThatCode(() -> new ListeningAddress("127.0.0.1", 0).requireFree())
        .doesNotThrowAnyException();
  }

  @Test
  void an_address_of_another_machine_is_refused() {
    // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
    var address = new ListeningAddress("192.0.2.1", 8080);

    var refusal = catchThrowableOfType(StartRefused.class, address::requireFree);

    assertThat(refusal.code()).isEqualTo(ExitCode.BAD_SETTING);
    assertThat(refusal.english()).contains("SLUIS_HOST");
  }

  @Test
  void the_page_to_open_is_one_that_a_browser_here_understands() {
    assertThat(new ListeningAddress("0.0.0.0", 0).page(8080)).isEqualTo("http://localhost:8080");
    assertThat(new ListeningAddress("::1", 0).page(80)).isEqualTo("http://[::1]:80");
    assertThat(new ListeningAddress("10.0.0.7", 0).page(80)).isEqualTo("http://10.0.0.7:80");
  }
}
