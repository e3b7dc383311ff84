import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Works with a running Sluis over HTTP, as the browser does, and prints how long things take: from a
 * question to the first word and to the end, and from adding a folder as a source to its last
 * passage. Run by `bench/road`. For `bench/gateway` it makes a key, and prints only that.
 */
public final class Road {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
  private static final Pattern PASSAGES = Pattern.compile("<td class=\"number\">(\\d+)</td>");
  private static final Pattern PERSON =
      Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^<]+)</option>");
  private static final Pattern KEY = Pattern.compile("value=\"(sluis_[0-9a-z]{88})\"");
  private static final List<String> QUESTIONS =
      List.of(
          "Wat gebeurt er met de huishoudelijke hulp als een cliënt langer dan vier weken afwezig is?",
          "Mevrouw Yıldız (BSN 999990019) is zes weken afwezig. Wordt haar hulp opgeschort?",
          "Binnen hoeveel werkdagen wordt de hulp hervat?");

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Road(String base) {
    this.base = base;
  }

  public static void main(String... arguments) throws IOException, InterruptedException {
    var road = new Road(arguments[1]);
    road.logIn(arguments[2], arguments[3]);
    switch (arguments[0]) {
      case "ask" -> road.ask(Integer.parseInt(arguments[4]));
      case "read" -> road.read(arguments[4]);
      case "key" -> road.key(arguments[4], arguments[5]);
      default -> throw new IllegalArgumentException("use ask, read or key");
    }
  }

  private void logIn(String account, String password) throws IOException, InterruptedException {
    String after = post("/inloggen", "account", account, "wachtwoord", password, "terug", "/");
    if (after.contains("name=\"wachtwoord\"")) {
      throw new IOException("logging in did not succeed");
    }
  }

  private void ask(int rounds) throws IOException, InterruptedException {
    String page = get("/vragen?toepassing=wmo-consulent");
    var first = new ArrayList<Double>();
    var whole = new ArrayList<Double>();
    for (int round = 0; round < rounds; round++) {
      String form =
          form("csrf", csrf(page), "toepassing", "wmo-consulent", "gesprek", "", "vraag",
              QUESTIONS.get(round % QUESTIONS.size()));
      long began = System.nanoTime();
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/vragen"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Accept", "text/event-stream")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofInputStream());
      boolean seen = false;
      try (var lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!seen && line.matches("event: ?(sentence|draft)")) {
            seen = true;
            first.add((System.nanoTime() - began) / 1e6);
          }
        }
      }
      whole.add((System.nanoTime() - began) / 1e6);
      if (!seen) {
        System.out.println("no answer to: " + QUESTIONS.get(round % QUESTIONS.size()));
      }
    }
    print("question to first word", first);
    print("question to the end", whole);
  }

  /** Adds a folder as a source, waits until it is read, and removes it again. */
  private void read(String folder) throws IOException, InterruptedException {
    String csrf = csrf(get("/bronnen/nieuw"));
    long began = System.nanoTime();
    var added =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "/bronnen/nieuw"))
                .header("Content-Type", "multipart/form-data; boundary=road")
                .header("Accept", "text/html")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        parts(
                            "csrf", csrf, "naam", "Meting", "soort", "FOLDER", "pad", folder,
                            "lezers", "iedereen", "klasse", "openbaar")))
                .build(),
            BodyHandlers.ofString());
    String page = added.uri().getPath();
    if (added.statusCode() != 200 || !page.matches("/bronnen/[0-9a-f-]{36}")) {
      throw new IOException("the source was not added: status " + added.statusCode());
    }
    while (get(page + "/voortgang").contains("hx-trigger")) {
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    var counted = PASSAGES.matcher(get(page)).results().mapToInt(one -> Integer.parseInt(one.group(1)));
    var passages = counted.summaryStatistics();
    System.out.printf(
        "a folder as a source, from adding it to the last passage: %.1f s, %d documents, %d passages%n",
        seconds, passages.getCount(), passages.getSum());
    post(page + "/verwijderen", "csrf", csrf);
  }

  /** Makes a key for a person, by their whole name, and a use case, as an administrator does. */
  private void key(String person, String useCase) throws IOException, InterruptedException {
    String page = get("/sleutels/nieuw");
    String id =
        PERSON.matcher(page).results()
            .filter(option -> option.group(2).equals(person))
            .map(option -> option.group(1))
            .findFirst()
            .orElseThrow(() -> new IOException("`" + person + "` is not in the list"));
    String made =
        post(
            "/sleutels/nieuw", "csrf", csrf(page), "waarvoor", "Meting", "soort", "person",
            "medewerker", id, "vast", "", "dagen", "30", "toepassingen", useCase);
    var key = KEY.matcher(made);
    if (!key.find()) {
      throw new IOException("no key was made");
    }
    System.out.println(key.group(1));
  }

  private static String parts(String... fields) {
    var parts = new StringBuilder();
    for (int at = 0; at < fields.length; at += 2) {
      parts
          .append("--road\r\nContent-Disposition: form-data; name=\"")
          .append(fields[at])
          .append("\"\r\n\r\n")
          .append(fields[at + 1])
          .append("\r\n");
    }
    return parts.append("--road--\r\n").toString();
  }

  private String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").build(),
            BodyHandlers.ofString())
        .body();
  }

  private String post(String path, String... fields) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String form(String... fields) {
    var form = new StringBuilder();
    for (int at = 0; at < fields.length; at += 2) {
      form.append(at == 0 ? "" : "&").append(fields[at]).append('=')
          .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private static String csrf(String page) {
    var matcher = CSRF.matcher(page);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static void print(String what, List<Double> times) {
    if (times.isEmpty()) {
      System.out.println(what + ": never");
      return;
    }
    times.sort(null);
    System.out.printf(
        "%s: median %.0f ms, slowest %.0f ms, %d times%n",
        what, times.get(times.size() / 2), times.getLast(), times.size());
  }
}
