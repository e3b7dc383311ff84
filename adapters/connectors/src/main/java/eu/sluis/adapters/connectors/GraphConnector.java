package eu.sluis.adapters.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.GroupsThere;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A library of SharePoint or OneDrive, through Microsoft Graph 1.0. The location is the address of
 * the site as people see it: `https://gemeente.sharepoint.com/sites/Wmo`, with behind it the name
 * of a library when it is not the first. The registered application needs `Sites.Selected` and
 * nothing more, and a right to read on this one site.
 *
 * <p>A reading asks what changed since the one before (delta). Once a day, and when folders
 * changed, it asks for everything, so that nothing that the changes leave out stays wrong for long.
 * Who may read a document are the groups, by name or identifier, that its permissions name;
 * `organisation` is the name of a link for the whole organisation. Single people and anonymous
 * links give no right.
 */
public final class GraphConnector implements Connector {

  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final Duration WHOLE_EVERY = Duration.ofDays(1);
  private static final String ORGANISATION = "organisatie";

  private final Remote remote;
  private final GraphAddresses graph;
  private final InstantSource clock;

  public GraphConnector(Remote remote, InstantSource clock) {
    this(remote, GraphAddresses.PUBLIC, clock);
  }

  GraphConnector(Remote remote, GraphAddresses graph, InstantSource clock) {
    this.remote = remote;
    this.graph = graph;
    this.clock = clock;
  }

  /** Where Graph and its log-in answer. */
  record GraphAddresses(String graph, String logIn) {
    static final GraphAddresses PUBLIC =
        new GraphAddresses("https://graph.microsoft.com/v1.0", "https://login.microsoftonline.com");
  }

  @Override
  public Source.Kind kind() {
    return Source.Kind.SHAREPOINT;
  }

  @Override
  public void check(String location) throws LocationRefused {
    var _ = site(location);
  }

  @Override
  public void attempt(Place place) throws LocationRefused {
    Site site = site(place.location());
    Remote.attempt(
        () -> {
          try (var visit = new GraphVisit(site, session(place, remote.forAttempt()))) {
            var _ = visit.drive();
          }
        });
  }

  @Override
  public Visit visit(Place place) throws IOException {
    try {
      return new GraphVisit(site(place.location()), session(place, remote.forReading(BETWEEN)));
    } catch (LocationRefused refused) {
      throw new Unreached(refused.reason(), refused);
    }
  }

  private GraphSession session(Place place, PoliteHttp http) {
    return new GraphSession(http, graph, place.access(), clock);
  }

  /**
   * A site as people see it.
   *
   * @param library its name in the address; empty for the first of the site
   */
  private record Site(String host, String path, String library) {}

  /** The site is never connected to itself, so its address need not lead anywhere. */
  private static Site site(String location) throws LocationRefused {
    try {
      URI at = URI.create(location.strip());
      String path = Optional.ofNullable(at.getRawPath()).orElse("").replaceFirst("/+$", "");
      String[] names = path.split("/", -1);
      boolean managed =
          names.length >= 3 && Set.of("sites", "teams", "personal").contains(names[1]);
      if (!"https".equals(at.getScheme())
          || at.getHost() == null
          || at.getRawUserInfo() != null
          || at.getRawQuery() != null
          || names.length > (managed ? 4 : 2)) {
        throw new LocationRefused(Reason.NO_ADDRESS);
      }
      String library = names.length > (managed ? 3 : 1) ? names[names.length - 1] : "";
      return new Site(
          at.getHost(),
          managed ? "/" + names[1] + "/" + names[2] : "",
          URLDecoder.decode(library.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noAddress) {
      throw new LocationRefused(Reason.NO_ADDRESS);
    }
  }

  private final class GraphVisit implements Visit {
    private final Site site;
    private final GraphSession session;
    private final GroupsThere groups;

    GraphVisit(Site site, GraphSession session) {
      this.site = site;
      this.session = session;
      this.groups = GroupsThere.of(session.access().value(Item.GROUPS));
    }

    /** The identifier of the library. */
    String drive() throws IOException {
      String where = site.path().isEmpty() ? site.host() : site.host() + ":" + site.path() + ":";
      if (site.library().isEmpty()) {
        return id(session.get(session.at("/sites/" + where + "/drive")));
      }
      Optional<URI> at = Optional.of(session.at("/sites/" + where + "/drives"));
      while (at.isPresent()) {
        JsonNode page = session.get(at.get());
        for (JsonNode drive : page.path("value")) {
          String url = drive.path("webUrl").asText("");
          String last = url.substring(url.lastIndexOf('/') + 1).replace("+", "%2B");
          if (drive.path("name").asText("").equals(site.library())
              || URLDecoder.decode(last, StandardCharsets.UTF_8).equals(site.library())) {
            return id(drive);
          }
        }
        at = session.next(page, "@odata.nextLink");
      }
      throw new Unreached(Reason.NOT_FOUND);
    }

    private static String id(JsonNode one) throws Unreached {
      String id = one.path("id").asText("");
      if (id.isEmpty()) {
        throw new Unreached(Reason.OTHER_SERVICE);
      }
      return id;
    }

    @Override
    public Listing list(Known known) throws IOException {
      String drive = drive();
      Mark mark = Mark.of(known.mark());
      boolean fresh = clock.instant().isBefore(mark.whole().plus(WHOLE_EVERY));
      if (fresh && session.owns(mark.link())) {
        Optional<Listing> changes = changes(drive, mark, known);
        if (changes.isPresent()) {
          return changes.get();
        }
      }
      Changed all = changed(session.at("/drives/" + drive + "/root/delta"));
      var entries = entries(drive, all);
      return new Listing(entries, true, Set.of(), new Mark(clock.instant(), all.link()).toString());
    }

    /** Empty when everything has to be listed: a folder changed, or the mark is too old. */
    private Optional<Listing> changes(String drive, Mark mark, Known known) throws IOException {
      Changed changed;
      try {
        changed = changed(URI.create(mark.link()));
      } catch (Unreached tooOld) {
        if (tooOld.reason() == Reason.NOT_FOUND) {
          return Optional.empty();
        }
        throw tooOld;
      }
      if (changed.folders()) {
        return Optional.empty();
      }
      var entries = entries(drive, changed);
      var listed = new HashSet<String>();
      entries.forEach(entry -> listed.add(entry.path()));
      var gone = new HashSet<String>();
      // What was deleted, moved or given another name is known by its identifier only.
      known
          .versions()
          .forEach(
              (path, version) -> {
                String id = version.substring(0, Math.max(0, version.indexOf(' ')));
                if (changed.ids().contains(id) && !listed.contains(path)) {
                  gone.add(path);
                }
              });
      return Optional.of(
          new Listing(entries, false, gone, new Mark(mark.whole(), changed.link()).toString()));
    }

    /**
     * What a delta tells.
     *
     * @param items by identifier, as they are now
     * @param ids of all that changed or went away
     * @param folders whether a folder changed or went away
     * @param link where the next one begins
     */
    private record Changed(
        Map<String, JsonNode> items, Set<String> ids, boolean folders, String link) {}

    private Changed changed(URI from) throws IOException {
      var items = new LinkedHashMap<String, JsonNode>();
      var ids = new HashSet<String>();
      boolean folders = false;
      Optional<URI> at = Optional.of(from);
      String link = "";
      while (at.isPresent()) {
        JsonNode page = session.get(at.get());
        if (!page.path("value").isArray()) {
          throw new Unreached(Reason.OTHER_SERVICE);
        }
        for (JsonNode item : page.path("value")) {
          String id = id(item);
          ids.add(id);
          // An item may come more than once; the last one is how it is now.
          var _ = items.remove(id);
          if (item.has("file") && !item.has("deleted")) {
            items.put(id, item);
          }
          folders |= item.has("folder") && !item.has("root");
        }
        if (items.size() > Remote.DOCUMENTS_MAX) {
          throw new Unreached(Reason.TOO_MANY);
        }
        link = page.path("@odata.deltaLink").asText(link);
        at = session.next(page, "@odata.nextLink");
      }
      return new Changed(items, ids, folders, link);
    }

    private List<Entry> entries(String drive, Changed changed) throws IOException {
      var entries = new ArrayList<Entry>();
      for (JsonNode item : changed.items().values()) {
        String id = id(item);
        entries.add(
            new Entry(
                path(item),
                item.path("size").asLong(0),
                moment(item.path("lastModifiedDateTime").asText("")),
                // The identifiers come first: what is deleted is found by it, what is opened too.
                id + " " + drive + " " + item.path("cTag").asText(item.path("eTag").asText("")),
                Optional.of(rights(drive, id))));
      }
      entries.sort(Comparator.comparing(Entry::path));
      return entries;
    }

    /** `/drives/…/root:/Folder` and the name. */
    private static String path(JsonNode item) {
      String parent = item.path("parentReference").path("path").asText("");
      int root = parent.indexOf("root:");
      String folder =
          root < 0
              ? ""
              : URLDecoder.decode(
                  parent.substring(root + 5).replace("+", "%2B"), StandardCharsets.UTF_8);
      String name = item.path("name").asText("document").replace('/', '_');
      return (folder + "/" + name).replaceFirst("^/+", "");
    }

    private static Instant moment(String written) {
      try {
        return Instant.parse(written);
      } catch (DateTimeException unsaid) {
        return Instant.EPOCH;
      }
    }

    /** Permissions that may not be seen give nobody a right. */
    private GivenRights rights(String drive, String item) throws IOException {
      var names = new HashSet<String>();
      try {
        Optional<URI> at =
            Optional.of(session.at("/drives/" + drive + "/items/" + item + "/permissions"));
        while (at.isPresent()) {
          JsonNode page = session.get(at.get());
          page.path("value").forEach(permission -> name(permission, names));
          at = session.next(page, "@odata.nextLink");
        }
      } catch (Unreached away) {
        if (away.reason() != Reason.FORBIDDEN && away.reason() != Reason.NOT_FOUND) {
          throw away;
        }
        names.clear();
      }
      return new GivenRights(groups.here(names), Confidentiality.OPENBAAR);
    }

    private static void name(JsonNode permission, Set<String> names) {
      identity(permission.path("grantedToV2"), names);
      permission.path("grantedToIdentitiesV2").forEach(one -> identity(one, names));
      if (permission.path("link").path("scope").asText("").equals("organization")) {
        names.add(ORGANISATION);
      }
    }

    private static void identity(JsonNode granted, Set<String> names) {
      for (String kind : List.of("group", "siteGroup")) {
        for (String field : List.of("displayName", "id")) {
          String name = granted.path(kind).path(field).asText("");
          if (!name.isBlank()) {
            names.add(name);
          }
        }
      }
    }

    @Override
    public Optional<Content> open(Entry entry, String known) throws IOException {
      String[] version = entry.version().split(" ", 3);
      if (version.length < 3) {
        throw new EntryAway(true, new Unreached(Reason.NOT_FOUND));
      }
      return Remote.content(
          session.content("/drives/" + version[1] + "/items/" + version[0] + "/content"),
          entry.version());
    }

    @Override
    public void close() {
      session.close();
    }
  }

  /**
   * Where a reading begins.
   *
   * @param whole when everything was last asked for
   * @param link the address of the changes since
   */
  private record Mark(Instant whole, String link) {
    static Mark of(String mark) {
      int space = mark.indexOf(' ');
      try {
        return space < 0
            ? new Mark(Instant.EPOCH, "")
            : new Mark(Instant.parse(mark.substring(0, space)), mark.substring(space + 1));
      } catch (DateTimeException damaged) {
        return new Mark(Instant.EPOCH, "");
      }
    }

    @Override
    public String toString() {
      return whole + " " + link;
    }
  }
}
