package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Place;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxConnectorTest extends ConnectorKit {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private GreenMailUser user;

  @BeforeEach
  void start() {
    server.start();
    user = server.setUser("sluis@waterhoven.example", "sluis", "geheim");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailFolder inbox() throws Exception {
    return server.getManagers().getImapHostManager().getInbox(user);
  }

  @Override
  World world() {
    return new World() {
      @Override
      public Place place() {
        return new Place(
            "imap://localhost:" + server.getImap().getPort() + "/INBOX",
            new Access(Map.of(Item.USER, "sluis", Item.SECRET, "geheim")));
      }

      @Override
      public void put(String name, String text) {
        user.deliver(
            GreenMailUtil.createTextEmail(
                "sluis@waterhoven.example",
                "burger@voorbeeld.example",
                name,
                text,
                server.getImap().getServerSetup()));
      }

      @Override
      public void remove(String name) throws Exception {
        for (var stored : inbox().getMessages()) {
          MimeMessage message = stored.getMimeMessage();
          if (message.getSubject().equals(name)) {
            stored.setFlag(Flags.Flag.DELETED, true);
          }
        }
        inbox().expunge();
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
  void a_message_stays_unread_and_its_name_says_nothing_of_it() throws Exception {
    world().put("bezwaar van mevrouw De Wit", "De tekst.");
    try (var visit = connector(OPEN).visit(world().place())) {
      var entry = visit.list(Known.NOTHING).entries().getFirst();
      assertThat(entry.path()).matches("\\d{4}/\\d{2}/\\d+\\.eml");
      try (var bytes = visit.open(entry, "").orElseThrow().bytes()) {
        assertThat(bytes.readAllBytes()).isNotEmpty();
      }
    }
    assertThat(inbox().getUnseenCount()).isEqualTo(1);
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    var elsewhere =
        new Place(world().place().location().replace("INBOX", "Archief"), world().place().access());
    assertThatThrownBy(() -> connector(OPEN).attempt(elsewhere))
        .isInstanceOfSatisfying(
            LocationRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
  }
}
