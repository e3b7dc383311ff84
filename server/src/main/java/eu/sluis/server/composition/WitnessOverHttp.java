package eu.sluis.server.composition;

import eu.sluis.audit.Cosigning;
import eu.sluis.audit.SignedNote;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A witness at an address, as `sluis witness` answers there. */
final class WitnessOverHttp implements Cosigning.Link {

  private static final Duration CONNECT_MAX = Duration.ofSeconds(3);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_MAX)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI address;

  /**
   * @param base without `/add-checkpoint`
   * @throws IllegalArgumentException when it is no address of http or https
   */
  WitnessOverHttp(String base) {
    this.address = URI.create(base.replaceAll("/+$", "") + "/add-checkpoint");
    if (address.getHost() == null
        || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
      throw new IllegalArgumentException(
          "SLUIS_WITNESS_URL is no address; write `https://witness.example`");
    }
  }

  @Override
  public Cosigning.Reply add(byte[] request) throws IOException {
    try {
      var reply =
          client.send(
              HttpRequest.newBuilder(address)
                  .timeout(ANSWER_MAX)
                  .header("Content-Type", "text/plain; charset=utf-8")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (var body = reply.body()) {
        return new Cosigning.Reply(
            reply.statusCode(),
            reply.headers().firstValue("Content-Type").orElse(""),
            new String(body.readNBytes(SignedNote.BYTES_MAX), StandardCharsets.UTF_8));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while the witness was asked", stopped);
    }
  }
}
