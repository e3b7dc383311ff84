package eu.sluis.testing.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program with a key of its own, that reads every byte it gets. */
public final class Program {

  /** What came back; header names in small letters. */
  public record Reply(int status, Map<String, String> headers, String body) {}

  private static final Duration REPLY_MAX = Duration.ofSeconds(60);
  private static final Pattern SECRET = Pattern.compile("value=\"(sluis_[0-9a-z]{88})\"");
  private static final Pattern PERSON =
      Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^<]+)</option>");

  private final String address;
  private final String secret;
  private final Map<String, String> headers = new HashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Program(String address, String secret) {
    this.address = address;
    this.secret = secret;
  }

  /**
   * With a key that the administrator makes now.
   *
   * @param person the whole name of who it is for
   * @param useCases the first is the usual one when there are several
   */
  public static Program of(RunningSluis sluis, String person, String... useCases) {
    var maaike = Visitor.loggedIn(sluis, "maaike.postma");
    var fields = new HashMap<String, String>();
    fields.put("waarvoor", "Proef van " + person);
    fields.put("soort", "person");
    fields.put("medewerker", idOf(person, maaike.get("/sleutels/nieuw").body()));
    fields.put("vast", useCases.length > 1 ? useCases[0] : "");
    fields.put("dagen", "30");
    var more = new StringBuilder();
    for (String useCase : useCases) {
      more.append("&toepassingen=").append(useCase);
    }
    String made = maaike.postRaw("/sleutels/nieuw", fields, more.toString()).body();
    Matcher secret = SECRET.matcher(made);
    if (!secret.find()) {
      throw new IllegalStateException("no key was made: " + made);
    }
    return new Program(sluis.address(), secret.group(1));
  }

  /** One that shows this instead of a key. */
  public static Program showing(RunningSluis sluis, String secret) {
    return new Program(sluis.address(), secret);
  }

  public String secret() {
    return secret;
  }

  /** The name of the key in lists and in the log. */
  public String keyId() {
    return secret.substring(6 + 25, 6 + 25 + 13);
  }

  public String baseUrl() {
    return address + "/v1";
  }

  /** From now on with this header. */
  public Program with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Reply get(String path) {
    return send(request(path).GET().build());
  }

  public Reply post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public Reply chat(String json) {
    return post("/v1/chat/completions", json);
  }

  public Reply send(String method, String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  /** The lines of a stream that are not empty. */
  public List<String> stream(String json) {
    return stream("/v1/chat/completions", json);
  }

  public List<String> stream(String path, String json) {
    var lines = new ArrayList<String>();
    stream(path, json, lines::add);
    return lines;
  }

  /** What `each` throws ends the reading, and hangs up. */
  public void stream(String json, Consumer<String> each) {
    stream("/v1/chat/completions", json, each);
  }

  private void stream(String path, String json, Consumer<String> each) {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try (InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          each.accept(line);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String idOf(String person, String page) {
    Matcher option = PERSON.matcher(page);
    while (option.find()) {
      if (option.group(2).equals(person)) {
        return option.group(1);
      }
    }
    throw new IllegalStateException("`" + person + "` is not in the list: " + page);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(REPLY_MAX);
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    headers.forEach(request::header);
    return request;
  }

  private Reply send(HttpRequest request) {
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      var headers = new HashMap<String, String>();
      response
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      return new Reply(response.statusCode(), headers, response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
