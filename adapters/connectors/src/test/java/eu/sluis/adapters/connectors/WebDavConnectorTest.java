package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.EntryAway;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against Apache's mod_dav, where Debian's package `apache2` is installed. */
class WebDavConnectorTest extends ConnectorKit {

  private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

  @TempDir static Path temp;
  private static Optional<Started> server = Optional.empty();
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "WebDAV is not tested: install Apache (Debian: apt-get install apache2)");
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxrwxrwx"));
    port = Started.freePort();
    Path settings = Files.writeString(temp.resolve("apache.conf"), settings());
    server =
        Optional.of(
            new Started(
                List.of(PROGRAM.toString(), "-X", "-f", settings.toString()),
                port,
                temp.resolve("apache.log")));
  }

  private static String settings() throws Exception {
    Files.createDirectories(temp.resolve("dav/documenten en meer"));
    byte[] hash =
        MessageDigest.getInstance("SHA-1")
            .digest("geheim".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Files.writeString(
        temp.resolve("users"), "sluis:{SHA}" + Base64.getEncoder().encodeToString(hash) + "\n");
    var settings = new StringBuilder();
    for (String module :
        List.of(
            "mpm_prefork",
            "authn_core",
            "authn_file",
            "authz_core",
            "authz_user",
            "auth_basic",
            "dav",
            "dav_fs")) {
      settings.append("LoadModule %1$s_module %2$s/mod_%1$s.so\n".formatted(module, MODULES));
    }
    return settings
        + """
        ServerName localhost
        Listen 127.0.0.1:%1$d
        PidFile %2$s/apache.pid
        ErrorLog %2$s/error.log
        DavLockDB %2$s/locks
        DocumentRoot %2$s/dav
        Mutex file:%2$s
        <Directory %2$s/dav>
          Dav On
          AuthType Basic
          AuthName documenten
          AuthUserFile %2$s/users
          Require valid-user
        </Directory>
        <Directory "%2$s/dav/documenten en meer/dicht">
          Require all denied
        </Directory>
        """
            .formatted(port, temp);
  }

  @AfterAll
  static void stop() {
    server.ifPresent(Started::close);
  }

  @BeforeEach
  void empty() throws IOException {
    try (var all = Files.walk(folder())) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder())) {
          Files.delete(path);
        }
      }
    }
  }

  private static Path folder() {
    return temp.resolve("dav/documenten en meer");
  }

  @Override
  World world() {
    return new World() {
      @Override
      public Place place() {
        return new Place(
            "http://localhost:" + port + "/documenten%20en%20meer",
            new Access(Map.of(Item.USER, "sluis", Item.SECRET, "geheim")));
      }

      @Override
      public void put(String name, String text) throws IOException {
        Path file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      }

      @Override
      public void remove(String name) throws IOException {
        Files.delete(folder().resolve(name));
      }
    };
  }

  @Override
  Connector connector(AddressGuard guard) {
    return new WebDavConnector(new Remote(guard, pauses));
  }

  @Test
  void folders_are_gone_into_and_names_keep_their_signs() throws Exception {
    world().put("wmo/hulp & zorg/50% één+twee #3?.txt", "Een staat hier.");
    world().put("wmo/.verborgen.txt", "x");
    world().put(".git/config", "x");
    try (var visit = connector(OPEN).visit(world().place())) {
      var entries = visit.list(Known.NOTHING).entries();
      assertThat(entries)
          .extracting(Entry::path)
          .containsExactly("wmo/hulp & zorg/50% één+twee #3?.txt");
      assertThat(entries.getFirst().bytes()).isEqualTo(15);
      try (var bytes = visit.open(entries.getFirst(), "").orElseThrow().bytes()) {
        assertThat(bytes.readAllBytes()).hasSize(15);
      }
    }
  }

  @Test
  void a_folder_that_is_closed_is_listed_and_stops_nothing() throws Exception {
    world().put("dicht/a.txt", "x");
    world().put("open.txt", "x");
    try (var visit = connector(OPEN).visit(world().place())) {
      var entries = visit.list(Known.NOTHING).entries();
      // Apache leaves a closed folder out of the list; other servers name it and refuse it.
      assertThat(entries)
          .extracting(Entry::path)
          .contains("open.txt")
          .doesNotContain("dicht/a.txt");
      var inside = new Entry("dicht/a.txt", 1, java.time.Instant.EPOCH);
      assertThatThrownBy(() -> visit.open(inside, ""))
          .isInstanceOfSatisfying(EntryAway.class, away -> assertThat(away.gone()).isFalse());
      var outside = new Entry("../a.txt", 1, java.time.Instant.EPOCH);
      assertThatThrownBy(() -> visit.open(outside, "")).isInstanceOf(EntryAway.class);
    }
  }

  @Test
  void what_is_no_folder_of_webdav_is_told() {
    var wrong = new Place("http://localhost:" + port + "/nergens", world().place().access());
    assertThatThrownBy(() -> connector(OPEN).attempt(wrong))
        .isInstanceOfSatisfying(
            LocationRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
  }
}
