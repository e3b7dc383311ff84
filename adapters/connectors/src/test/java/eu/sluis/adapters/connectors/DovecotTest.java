package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox of Dovecot 2.3, where Debian's package `dovecot-imapd` is installed. */
class DovecotTest extends ConnectorKit {

  private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

  /** The settings of Dovecot 2.4 are written otherwise. */
  private static final String VERSION = "2.3.";

  @TempDir static Path temp;
  private static Optional<Started> server = Optional.empty();
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "IMAP is not tested on Dovecot: install it (Debian: apt-get install dovecot-imapd)");
    assumeTrue(version().startsWith(VERSION), "IMAP is not tested on this version of Dovecot");
    for (String folder : List.of("mail/new", "mail/cur", "mail/tmp", "run", "state")) {
      open(Files.createDirectories(temp.resolve(folder)));
    }
    open(temp.resolve("mail"));
    open(temp);
    port = Started.freePort();
    Path settings = Files.writeString(temp.resolve("dovecot.conf"), settings());
    server =
        Optional.of(
            new Started(
                List.of(PROGRAM.toString(), "-F", "-c", settings.toString()),
                port,
                temp.resolve("started.log")));
  }

  private static String version() throws IOException {
    try (var written =
        new ProcessBuilder(PROGRAM.toString(), "--version").start().getInputStream()) {
      return new String(written.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Dovecot reads mail as another user than root. */
  private static void open(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private static String settings() throws IOException {
    PosixFileAttributes ours = Files.readAttributes(temp, PosixFileAttributes.class);
    String user = ours.owner().getName();
    String group = ours.group().getName();
    boolean root = user.equals("root");
    String asUser =
        """
        default_internal_user = %1$s
        default_login_user = %1$s
        default_internal_group = %2$s
        """
            .formatted(user, group);
    return (root ? "" : asUser)
        + """
        protocols = imap
        listen = 127.0.0.1
        base_dir = %1$s/run
        state_dir = %1$s/state
        log_path = %1$s/dovecot.log
        ssl = no
        disable_plaintext_auth = no
        auth_failure_delay = 0
        mail_location = maildir:%1$s/mail
        passdb {
          driver = static
          args = password=geheim
        }
        userdb {
          driver = static
          args = uid=%3$s gid=%4$s home=%1$s
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = %2$d
          }
          inet_listener imaps {
            port = 0
          }
        }
        service anvil {
          chroot =
        }
        """
            .formatted(temp, port, root ? "nobody" : user, root ? "nogroup" : group);
  }

  @AfterAll
  static void stop() {
    server.ifPresent(Started::close);
  }

  @BeforeEach
  void empty() throws IOException {
    for (Path message : messages()) {
      Files.delete(message);
    }
  }

  private static List<Path> messages() throws IOException {
    try (Stream<Path> fresh = Files.list(temp.resolve("mail/new"));
        Stream<Path> seen = Files.list(temp.resolve("mail/cur"))) {
      return Stream.concat(fresh, seen).toList();
    }
  }

  @Override
  World world() {
    return new World() {
      @Override
      public Place place() {
        return new Place(
            "imap://localhost:" + port + "/INBOX",
            new Access(Map.of(Item.USER, "sluis", Item.SECRET, "geheim")));
      }

      @Override
      public void put(String name, String text) throws IOException {
        String file = UUID.randomUUID() + ".voorbeeld";
        Path being = temp.resolve("mail/tmp").resolve(file);
        Files.writeString(
            being,
            "From: burger@voorbeeld.example\r\nSubject: %s\r\n\r\n%s\r\n".formatted(name, text));
        Files.setPosixFilePermissions(being, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.move(being, temp.resolve("mail/new").resolve(file));
      }

      @Override
      public void remove(String name) throws IOException {
        for (Path message : messages()) {
          if (Files.readString(message).contains("Subject: " + name + "\r\n")) {
            Files.delete(message);
          }
        }
      }

      @Override
      public boolean changes() {
        return false;
      }
    };
  }

  @Override
  Connector connector(AddressGuard guard) {
    return new MailboxConnector(new Remote(guard, pauses));
  }

  @Test
  void a_message_stays_unread() throws Exception {
    world().put("bezwaar", "De tekst.");
    try (var visit = connector(OPEN).visit(world().place())) {
      var entry = visit.list(Known.NOTHING).entries().getFirst();
      try (var bytes = visit.open(entry, "").orElseThrow().bytes()) {
        assertThat(bytes.readAllBytes()).isNotEmpty();
      }
    }
    // What was seen has an S among the letters behind its name.
    assertThat(messages())
        .singleElement()
        .satisfies(message -> assertThat(message.getFileName().toString()).doesNotMatch(".*,.*S"));
  }
}
