package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Place;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against S3Mock of Adobe, in a process of its own; it does not judge signatures. */
class S3ConnectorTest extends ConnectorKit {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path temp;
  private static Optional<Started> server = Optional.empty();
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> program =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(one -> one.matches(".*s3mock-[0-9.]+-exec\\.jar"))
            .findFirst();
    assumeTrue(program.isPresent(), "S3 is not tested: s3mock is not on the class path");
    port = Started.freePort();
    server =
        Optional.of(
            new Started(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx200m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    program.orElseThrow(),
                    "--server.port=0",
                    "--com.adobe.testing.s3mock.httpPort=" + port),
                port,
                temp.resolve("s3mock.log")));
    // It opens its port a moment before it answers.
    for (int tries = 0; tries < 200 && sent("PUT", "", "") != 200; tries++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @AfterAll
  static void stop() {
    server.ifPresent(Started::close);
  }

  private static int sent(String method, String key, String text) throws IOException {
    try {
      return CLIENT
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/beleid" + Remote.escaped(key)))
                  .method(method, BodyPublishers.ofString(text))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  @BeforeEach
  void empty() throws IOException {
    try (var visit = connector(OPEN).visit(new Place(bucket(), world().place().access()))) {
      for (Entry entry : visit.list(Known.NOTHING).entries()) {
        assertThat(sent("DELETE", "/" + entry.path(), "")).isEqualTo(204);
      }
    }
  }

  private static String bucket() {
    return "http://localhost:" + port + "/beleid";
  }

  @Override
  World world() {
    return new World() {
      @Override
      public Place place() {
        return new Place(
            bucket() + "/wmo/2026",
            new Access(Map.of(Item.USER, "sleutel", Item.SECRET, "geheim")));
      }

      @Override
      public void put(String name, String text) throws IOException {
        assertThat(sent("PUT", "/wmo/2026/" + name, text)).isEqualTo(200);
      }

      @Override
      public void remove(String name) throws IOException {
        assertThat(sent("DELETE", "/wmo/2026/" + name, "")).isEqualTo(204);
      }
    };
  }

  @Override
  Connector connector(AddressGuard guard) {
    return new S3Connector(new Remote(guard, pauses));
  }

  @Override
  boolean judgesSecrets() {
    return false;
  }

  @Test
  void only_objects_of_the_folder_are_listed_and_names_keep_their_signs() throws Exception {
    world().put("map/50% één+twee & #3.txt", "Een staat hier.");
    assertThat(sent("PUT", "/wmo/2025/oud.txt", "x")).isEqualTo(200);
    assertThat(sent("PUT", "/wmo/2026-concept.txt", "x")).isEqualTo(200);
    try (var visit = connector(OPEN).visit(world().place())) {
      var entries = visit.list(Known.NOTHING).entries();
      assertThat(entries).extracting(Entry::path).containsExactly("map/50% één+twee & #3.txt");
      try (var bytes = visit.open(entries.getFirst(), "").orElseThrow().bytes()) {
        assertThat(bytes.readAllBytes()).hasSize(15);
      }
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_told() {
    var wrong = new Place(bucket() + "-weg", world().place().access());
    assertThatThrownBy(() -> connector(OPEN).attempt(wrong))
        .isInstanceOfSatisfying(
            LocationRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
  }
}
