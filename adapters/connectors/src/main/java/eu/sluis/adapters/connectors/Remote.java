package eu.sluis.adapters.connectors;

import eu.sluis.sources.Connector.Content;
import eu.sluis.sources.Connector.EntryAway;
import eu.sluis.sources.Connector.EntryTooLarge;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Unreached;
import eu.sluis.sources.Indexing;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** What connectors to other computers share: which addresses are fit, and what answers mean. */
public final class Remote {

  /** Documents of one source; with more it is refused rather than read half. */
  static final int DOCUMENTS_MAX = 50_000;

  /** A list of documents, in bytes. */
  static final int LIST_BYTES_MAX = 50 * 1024 * 1024;

  private final AddressGuard guard;
  private final Pace.Pause pause;

  public Remote(AddressGuard guard) {
    this(guard, Pace.Pause.REAL);
  }

  Remote(AddressGuard guard, Pace.Pause pause) {
    this.guard = guard;
    this.pause = pause;
  }

  AddressGuard guard() {
    return guard;
  }

  PoliteHttp forReading(Duration between) {
    return new PoliteHttp(guard, Pace.ofReading(pause, between));
  }

  PoliteHttp forAttempt() {
    return new PoliteHttp(guard, Pace.ofAttempt());
  }

  /**
   * An address of HTTP that may be used.
   *
   * @throws LocationRefused when it is no such address, or leads where no connector may go
   */
  URI http(String location) throws LocationRefused {
    return address(location, "https", "http");
  }

  /**
   * An address that may be used.
   *
   * @param open the protocol that is not encrypted, for names that the administrator allowed
   */
  URI address(String location, String encrypted, String open) throws LocationRefused {
    URI address;
    try {
      address = new URI(location.strip());
    } catch (URISyntaxException noAddress) {
      throw new LocationRefused(Reason.NO_ADDRESS);
    }
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
      throw new LocationRefused(Reason.NO_ADDRESS);
    }
    if (!encrypted.equalsIgnoreCase(address.getScheme())
        && !(open.equalsIgnoreCase(address.getScheme()) && guard.allows(host))) {
      throw new LocationRefused(Reason.NO_ADDRESS);
    }
    try {
      var _ = guard.addresses(host);
    } catch (AddressGuard.AddressClosed closed) {
      throw new LocationRefused(Reason.INTERNAL_ADDRESS);
    } catch (UnknownHostException unknown) {
      throw new LocationRefused(Reason.UNREACHABLE);
    }
    return address;
  }

  /** The same, for a visit. */
  URI visited(String location) throws Unreached {
    try {
      return http(location);
    } catch (LocationRefused refused) {
      throw new Unreached(refused.reason(), refused);
    }
  }

  /** Work at a place that may turn out to be away. */
  interface Work {
    void run() throws IOException;
  }

  /** Tries something, and tells its failure as the reason why the location is refused. */
  static void attempt(Work work) throws LocationRefused {
    try {
      work.run();
    } catch (Unreached away) {
      throw new LocationRefused(away.reason());
    } catch (IOException away) {
      throw new LocationRefused(Reason.UNREACHABLE);
    }
  }

  /** What it means that a whole location answers with this status. */
  static Unreached refused(int status) {
    return new Unreached(
        switch (status) {
          case 401 -> Reason.LOG_IN_REFUSED;
          case 403 -> Reason.FORBIDDEN;
          case 404, 410 -> Reason.NOT_FOUND;
          default -> status >= 500 ? Reason.UNREACHABLE : Reason.OTHER_SERVICE;
        });
  }

  /**
   * The content of one document.
   *
   * @return empty when it did not change
   */
  static Optional<Content> content(PoliteHttp.Answer answer, String version) throws IOException {
    int status = answer.status();
    if (status == 304) {
      answer.close();
      return Optional.empty();
    }
    if (status == 200 && answer.length() <= Indexing.DOCUMENT_BYTES_MAX) {
      return Optional.of(new Content(answer.content(), version));
    }
    answer.close();
    if (status == 200) {
      throw new EntryTooLarge();
    }
    if (status == 401 || status >= 500) {
      throw refused(status);
    }
    throw new EntryAway(status == 404 || status == 410, refused(status));
  }

  static String basic(String user, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  /** A path whose names can all stand in an address; `.` and `..` could lead elsewhere. */
  static boolean safe(String path) {
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** A path as it stands in an address: everything but letters, digits and `-._~` is escaped. */
  static String escaped(String path) {
    var escaped = new StringBuilder();
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (one & 0xff);
      if (sign == '/'
          || "-._~".indexOf(sign) >= 0
          || (sign < 128 && Character.isLetterOrDigit(sign))) {
        escaped.append(sign);
      } else {
        escaped.append('%').append(String.format("%02X", one));
      }
    }
    return escaped.toString();
  }
}
