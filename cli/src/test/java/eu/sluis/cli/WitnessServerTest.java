package eu.sluis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.ConsistencyProof;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.NoteVerdict;
import eu.sluis.audit.SignedNote;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.TileDamaged;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.audit.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness over HTTP, with a folder as its memory. */
class WitnessServerTest {

  @TempDir Path folder;
  private final StringWriter complaints = new StringWriter();
  private final HttpClient client = HttpClient.newHttpClient();
  private SignedLog log;
  private WitnessFolder state;
  private WitnessServer server;
  private List<SigningKey> keys = List.of();

  @BeforeEach
  void start() throws NotReadable, IOException, Malformed {
    log = new SignedLog(folder.resolve("log")).grow(10);
    open();
  }

  private void open() throws NotReadable, IOException {
    state = new WitnessFolder(folder.resolve("witness"));
    keys = state.keys("witness.example/w1");
    var witness =
        new Witness(
            Map.of(SignedLog.ORIGIN, KeyFiles.trusted(log.vkeys())),
            keys,
            state,
            InstantSource.system());
    server =
        new WitnessServer(
            witness,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new PrintWriter(complaints, true));
  }

  @AfterEach
  void stop() {
    server.close();
    state.close();
  }

  @Test
  void a_log_that_goes_on_is_cosigned_and_one_that_does_not_is_told_so()
      throws IOException, InterruptedException, TileDamaged, Malformed {
    assertThat(add(0).statusCode()).isEqualTo(200);
    log.grow(300);
    HttpResponse<String> answer = add(10);

    assertThat(answer.statusCode()).isEqualTo(200);
    SignedNote whole =
        SignedNote.parse(
            (new String(log.note().bytes(), StandardCharsets.UTF_8) + answer.body())
                .getBytes(StandardCharsets.UTF_8));
    var own = new TrustedKeys(keys.stream().map(SigningKey::verifier).toList());
    assertThat(own.verify(whole))
        .isInstanceOfSatisfying(
            NoteVerdict.Signed.class, signed -> assertThat(signed.by()).hasSize(2));

    HttpResponse<String> behind = add(10);
    assertThat(behind.statusCode()).isEqualTo(409);
    assertThat(behind.body()).isEqualTo("310\n");
    assertThat(behind.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
  }

  @Test
  void a_restart_forgets_nothing() throws Exception {
    add(0);
    stop();
    open();

    assertThat(add(0).statusCode()).isEqualTo(409);
    assertThat(add(10).statusCode()).isEqualTo(200);
  }

  @Test
  void a_log_that_was_put_back_is_refused_over_http_too() throws Exception {
    add(0);
    var restored = new ConsistencyProof(10, 10, List.of());
    var other = new SignedLog(folder.resolve("other")).grow(10);

    assertThat(post(Witness.request(restored, other.note())).statusCode()).isEqualTo(403);
    assertThat(post("old 0\n".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post(new byte[Witness.REQUEST_BYTES_MAX + 10]).statusCode()).isEqualTo(400);
  }

  @Test
  void state_that_cannot_be_read_signs_nothing_and_says_so() throws Exception {
    add(0);
    try (Stream<Path> files = Files.list(folder.resolve("witness/state"))) {
      Files.writeString(files.findFirst().orElseThrow(), "damaged");
    }

    assertThat(add(10).statusCode()).isEqualTo(500);
    assertThat(complaints.toString())
        .contains("nothing was signed")
        .doesNotContain("witness/state");
  }

  @Test
  void there_is_one_address_and_one_method() throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri("/")).GET()).statusCode()).isEqualTo(404);
    HttpResponse<String> get = send(HttpRequest.newBuilder(uri("/add-checkpoint")).GET());
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
  }

  private HttpResponse<String> add(long old) throws IOException, InterruptedException, TileDamaged {
    return post(Witness.request(log.reader().consistency(old), log.note()));
  }

  private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri("/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
