package eu.sluis.server.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.sluis.audit.Cosigning;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WitnessOverHttpTest {

  @Test
  void a_request_is_posted_and_the_answer_comes_back_as_it_is() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/w/add-checkpoint",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
          exchange.sendResponseHeaders(
              exchange.getRequestMethod().equals("POST") ? 409 : 405, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      var link = new WitnessOverHttp("http://127.0.0.1:" + server.getAddress().getPort() + "/w/");
      assertThat(link.add("12\n".getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Cosigning.Reply(409, "text/x.tlog.size", "12\n"));
    } finally {
      server.stop(0);
    }
    var gone = new WitnessOverHttp("http://127.0.0.1:" + server.getAddress().getPort());
    assertThatThrownBy(() -> gone.add(new byte[0])).isInstanceOf(IOException.class);
  }

  @Test
  void what_is_no_address_is_refused_at_the_start() {
    for (String wrong : new String[] {"witness.example", "file:///etc", "", "ftp://x"}) {
      assertThatThrownBy(() -> new WitnessOverHttp(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
