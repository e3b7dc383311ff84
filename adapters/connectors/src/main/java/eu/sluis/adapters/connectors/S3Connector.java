package eu.sluis.adapters.connectors;

import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Source;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Objects in a bucket behind the protocol of S3, whoever keeps it. The location is the address of
 * the service with the bucket, and if wanted the folder, as its path: `https://s3.example/bucket/
 * folder`. An object whose ETag is the same is not fetched again.
 *
 * <p>Two requests are all it takes (ListObjectsV2 and GetObject), so they go through the same
 * client as the others; only the signature is made by the library of those who defined it.
 */
public final class S3Connector implements Connector {

  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final String REGION = "us-east-1";

  private final Remote remote;

  public S3Connector(Remote remote) {
    this.remote = remote;
  }

  @Override
  public Source.Kind kind() {
    return Source.Kind.S3;
  }

  @Override
  public void check(String location) throws LocationRefused {
    var _ = bucket(remote.http(location));
  }

  @Override
  public void attempt(Place place) throws LocationRefused {
    Bucket bucket = bucket(remote.http(place.location()));
    Remote.attempt(
        () -> {
          try (var visit = new S3Visit(bucket, place.access(), remote.forAttempt())) {
            var _ = visit.page(Optional.empty(), 1);
          }
        });
  }

  @Override
  public Visit visit(Place place) throws IOException {
    try {
      return new S3Visit(
          bucket(remote.http(place.location())), place.access(), remote.forReading(BETWEEN));
    } catch (LocationRefused refused) {
      throw new Unreached(refused.reason(), refused);
    }
  }

  /**
   * Where the objects are.
   *
   * @param at the address of the bucket, without a `/` at its end
   * @param prefix what the keys begin with: empty, or ending in `/`
   */
  private record Bucket(URI at, String prefix) {}

  private static Bucket bucket(URI location) throws LocationRefused {
    String path = location.getPath().replaceFirst("^/+", "").replaceFirst("/+$", "");
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{2,62}") || !Remote.safe(path)) {
      throw new LocationRefused(Reason.NO_ADDRESS);
    }
    return new Bucket(
        location.resolve("/" + name), slash < 0 ? "" : path.substring(slash + 1) + "/");
  }

  private static final class S3Visit implements Visit {
    private final Bucket bucket;
    private final Access access;
    private final PoliteHttp http;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    S3Visit(Bucket bucket, Access access, PoliteHttp http) {
      this.bucket = bucket;
      this.access = access;
      this.http = http;
    }

    Element page(Optional<String> after, int most) throws IOException {
      var query = new StringBuilder("list-type=2&max-keys=" + most);
      query.append("&prefix=").append(Remote.escaped(bucket.prefix()).replace("/", "%2F"));
      after.ifPresent(
          token ->
              query
                  .append("&continuation-token=")
                  .append(Remote.escaped(token).replace("/", "%2F")));
      URI at = URI.create(bucket.at() + "?" + query);
      try (var answer = http.send(PoliteHttp.Ask.get(at, this::signed))) {
        if (answer.status() != 200) {
          throw refused(answer);
        }
        Element list = Xml.root(answer.bytes(Remote.LIST_BYTES_MAX));
        if (!"ListBucketResult".equals(list.getLocalName())) {
          throw new Unreached(Reason.OTHER_SERVICE);
        }
        return list;
      }
    }

    /** A name or secret that is wrong is told as forbidden, with a code in the answer. */
    private static Unreached refused(PoliteHttp.Answer answer) throws IOException {
      if (answer.status() == 403) {
        String said = new String(answer.bytes(64 * 1024), java.nio.charset.StandardCharsets.UTF_8);
        if (said.contains("InvalidAccessKeyId") || said.contains("SignatureDoesNotMatch")) {
          return new Unreached(Reason.LOG_IN_REFUSED);
        }
      }
      return Remote.refused(answer.status());
    }

    private Map<String, String> signed(URI at) {
      var request = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(at).build();
      String region = access.value(Item.REGION);
      var signed =
          signer.sign(
              sign ->
                  sign.identity(
                          AwsCredentialsIdentity.create(
                              access.value(Item.USER), access.value(Item.SECRET)))
                      .request(request)
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                      .putProperty(AwsV4HttpSigner.REGION_NAME, region.isEmpty() ? REGION : region)
                      .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                      .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
      var headers = new HashMap<String, String>();
      signed
          .request()
          .forEachHeader(
              (name, values) -> {
                if (!name.equalsIgnoreCase("Host")) {
                  headers.put(name, String.join(",", values));
                }
              });
      return headers;
    }

    @Override
    public Listing list(Known known) throws IOException {
      var entries = new ArrayList<Entry>();
      Optional<String> after = Optional.empty();
      do {
        Element page = page(after, 1_000);
        String namespace = Optional.ofNullable(page.getNamespaceURI()).orElse("*");
        for (Element object : Xml.elements(page, namespace, "Contents")) {
          add(entries, object, namespace);
        }
        String next = Xml.text(page, namespace, "NextContinuationToken");
        after = next.isEmpty() ? Optional.empty() : Optional.of(next);
        if (entries.size() > Remote.DOCUMENTS_MAX) {
          throw new Unreached(Reason.TOO_MANY);
        }
      } while (after.isPresent());
      entries.sort(Comparator.comparing(Entry::path));
      return Listing.all(entries);
    }

    private void add(List<Entry> entries, Element object, String namespace) {
      String key = Xml.text(object, namespace, "Key");
      String size = Xml.text(object, namespace, "Size");
      if (!key.startsWith(bucket.prefix()) || key.endsWith("/")) {
        return;
      }
      entries.add(
          new Entry(
              key.substring(bucket.prefix().length()),
              size.matches("\\d{1,18}") ? Long.parseLong(size) : 0,
              moment(Xml.text(object, namespace, "LastModified")),
              Xml.text(object, namespace, "ETag"),
              Optional.empty()));
    }

    private static Instant moment(String written) {
      try {
        return Instant.parse(written);
      } catch (DateTimeException unsaid) {
        return Instant.EPOCH;
      }
    }

    @Override
    public Optional<Content> open(Entry entry, String known) throws IOException {
      if (!Remote.safe(entry.path())) {
        throw new EntryAway(false, new Unreached(Reason.NO_ADDRESS));
      }
      URI at = URI.create(bucket.at() + "/" + Remote.escaped(bucket.prefix() + entry.path()));
      return Remote.content(http.send(PoliteHttp.Ask.get(at, this::signed)), entry.version());
    }

    @Override
    public void close() {
      Closing.quietly(http);
    }
  }
}
