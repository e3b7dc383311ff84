package eu.sluis.adapters.connectors;

import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Source;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * The messages of one folder behind IMAP (RFC 9051): `imaps://mail.example/INBOX`. The folder is
 * opened for reading only, and no message is marked as seen. A message never changes under its UID
 * as long as the UIDVALIDITY of its folder stays, so each is fetched once.
 *
 * <p>Documents are named by year, month and UID: who wrote and what about stands in the message.
 */
public final class MailboxConnector implements Connector {

  private static final String MILLIS = "30000";

  private final Remote remote;

  public MailboxConnector(Remote remote) {
    this.remote = remote;
  }

  @Override
  public Source.Kind kind() {
    return Source.Kind.MAILBOX;
  }

  @Override
  public void check(String location) throws LocationRefused {
    var _ = address(location);
  }

  private URI address(String location) throws LocationRefused {
    URI at = remote.address(location, "imaps", "imap");
    if (folder(at).isEmpty()) {
      throw new LocationRefused(Reason.NO_ADDRESS);
    }
    return at;
  }

  private static String folder(URI at) {
    return Optional.ofNullable(at.getPath()).orElse("").replaceFirst("^/", "");
  }

  @Override
  public void attempt(Place place) throws LocationRefused {
    URI at = address(place.location());
    Remote.attempt(() -> new MailboxVisit(at, place.access(), remote.guard()).close());
  }

  @Override
  public Visit visit(Place place) throws IOException {
    try {
      return new MailboxVisit(address(place.location()), place.access(), remote.guard());
    } catch (LocationRefused refused) {
      throw new Unreached(refused.reason(), refused);
    }
  }

  private static final class MailboxVisit implements Visit {
    private final Store store;
    private final IMAPFolder folder;

    MailboxVisit(URI at, Access access, AddressGuard guard) throws IOException {
      String protocol = at.getScheme().toLowerCase(java.util.Locale.ROOT);
      try {
        store = session(protocol, guard).getStore(protocol);
        store.connect(
            at.getHost(), at.getPort(), access.value(Item.USER), access.value(Item.SECRET));
      } catch (AuthenticationFailedException refused) {
        throw new Unreached(Reason.LOG_IN_REFUSED, refused);
      } catch (MessagingException away) {
        throw unreached(away);
      }
      try {
        Folder named = store.getFolder(folder(at));
        named.open(Folder.READ_ONLY);
        folder = (IMAPFolder) named;
      } catch (MessagingException away) {
        closeStore();
        throw unreached(away);
      }
    }

    private static Session session(String protocol, AddressGuard guard) {
      var settings = new Properties();
      String prefix = "mail." + protocol + ".";
      settings.put(prefix + "socketFactory", new GuardedSockets(guard));
      settings.put(prefix + "socketFactory.fallback", "false");
      settings.put(prefix + "ssl.checkserveridentity", "true");
      settings.put(prefix + "starttls.enable", "true");
      settings.put(prefix + "connectiontimeout", MILLIS);
      settings.put(prefix + "timeout", MILLIS);
      settings.put(prefix + "writetimeout", MILLIS);
      return Session.getInstance(settings);
    }

    /** Why a mailbox is away, from the first cause that tells. */
    private static Unreached unreached(MessagingException away) {
      for (Throwable cause = away; cause != null; cause = cause.getCause()) {
        if (cause instanceof AddressGuard.AddressClosed) {
          return new Unreached(Reason.INTERNAL_ADDRESS, away);
        }
        if (cause instanceof SSLException) {
          return new Unreached(Reason.UNTRUSTED, away);
        }
        if (cause instanceof FolderNotFoundException) {
          return new Unreached(Reason.NOT_FOUND, away);
        }
      }
      return new Unreached(Reason.UNREACHABLE, away);
    }

    @Override
    public Listing list(Known known) throws IOException {
      try {
        if (folder.getMessageCount() > Remote.DOCUMENTS_MAX) {
          throw new Unreached(Reason.TOO_MANY);
        }
        Message[] messages = folder.getMessages();
        var wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.SIZE);
        wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, wanted);
        var entries = new ArrayList<Entry>();
        for (Message message : messages) {
          entry(message).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing(Entry::path));
        return Listing.all(entries);
      } catch (MessagingException away) {
        throw unreached(away);
      }
    }

    private Optional<Entry> entry(Message message) throws MessagingException {
      try {
        long uid = folder.getUID(message);
        Instant received =
            Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .orElse(Instant.EPOCH);
        var day = received.atOffset(ZoneOffset.UTC);
        return Optional.of(
            new Entry(
                "%04d/%02d/%d.eml".formatted(day.getYear(), day.getMonthValue(), uid),
                Math.max(0, message.getSize()),
                received,
                folder.getUIDValidity() + " " + uid,
                Optional.empty()));
      } catch (MessageRemovedException gone) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<Content> open(Entry entry, String known) throws IOException {
      String uid = entry.version().substring(entry.version().indexOf(' ') + 1);
      try {
        var message = (IMAPMessage) folder.getMessageByUID(Long.parseLong(uid));
        if (message == null) {
          throw new EntryAway(true, new Unreached(Reason.NOT_FOUND));
        }
        message.setPeek(true);
        return Optional.of(new Content(begun(message), entry.version()));
      } catch (MessageRemovedException gone) {
        throw new EntryAway(true, gone);
      } catch (MessagingException away) {
        throw unreached(away);
      }
    }

    /** A message has at least headers: without a first byte it went away since it was listed. */
    private static InputStream begun(IMAPMessage message) throws IOException, MessagingException {
      var begun = new PushbackInputStream(message.getMimeStream());
      int first = first(message, begun);
      if (first < 0) {
        begun.close();
        throw new EntryAway(true, new Unreached(Reason.NOT_FOUND));
      }
      begun.unread(first);
      return begun;
    }

    /** Dovecot gives nothing for a message that is gone, and says so when it is asked again. */
    private static int first(IMAPMessage message, InputStream begun) throws IOException {
      try {
        return begun.read();
      } catch (IOException half) {
        begun.close();
        if (message.isExpunged()) {
          throw new EntryAway(true, half);
        }
        throw half;
      }
    }

    @Override
    public void close() {
      closeStore();
    }

    private void closeStore() {
      try {
        store.close();
      } catch (MessagingException alreadyGone) {
        // Nothing of it is used any more.
      }
    }
  }
}
