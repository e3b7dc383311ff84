package eu.sluis.gateway.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  @Test
  void a_picture_in_the_request_itself_is_read() throws ClientProblem {
    var picture = Pictures.ofDataUrl("data:image/png;base64,iVBORw0KGgo=", "url");
    assertThat(picture.mediaType()).isEqualTo("image/png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/a.png",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/a.png",
        "http://[::ffff:127.0.0.1]/a.png",
        "http://[64:ff9b::7f00:1]/a.png",
        "http://2130706433/a.png",
        "http://localhost/a.png",
        "https://ver.example/a.png",
        "//ver.example/a.png",
        "file:///etc/passwd",
        "gopher://127.0.0.1:5432/",
        "data:text/html;base64,PGI+",
        "DATA:,a",
        "",
      })
  void case_22_nothing_is_fetched_from_an_address_that_a_client_names(String address) {
    ClientProblem problem =
        catchThrowableOfType(ClientProblem.class, () -> Pictures.ofDataUrl(address, "url"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.param()).contains("url");
    assertThat(problem.message().toString()).doesNotContain("127.0.0.1", "passwd");
  }
}
