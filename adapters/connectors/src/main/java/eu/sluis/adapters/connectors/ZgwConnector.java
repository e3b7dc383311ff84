package eu.sluis.adapters.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.GroupsThere;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents of cases, behind the Documenten API of ZGW (VNG, version 1.x). The location is the base
 * of that API: `https://openzaak.example/documenten/api/v1`.
 *
 * <p>Rights come from the case: the type of each case that a document belongs to is a name of the
 * source, by its `identificatie` and its `omschrijving`. Who has a line for it may read the
 * document ({@link GroupsThere}). Confidentiality is the most closed of document and cases. A
 * document without a case, or of a case elsewhere, is for nobody. Drafts are not read.
 */
public final class ZgwConnector implements Connector {

  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final Set<String> DRAFTS = Set.of("in_bewerking", "ter_vaststelling");

  private final Remote remote;
  private final InstantSource clock;

  public ZgwConnector(Remote remote, InstantSource clock) {
    this.remote = remote;
    this.clock = clock;
  }

  @Override
  public Source.Kind kind() {
    return Source.Kind.ZGW;
  }

  @Override
  public void check(String location) throws LocationRefused {
    var _ = remote.http(location);
  }

  @Override
  public void attempt(Place place) throws LocationRefused {
    URI api = remote.http(place.location());
    Remote.attempt(
        () -> {
          try (var visit = new ZgwVisit(api, place.access(), remote.forAttempt(), clock)) {
            var _ = visit.page(visit.first());
          }
        });
  }

  @Override
  public Visit visit(Place place) throws IOException {
    return new ZgwVisit(
        remote.visited(place.location()), place.access(), remote.forReading(BETWEEN), clock);
  }

  /** What a case says of its documents. */
  private record Case(Set<GroupId> readers, Confidentiality confidentiality) {}

  private static final class ZgwVisit implements Visit {
    private final String base;
    private final URI api;
    private final Access access;
    private final GroupsThere groups;
    private final PoliteHttp http;
    private final ZgwToken token;
    private final Map<URI, Optional<Case>> cases = new HashMap<>();
    private final Map<URI, Set<GroupId>> types = new HashMap<>();
    private final Map<String, URI> contents = new HashMap<>();

    ZgwVisit(URI api, Access access, PoliteHttp http, InstantSource clock) {
      this.api = api;
      this.base = api.toString().replaceFirst("/*$", "");
      this.access = access;
      this.groups = GroupsThere.of(access.value(Item.GROUPS));
      this.http = http;
      this.token = new ZgwToken(clock);
    }

    URI first() {
      return URI.create(base + "/enkelvoudiginformatieobjecten");
    }

    private JsonNode get(URI at) throws IOException {
      try (var answer = http.send(PoliteHttp.Ask.get(at, _ -> headers()))) {
        return Json.of(answer);
      }
    }

    private Map<String, String> headers() throws IOException {
      return Map.of(
          "Authorization",
          "Bearer " + token.of(access.value(Item.USER), access.value(Item.SECRET)),
          "Accept-Crs",
          "EPSG:4326");
    }

    JsonNode page(URI at) throws IOException {
      JsonNode page = get(at);
      if (!page.path("results").isArray()) {
        throw new Unreached(Reason.OTHER_SERVICE);
      }
      return page;
    }

    @Override
    public Listing list(Known known) throws IOException {
      var entries = new ArrayList<Entry>();
      Optional<URI> at = Optional.of(first());
      while (at.isPresent()) {
        JsonNode page = page(at.get());
        for (JsonNode document : page.path("results")) {
          if (!DRAFTS.contains(document.path("status").asText(""))) {
            add(entries, document);
          }
        }
        String next = page.path("next").asText("");
        // `null` in JSON reads as the text null.
        at = page.path("next").isTextual() ? Optional.of(here(next)) : Optional.empty();
        if (entries.size() > Remote.DOCUMENTS_MAX) {
          throw new Unreached(Reason.TOO_MANY);
        }
      }
      entries.sort(Comparator.comparing(Entry::path));
      return Listing.all(entries);
    }

    /**
     * An address that the service gave, when it is one of its own.
     *
     * @throws Unreached when it is of another computer, which must not get our token
     */
    private URI here(String written) throws Unreached {
      return own(written).orElseThrow(() -> new Unreached(Reason.OTHER_SERVICE));
    }

    private Optional<URI> own(String written) {
      try {
        URI at = URI.create(written);
        return PoliteHttp.samePlace(at, api) ? Optional.of(at) : Optional.empty();
      } catch (IllegalArgumentException noAddress) {
        return Optional.empty();
      }
    }

    private void add(List<Entry> entries, JsonNode document) throws IOException {
      String name = document.path("bestandsnaam").asText("");
      String path =
          segment(document.path("identificatie").asText("document"))
              + "/"
              + segment(name.isBlank() ? document.path("titel").asText("document") : name);
      if (contents.containsKey(path)) {
        path = segment(tail(document.path("url").asText(""))) + "/" + path;
      }
      Optional<URI> content = own(document.path("inhoud").asText(""));
      if (content.isEmpty()) {
        content = own(document.path("url").asText("") + "/download");
      }
      if (content.isEmpty()) {
        return;
      }
      contents.put(path, content.get());
      entries.add(
          new Entry(
              path,
              Math.max(0, document.path("bestandsomvang").asLong(0)),
              moment(document.path("beginRegistratie").asText("")),
              document.path("versie").asText("") + " " + document.path("beginRegistratie").asText(),
              Optional.of(rights(document))));
    }

    /** A name for one segment of a path. */
    private static String segment(String written) {
      String name = written.replaceAll("[/\\\\\\p{Cntrl}]+", "_").strip();
      return name.isEmpty() || name.equals(".") || name.equals("..") ? "document" : name;
    }

    private static String tail(String url) {
      return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Instant moment(String written) {
      try {
        return OffsetDateTime.parse(written).toInstant();
      } catch (DateTimeException unsaid) {
        return Instant.EPOCH;
      }
    }

    private GivenRights rights(JsonNode document) throws IOException {
      var readers = new HashSet<GroupId>();
      Confidentiality closed = confidentiality(document);
      String url = document.path("url").asText("");
      URI relations =
          URI.create(
              base
                  + "/objectinformatieobjecten?informatieobject="
                  + URLEncoder.encode(url, StandardCharsets.UTF_8));
      for (JsonNode relation : get(relations)) {
        if (relation.path("objectType").asText("").equals("zaak")) {
          Optional<Case> found = caseAt(relation.path("object").asText(""));
          if (found.isPresent()) {
            readers.addAll(found.get().readers());
            closed = closed.max(found.get().confidentiality());
          }
        }
      }
      return new GivenRights(readers, closed);
    }

    /** Empty when it lies elsewhere or may not be seen: then it gives nobody a right. */
    private Optional<Case> caseAt(String written) throws IOException {
      Optional<URI> at = own(written);
      if (at.isEmpty()) {
        return Optional.empty();
      }
      Optional<Case> known = cases.get(at.get());
      if (known != null) {
        return known;
      }
      Optional<Case> found = Optional.empty();
      try {
        JsonNode one = get(at.get());
        found = Optional.of(new Case(type(one.path("zaaktype").asText("")), confidentiality(one)));
      } catch (Unreached away) {
        requireOnlyThis(away);
      }
      cases.put(at.get(), found);
      return found;
    }

    private Set<GroupId> type(String written) throws IOException {
      Optional<URI> at = own(written);
      if (at.isEmpty()) {
        return Set.of();
      }
      Set<GroupId> known = types.get(at.get());
      if (known != null) {
        return known;
      }
      Set<GroupId> readers = Set.of();
      try {
        JsonNode type = get(at.get());
        readers =
            groups.here(
                List.of(
                    type.path("identificatie").asText(""), type.path("omschrijving").asText("")));
      } catch (Unreached away) {
        requireOnlyThis(away);
      }
      types.put(at.get(), readers);
      return readers;
    }

    /** That one thing may not be seen is no reason to stop; that the service is away is. */
    private static void requireOnlyThis(Unreached away) throws Unreached {
      if (away.reason() != Reason.FORBIDDEN && away.reason() != Reason.NOT_FOUND) {
        throw away;
      }
    }

    /** What does not say how closed it is, belongs to its case alone. */
    private static Confidentiality confidentiality(JsonNode one) {
      String code = one.path("vertrouwelijkheidaanduiding").asText("");
      try {
        return code.isEmpty() ? Confidentiality.ZAAKVERTROUWELIJK : Confidentiality.ofCode(code);
      } catch (IllegalArgumentException unknown) {
        return Confidentiality.ZEER_GEHEIM;
      }
    }

    @Override
    public Optional<Content> open(Entry entry, String known) throws IOException {
      URI at = contents.get(entry.path());
      if (at == null) {
        throw new EntryAway(true, new Unreached(Reason.NOT_FOUND));
      }
      return Remote.content(http.send(PoliteHttp.Ask.get(at, _ -> headers())), entry.version());
    }

    @Override
    public void close() {
      Closing.quietly(http);
    }
  }
}
