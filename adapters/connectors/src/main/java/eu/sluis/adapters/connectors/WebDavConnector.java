package eu.sluis.adapters.connectors;

import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Source;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Documents in a folder behind WebDAV (RFC 4918), such as that of Nextcloud. Each folder is asked
 * for its own members, because many servers refuse to give a whole tree at once. A document whose
 * ETag is the same is not fetched again. Names that begin with a dot are skipped.
 */
public final class WebDavConnector implements Connector {

  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final int FOLDERS_MAX = 20_000;
  private static final String DAV = "DAV:";
  private static final PoliteHttp.Body ASKED =
      new PoliteHttp.Body(
          """
          <?xml version="1.0" encoding="utf-8"?>
          <propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/>\
          <getetag/></prop></propfind>
          """,
          "application/xml; charset=utf-8");

  private final Remote remote;

  public WebDavConnector(Remote remote) {
    this.remote = remote;
  }

  @Override
  public Source.Kind kind() {
    return Source.Kind.WEBDAV;
  }

  @Override
  public void check(String location) throws LocationRefused {
    var _ = remote.http(location);
  }

  @Override
  public void attempt(Place place) throws LocationRefused {
    URI folder = remote.http(place.location());
    Remote.attempt(
        () -> {
          try (var visit = new WebDavVisit(folder, place.access(), remote.forAttempt())) {
            var _ = visit.members("");
          }
        });
  }

  @Override
  public Visit visit(Place place) throws IOException {
    return new WebDavVisit(
        remote.visited(place.location()), place.access(), remote.forReading(BETWEEN));
  }

  /** One member of a folder. */
  private record Member(
      String path, boolean folder, long bytes, Instant modified, String version) {}

  private static final class WebDavVisit implements Visit {
    private final String base;
    private final URI place;
    private final Access access;
    private final PoliteHttp http;
    private final Set<String> closed = new HashSet<>();

    WebDavVisit(URI place, Access access, PoliteHttp http) {
      this.place = place;
      this.base = place.getRawPath().replaceFirst("/*$", "/");
      this.access = access;
      this.http = http;
    }

    private Map<String, String> logIn(Map<String, String> besides) {
      var headers = new java.util.HashMap<>(besides);
      if (!access.value(Item.USER).isEmpty()) {
        headers.put(
            "Authorization", Remote.basic(access.value(Item.USER), access.value(Item.SECRET)));
      }
      return headers;
    }

    private URI at(String path) {
      return place.resolve(base + Remote.escaped(path));
    }

    /**
     * What a folder holds.
     *
     * @param folder below the location, ending in `/`; empty for the location itself
     */
    List<Member> members(String folder) throws IOException {
      var ask =
          new PoliteHttp.Ask(
              "PROPFIND", at(folder), _ -> logIn(Map.of("Depth", "1")), Optional.of(ASKED), false);
      try (var answer = http.send(ask)) {
        if (answer.status() != 207) {
          throw Remote.refused(answer.status());
        }
        var members = new ArrayList<Member>();
        byte[] xml = answer.bytes(Remote.LIST_BYTES_MAX);
        for (Element response : Xml.elements(xml, DAV, "response")) {
          member(folder, response).ifPresent(members::add);
        }
        return members;
      }
    }

    /** Empty for the folder itself, for what lies elsewhere, and for what is hidden. */
    private Optional<Member> member(String folder, Element response) {
      String href = path(Xml.text(response, DAV, "href"));
      boolean isFolder = !Xml.elements(response, DAV, "collection").isEmpty();
      String start = URLDecoder.decode(base.replace("+", "%2B"), StandardCharsets.UTF_8) + folder;
      if (!href.startsWith(start)) {
        return Optional.empty();
      }
      String name = href.substring(start.length()).replaceFirst("/$", "");
      if (name.startsWith(".") || name.contains("/") || !Remote.safe(name)) {
        return Optional.empty();
      }
      String size = Xml.text(response, DAV, "getcontentlength");
      String modified = Xml.text(response, DAV, "getlastmodified");
      String tag = Xml.text(response, DAV, "getetag");
      return Optional.of(
          new Member(
              folder + name,
              isFolder,
              size.matches("\\d{1,18}") ? Long.parseLong(size) : 0,
              moment(modified),
              tag.isEmpty() ? "" : tag + " " + modified));
    }

    private String path(String href) {
      try {
        // An address in full, or only its path.
        String raw = place.resolve(href).getRawPath();
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException noAddress) {
        return "";
      }
    }

    private static Instant moment(String written) {
      try {
        return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      } catch (DateTimeException unsaid) {
        return Instant.EPOCH;
      }
    }

    @Override
    public Listing list(Known known) throws IOException {
      var entries = new ArrayList<Entry>();
      var waiting = new ArrayDeque<String>();
      waiting.add("");
      for (int folders = 0; !waiting.isEmpty(); folders++) {
        String folder = waiting.remove();
        for (Member member : look(folder, entries)) {
          if (member.folder()) {
            waiting.add(member.path() + "/");
          } else {
            entries.add(
                new Entry(
                    member.path(),
                    member.bytes(),
                    member.modified(),
                    member.version(),
                    Optional.empty()));
          }
        }
        if (folders > FOLDERS_MAX || entries.size() > Remote.DOCUMENTS_MAX) {
          throw new Unreached(Reason.TOO_MANY);
        }
      }
      entries.sort(Comparator.comparing(Entry::path));
      return Listing.all(entries);
    }

    /** A folder that went away holds nothing any more; one that is closed is listed as such. */
    private List<Member> look(String folder, List<Entry> entries) throws IOException {
      try {
        return members(folder);
      } catch (Unreached away) {
        if (folder.isEmpty()
            || !(away.reason() == Reason.FORBIDDEN || away.reason() == Reason.NOT_FOUND)) {
          throw away;
        }
        if (away.reason() == Reason.FORBIDDEN) {
          String path = folder.substring(0, folder.length() - 1);
          closed.add(path);
          entries.add(new Entry(path, 0, Instant.EPOCH));
        }
        return List.of();
      }
    }

    @Override
    public Optional<Content> open(Entry entry, String known) throws IOException {
      if (closed.contains(entry.path()) || !Remote.safe(entry.path())) {
        throw new EntryAway(false, new Unreached(Reason.FORBIDDEN));
      }
      var answer = http.send(PoliteHttp.Ask.get(at(entry.path()), _ -> logIn(Map.of())));
      return Remote.content(answer, entry.version());
    }

    @Override
    public void close() {
      Closing.quietly(http);
    }
  }
}
