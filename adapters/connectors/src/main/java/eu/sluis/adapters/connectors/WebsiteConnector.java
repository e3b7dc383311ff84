package eu.sluis.adapters.connectors;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Source;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that a website lists in its sitemap (sitemaps.org), as far as its robots.txt (RFC 9309)
 * lets a program read them. The location is the site or a folder of it, or a sitemap. Only pages of
 * the same computer and below that folder are read; links on pages are not followed.
 *
 * <p>A page is fetched when its precise moment of change in the sitemap is another than before;
 * without one, it is asked for with the ETag or moment of before.
 */
public final class WebsiteConnector implements Connector {

  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final int SITEMAPS_MAX = 500;
  private static final int ROBOTS_BYTES_MAX = 512 * 1024;
  private static final String LISTED = "listed ";
  private static final String TAGGED = "etag ";
  private static final String MODIFIED = "modified ";

  private final Remote remote;

  public WebsiteConnector(Remote remote) {
    this.remote = remote;
  }

  @Override
  public Source.Kind kind() {
    return Source.Kind.WEBSITE;
  }

  @Override
  public void check(String location) throws LocationRefused {
    var _ = remote.http(location);
  }

  @Override
  public void attempt(Place place) throws LocationRefused {
    URI site = remote.http(place.location());
    Remote.attempt(
        () -> {
          try (var visit = new WebsiteVisit(site, remote.forAttempt())) {
            visit.firstSitemap();
          }
        });
  }

  @Override
  public Visit visit(Place place) throws IOException {
    return new WebsiteVisit(remote.visited(place.location()), remote.forReading(BETWEEN));
  }

  private static final class WebsiteVisit implements Visit {
    private final URI site;
    private final PoliteHttp http;
    private final BaseRobotRules robots;

    WebsiteVisit(URI site, PoliteHttp http) throws IOException {
      this.site = site;
      this.http = http;
      try {
        this.robots = robots();
      } catch (IOException away) {
        http.close();
        throw away;
      }
    }

    private BaseRobotRules robots() throws IOException {
      URI at = site.resolve("/robots.txt");
      try (var answer = http.send(PoliteHttp.Ask.get(at, PoliteHttp.Headers.NONE))) {
        if (answer.status() >= 500) {
          throw Remote.refused(answer.status());
        }
        if (answer.status() != 200) {
          return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        var rules =
            new SimpleRobotRulesParser()
                .parseContent(
                    at.toString(),
                    answer.bytes(ROBOTS_BYTES_MAX),
                    "text/plain",
                    List.of(PoliteHttp.AGENT));
        if (rules.isAllowNone() || (!isSitemap() && !rules.isAllowed(site.toString()))) {
          throw new Unreached(Reason.CLOSED_TO_PROGRAMS);
        }
        if (rules.getCrawlDelay() > 0) {
          http.pace().slowTo(Duration.ofMillis(rules.getCrawlDelay()));
        }
        return rules;
      }
    }

    void firstSitemap() throws IOException {
      var _ = sitemap(sitemaps().getFirst());
    }

    private List<URI> sitemaps() throws IOException {
      if (isSitemap()) {
        return List.of(site);
      }
      var named = new ArrayList<URI>();
      for (String written : robots.getSitemaps()) {
        page(written).ifPresent(named::add);
      }
      return named.isEmpty() ? List.of(site.resolve("/sitemap.xml")) : named;
    }

    private boolean isSitemap() {
      return site.getPath() != null
          && site.getPath().toLowerCase(Locale.ROOT).matches(".*\\.(xml|xml\\.gz|txt)");
    }

    private AbstractSiteMap sitemap(URI at) throws IOException {
      try (var answer = http.send(PoliteHttp.Ask.get(at, PoliteHttp.Headers.NONE))) {
        if (answer.status() != 200) {
          throw Remote.refused(answer.status());
        }
        return new SiteMapParser(false, false)
            .parseSiteMap(answer.bytes(Remote.LIST_BYTES_MAX), at.toURL());
      } catch (UnknownFormatException noSitemap) {
        throw new Unreached(Reason.OTHER_SERVICE, noSitemap);
      }
    }

    @Override
    public Listing list(Known known) throws IOException {
      var waiting = new ArrayDeque<URI>(sitemaps());
      var seen = new HashSet<URI>(waiting);
      var entries = new HashMap<String, Entry>();
      while (!waiting.isEmpty()) {
        // One sitemap that fails fails the list: what it named must not count as gone.
        switch (sitemap(waiting.remove())) {
          case SiteMapIndex index -> {
            for (AbstractSiteMap part : index.getSitemaps()) {
              page(part.getUrl().toString()).filter(seen::add).ifPresent(waiting::add);
            }
          }
          case SiteMap pages -> pages.getSiteMapUrls().forEach(one -> add(entries, one));
          case AbstractSiteMap _ -> throw new Unreached(Reason.OTHER_SERVICE);
        }
        if (seen.size() > SITEMAPS_MAX || entries.size() > Remote.DOCUMENTS_MAX) {
          throw new Unreached(Reason.TOO_MANY);
        }
      }
      return Listing.all(
          entries.values().stream().sorted(Comparator.comparing(Entry::path)).toList());
    }

    private void add(Map<String, Entry> entries, SiteMapURL listed) {
      Optional<URI> page = page(listed.getUrl().toString()).filter(this::within);
      if (page.isEmpty() || !robots.isAllowed(page.get().toString())) {
        return;
      }
      Optional<Instant> changed =
          Optional.ofNullable(listed.getLastModified()).map(Date::toInstant);
      // A day without an hour does not tell whether the page changed again on that day.
      String version =
          changed
              .filter(one -> one.getEpochSecond() % 3_600 != 0)
              .map(one -> LISTED + one)
              .orElse("");
      String path = path(page.get());
      entries.put(
          path, new Entry(path, 0, changed.orElse(Instant.EPOCH), version, Optional.empty()));
    }

    /** An address of this site; empty when it is of another, or none. */
    private Optional<URI> page(String written) {
      try {
        URI at = URI.create(written.strip());
        return PoliteHttp.samePlace(at, site) && at.getRawUserInfo() == null
            ? Optional.of(at)
            : Optional.empty();
      } catch (IllegalArgumentException noAddress) {
        return Optional.empty();
      }
    }

    private boolean within(URI page) {
      String folder = isSitemap() ? "/" : folder(site.getRawPath());
      return (page.normalize().getRawPath() + "/").startsWith(folder);
    }

    private static String folder(String path) {
      return path.endsWith("/") ? path : path + "/";
    }

    private static String path(URI page) {
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      String path = page.getRawPath().replaceFirst("^/+", "") + query;
      return path.isEmpty() ? "/" : path;
    }

    @Override
    public Optional<Content> open(Entry entry, String known) throws IOException {
      URI at = site.resolve(entry.path().equals("/") ? "/" : "/" + entry.path());
      var answer = http.send(PoliteHttp.Ask.get(at, _ -> unless(known)));
      if (answer.header("X-Robots-Tag").orElse("").matches("(?i).*\\b(noindex|none)\\b.*")) {
        answer.close();
        throw new EntryAway(true, new Unreached(Reason.CLOSED_TO_PROGRAMS));
      }
      String version =
          answer
              .header("ETag")
              .map(tag -> TAGGED + tag)
              .or(() -> answer.header("Last-Modified").map(moment -> MODIFIED + moment))
              .orElse("");
      return Remote.content(answer, version);
    }

    private static Map<String, String> unless(String known) {
      if (known.startsWith(TAGGED)) {
        return Map.of("If-None-Match", known.substring(TAGGED.length()));
      }
      return known.startsWith(MODIFIED)
          ? Map.of("If-Modified-Since", known.substring(MODIFIED.length()))
          : Map.of();
    }

    @Override
    public void close() {
      Closing.quietly(http);
    }
  }
}
