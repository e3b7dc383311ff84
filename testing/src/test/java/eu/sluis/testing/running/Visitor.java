package eu.sluis.testing.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone with a browser without scripts, who can read every byte. Follows no redirects. */
public final class Visitor {

  /** What came back. */
  public record Reply(int status, String location, String type, String body) {

    /** The identifier in the address that it leads to: `/vragen/ID#…`. */
    public String conversation() {
      return location.replaceFirst("^.*/vragen/([0-9a-f-]{36}).*$", "$1");
    }
  }

  /** One server-sent event. */
  public record Event(String name, String data) {}

  private static final Duration REPLY_MAX = Duration.ofSeconds(90);
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final HttpClient client;
  private String csrf = "";

  private Visitor(String address) {
    this.address = address;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  public static Visitor anonymous(RunningSluis sluis) {
    return new Visitor(sluis.address());
  }

  /** Someone at a Sluis that was started in another way. */
  public static Visitor at(String address) {
    return new Visitor(address);
  }

  /** Someone of the demonstration, logged in. */
  public static Visitor loggedIn(RunningSluis sluis, String account) {
    var visitor = new Visitor(sluis.address());
    Reply entered =
        visitor.post(
            "/inloggen",
            Map.of(
                "account",
                account + "@waterhoven.example",
                "wachtwoord",
                sluis.password(account),
                "terug",
                "/account"));
    if (entered.status() != 303) {
      throw new IllegalStateException("`" + account + "` could not log in: " + entered.status());
    }
    var token = CSRF.matcher(visitor.get("/account").body());
    if (!token.find()) {
      throw new IllegalStateException("no token on the page of the account");
    }
    visitor.csrf = token.group(1);
    return visitor;
  }

  public Reply get(String path) {
    return send(request(path, "text/html").GET().build());
  }

  /**
   * As a program that was led here by the answer to a form, and still names the type of that form.
   */
  public Reply getWithType(String path, String type) {
    return send(request(path, "text/html").header("Content-Type", type).GET().build());
  }

  /** Sends a form, with the token of the session. */
  public Reply post(String path, Map<String, String> fields) {
    return send(form(path, fields, "text/html,*/*;q=0.8"));
  }

  /** Sends a form, and gives the file that comes back. */
  public byte[] download(String path) {
    return download(path, Map.of());
  }

  /** As {@link #download(String)}, of a form that was filled in. */
  public byte[] download(String path, Map<String, String> fields) {
    try {
      var response =
          client.send(form(path, fields, "*/*"), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("`" + path + "` answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Sends a form with more behind it, already encoded: `&name=value`. */
  public Reply postRaw(String path, Map<String, String> fields, String more) {
    return send(form(path, fields, more, "text/html,*/*;q=0.8"));
  }

  /** Any method; with an empty form, of the kind that takes files or not. */
  public Reply ask(String method, String path, String accept, boolean files) {
    if (method.equals("GET")) {
      return send(request(path, accept).GET().build());
    }
    return send(
        request(path, accept)
            .header(
                "Content-Type",
                files
                    ? "multipart/form-data; boundary=----------------sluis"
                    : "application/x-www-form-urlencoded")
            .header("X-CSRF-Token", csrf)
            .method(
                method,
                HttpRequest.BodyPublishers.ofString(files ? "------------------sluis--\r\n" : ""))
            .build());
  }

  /** The token of the session, which a form sends along. */
  public String token() {
    return csrf;
  }

  /** Sends exactly these bytes under exactly this type, with the token in a header. */
  public Reply send(String path, String accept, String type, byte[] body) {
    return send("POST", path, accept, type, body);
  }

  /** The same by another method. */
  public Reply send(String method, String path, String accept, String type, byte[] body) {
    return send(
        request(path, accept)
            .header("Content-Type", type)
            .header("X-CSRF-Token", csrf)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Asks without a script; leads to the page of the answer, or shows why not. */
  public Reply question(String useCase, String text) {
    return post("/vragen", Map.of("toepassing", useCase, "gesprek", "", "vraag", text));
  }

  /** Asks with a stream, and reads that to its end. */
  public List<Event> stream(String useCase, String text) {
    var events = new ArrayList<Event>();
    stream(useCase, text, events::add);
    return events;
  }

  /** Asks with a stream. What `each` throws ends the reading, and hangs up. */
  public void stream(String useCase, String text, Consumer<Event> each) {
    var request =
        form(
            "/vragen",
            Map.of("toepassing", useCase, "gesprek", "", "vraag", text),
            "text/event-stream");
    try (InputStream body =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      read(body, each);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The chips that appear while someone types. */
  public String preview(String useCase, String text) {
    return post("/vragen/voorproef", Map.of("toepassing", useCase, "vraag", text)).body();
  }

  private static void read(InputStream body, Consumer<Event> each) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    String name = "";
    var data = new ArrayList<String>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty()) {
        if (!name.isEmpty()) {
          each.accept(new Event(name, String.join("\n", data)));
        }
        name = "";
        data.clear();
      } else if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data.add(line.substring("data:".length()));
      }
    }
  }

  private HttpRequest form(String path, Map<String, String> fields, String accept) {
    return form(path, fields, "", accept);
  }

  private HttpRequest form(String path, Map<String, String> fields, String more, String accept) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return request(path, accept)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body + more + "&csrf=" + encoded(csrf)))
        .build();
  }

  private HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(REPLY_MAX)
        .header("Accept", accept)
        .header("Accept-Language", "nl");
  }

  private Reply send(HttpRequest request) {
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Reply(
          response.statusCode(),
          header(response, "Location"),
          header(response, "Content-Type"),
          response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    Optional<String> value = response.headers().firstValue(name);
    return value.orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
