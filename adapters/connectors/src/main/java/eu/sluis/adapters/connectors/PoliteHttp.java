package eu.sluis.adapters.connectors;

import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Unreached;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks one place over HTTP, at its pace. Every connection goes to an address that the {@link
 * AddressGuard} has judged, also after a redirect, because the guard is what looks names up. Over
 * plain HTTP only names that the administrator allowed are asked. Cookies are not kept, and no
 * redirect takes a credential to another place.
 */
final class PoliteHttp implements Closeable {

  static final String AGENT = "sluis";

  private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
  private static final Duration SILENCE_MAX = Duration.ofSeconds(30);
  private static final Duration ANSWER_MAX = Duration.ofMinutes(5);
  private static final int REDIRECTS_MAX = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AddressGuard guard;
  private final Pace pace;
  private final CloseableHttpClient client;

  PoliteHttp(AddressGuard guard, Pace pace) {
    this.guard = guard;
    this.pace = pace;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Guarded(guard))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(CONNECT_MAX))
                            .setSocketTimeout(Timeout.of(SILENCE_MAX))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(SILENCE_MAX))
                    .setConnectionRequestTimeout(Timeout.of(CONNECT_MAX))
                    .build())
            .setUserAgent(AGENT)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /** What makes the headers of one request, such as a signature over it. */
  interface Headers {
    Headers NONE = _ -> Map.of();

    Map<String, String> of(URI address) throws IOException;
  }

  /**
   * A request.
   *
   * @param headers made anew for each try; not sent to another place after a redirect
   * @param elsewhere whether a redirect may lead to another place
   */
  record Ask(String method, URI address, Headers headers, Optional<Body> body, boolean elsewhere) {

    static Ask get(URI address, Headers headers) {
      return new Ask("GET", address, headers, Optional.empty(), false);
    }
  }

  /** What is sent along. */
  record Body(String content, String type) {}

  Pace pace() {
    return pace;
  }

  /**
   * Asks, waiting as long as the pace allows when the place wants rest.
   *
   * @return the answer, with any status but 429 and 503; to be closed
   * @throws Unreached when nobody answers, or the answer may not be trusted
   */
  Answer send(Ask ask) throws IOException {
    for (int tries = 1; ; tries++) {
      pace.next();
      Answer answer = follow(ask);
      if (answer.status() != 429 && answer.status() != 503) {
        return answer;
      }
      Duration asked = answer.retryAfter();
      answer.close();
      if (!pace.rest(tries, asked)) {
        throw new Unreached(Reason.BUSY);
      }
    }
  }

  private Answer follow(Ask ask) throws IOException {
    URI at = ask.address();
    for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
      boolean home = samePlace(at, ask.address());
      Answer answer = once(ask, at, home);
      Optional<String> to = answer.header("Location");
      if (!REDIRECTS.contains(answer.status()) || to.isEmpty() || !ask.method().equals("GET")) {
        return answer;
      }
      answer.close();
      at = target(at, to.get());
      if (!ask.elsewhere() && !samePlace(at, ask.address())) {
        return Answer.leadsAway();
      }
    }
    throw new Unreached(Reason.OTHER_SERVICE);
  }

  private static URI target(URI from, String to) throws Unreached {
    try {
      return from.resolve(to);
    } catch (IllegalArgumentException noAddress) {
      throw new Unreached(Reason.OTHER_SERVICE, noAddress);
    }
  }

  private Answer once(Ask ask, URI at, boolean home) throws IOException {
    requireSafe(at);
    var request = ClassicRequestBuilder.create(ask.method()).setUri(at);
    if (home) {
      ask.headers().of(at).forEach(request::setHeader);
    }
    ask.body()
        .ifPresent(
            body ->
                request.setEntity(
                    new ByteArrayEntity(
                        body.content().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        ContentType.parse(body.type()))));
    try {
      return new Answer(client.executeOpen(null, request.build(), null));
    } catch (AddressGuard.AddressClosed closed) {
      throw new Unreached(Reason.INTERNAL_ADDRESS, closed);
    } catch (SSLException untrusted) {
      throw new Unreached(Reason.UNTRUSTED, untrusted);
    } catch (UnknownHostException | ConnectException | SocketTimeoutException silent) {
      throw new Unreached(Reason.UNREACHABLE, silent);
    }
  }

  private void requireSafe(URI at) throws Unreached {
    boolean safe =
        "https".equalsIgnoreCase(at.getScheme())
            || ("http".equalsIgnoreCase(at.getScheme())
                && at.getHost() != null
                && guard.allows(at.getHost()));
    if (!safe || at.getHost() == null || at.getUserInfo() != null) {
      throw new Unreached(Reason.NO_ADDRESS);
    }
  }

  /** Whether two addresses are of one computer and port, over the same protocol. */
  static boolean samePlace(URI a, URI b) {
    return String.valueOf(a.getScheme()).equalsIgnoreCase(b.getScheme())
        && String.valueOf(a.getHost()).equalsIgnoreCase(b.getHost())
        && port(a) == port(b);
  }

  private static int port(URI at) {
    return at.getPort() >= 0 ? at.getPort() : "https".equalsIgnoreCase(at.getScheme()) ? 443 : 80;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /** An answer whose content is still to be read. */
  static final class Answer implements Closeable {
    private final Optional<ClassicHttpResponse> response;

    private Answer(ClassicHttpResponse response) {
      this.response = Optional.of(response);
    }

    private Answer() {
      this.response = Optional.empty();
    }

    /** Stands for a redirect to a place that was not asked for: there is nothing here. */
    static Answer leadsAway() {
      return new Answer();
    }

    int status() {
      return response.map(ClassicHttpResponse::getCode).orElse(404);
    }

    Optional<String> header(String name) {
      return response.map(one -> one.getFirstHeader(name)).map(Header::getValue);
    }

    /** The size it announces; 0 when it does not. */
    long length() {
      return response
          .map(ClassicHttpResponse::getEntity)
          .map(entity -> Math.max(0, entity.getContentLength()))
          .orElse(0L);
    }

    /** The content; closing it closes the answer. Slow drops come to an end. */
    InputStream content() throws IOException {
      if (response.isEmpty() || response.get().getEntity() == null) {
        return InputStream.nullInputStream();
      }
      return new Limited(response.get().getEntity().getContent(), this);
    }

    /**
     * The whole content.
     *
     * @throws Unreached when it is larger than `most`
     */
    byte[] bytes(int most) throws IOException {
      try (var content = content()) {
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
          throw new Unreached(Reason.TOO_MANY);
        }
        return bytes;
      }
    }

    private Duration retryAfter() {
      String asked = header("Retry-After").orElse("").strip();
      try {
        return asked.matches("\\d{1,9}")
            ? Duration.ofSeconds(Long.parseLong(asked))
            : Duration.between(
                Instant.now(),
                ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      } catch (DateTimeException unsaid) {
        return Duration.ZERO;
      }
    }

    @Override
    public void close() throws IOException {
      if (response.isPresent()) {
        response.get().close();
      }
    }
  }

  private static final class Limited extends FilterInputStream {
    private final Answer answer;
    private final long until = System.nanoTime() + ANSWER_MAX.toNanos();

    Limited(InputStream content, Answer answer) {
      super(content);
      this.answer = answer;
    }

    @Override
    public int read() throws IOException {
      requireTime();
      return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      requireTime();
      return super.read(into, from, length);
    }

    private void requireTime() throws IOException {
      if (System.nanoTime() - until > 0) {
        throw new SocketTimeoutException("the content came too slowly");
      }
    }

    @Override
    public void close() throws IOException {
      // The answer first: what is not read is not waited for.
      answer.close();
    }
  }

  /** Looks names up through the guard, so that what is connected to is what was judged. */
  private record Guarded(AddressGuard guard) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.addresses(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
