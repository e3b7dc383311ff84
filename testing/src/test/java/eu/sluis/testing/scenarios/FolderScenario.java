package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder on the server that changes while it is read. */
class FolderScenario {

  private static final int FILES = 400;
  private static final Pattern TOTAL = Pattern.compile("(\\d+) tot en met (\\d+) van (\\d+) doc");

  @TempDir Path opened;

  @Test
  void files_that_go_away_while_a_folder_is_read_stop_nothing() throws IOException {
    Path folder = Files.createDirectories(opened.resolve("beleid/regels"));
    for (int number = 0; number < FILES; number++) {
      Files.writeString(
          folder.resolve("regel-%03d.txt".formatted(number)),
          "Regel %d over het vegen van straten.\n".formatted(number).repeat(400));
    }
    Path dossier = Files.createDirectories(folder.resolve("zaak 12"));
    Files.writeString(dossier.resolve("aanvraag.txt"), "De aanvraag voor een bezemkast.\n");
    Files.writeString(dossier.resolve("besluit.txt"), "Het besluit over de bezemkast.\n");
    try (var sluis =
        RunningSluis.another(
                "", Map.of("SLUIS_FOLDERS", opened.toString(), "SLUIS_INTERNAL_HOSTS", "localhost"))
            .start()) {
      var fatma = Visitor.loggedIn(sluis, "fatma.aydin");
      aWebsiteIsConnectedOnceItAnswers(fatma);
      String page = add(fatma, folder);
      for (int number = 1; number < FILES; number += 2) {
        Path file = folder.resolve("regel-%03d.txt".formatted(number));
        Files.delete(file);
        if (number % 4 == 1) {
          Files.createDirectory(file);
        }
      }
      assertThat(whenRead(fatma, page)).doesNotContain("Het lezen is niet gelukt");
      assertThat(fatma.post(page + "/lezen", Map.of()).status()).isEqualTo(303);
      String after = whenRead(fatma, page);
      assertThat(after).doesNotContain("Het lezen is niet gelukt").doesNotContain("regel-001.txt");
      var total = TOTAL.matcher(after);
      assertThat(total.find()).isTrue();
      assertThat(total.group(3)).isEqualTo(Integer.toString(FILES / 2 + 2));
      aDossierCanBeAskedAbout(fatma, page);
    }
  }

  private static void aDossierCanBeAskedAbout(Visitor fatma, String page) {
    var document =
        Pattern.compile("href=\"(/documenten/[0-9a-f-]{36})\"")
            .matcher(fatma.get(page + "?zoek=aanvraag").body());
    assertThat(document.find()).isTrue();
    String opened = fatma.get(document.group(1)).body();
    assertThat(opened).contains("Stel een vraag over alle 2 stukken in deze map");
    var both = Pattern.compile("href=\"(/vragen\\?document=[^\"]+&amp;document=[^\"]+)\"");
    var dossier = both.matcher(opened);
    assertThat(dossier.find()).isTrue();
    String choose = fatma.get(dossier.group(1).replace("&amp;", "&")).body();
    var question =
        Pattern.compile("href=\"(/vragen\\?toepassing=[^\"]+document=[^\"]+)\"").matcher(choose);
    assertThat(question.find()).as(choose).isTrue();
    assertThat(fatma.get(question.group(1).replace("&amp;", "&")).body())
        .contains("Deze vraag gaat alleen over:", "aanvraag", "besluit");
  }

  /** Shares the server of the test above, which takes longer to start than all of this. */
  private static void aWebsiteIsConnectedOnceItAnswers(Visitor fatma) throws IOException {
    assertThat(fatma.get("/bronnen/nieuw").body()).contains("/bronnen/verbinden?soort=WEBSITE");
    assertThat(fatma.get("/bronnen/verbinden?soort=FOLDER").status()).isEqualTo(404);
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", FolderScenario::answer);
    site.start();
    try {
      String port = Integer.toString(site.getAddress().getPort());
      var refused = fatma.post("/bronnen/verbinden", website("http://127.0.0.1:" + port + "/"));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("id=\"adres-fout\"").contains("Straten op het web");
      var secret = new HashMap<>(website("https://127.0.0.1:" + port + "/"));
      secret.putAll(Map.of("soort", "WEBDAV", "gebruiker", "sluis", "geheim", "niet-te-tonen"));
      var closed = fatma.post("/bronnen/verbinden", secret);
      assertThat(closed.status()).isEqualTo(422);
      assertThat(closed.body()).contains("SLUIS_INTERNAL_HOSTS").doesNotContain("niet-te-tonen");
      var added = fatma.post("/bronnen/verbinden", website("http://localhost:" + port + "/"));
      assertThat(added.status()).isEqualTo(303);
      String page = added.location().replaceFirst("^https?://[^/]+", "");
      assertThat(whenRead(fatma, page))
          .contains("Stoepen vegen")
          .contains("1 gelezen, 0 gelijk gebleven");
      assertThat(fatma.post(page + "/lezen", Map.of()).status()).isEqualTo(303);
      assertThat(whenRead(fatma, page)).contains("0 gelezen, 1 gelijk gebleven");
      var changed = new HashMap<>(website("http://localhost:" + port + "/stoepen"));
      changed.put("elke", "60");
      assertThat(fatma.post(page + "/verbinding", changed).status()).isEqualTo(303);
      assertThat(whenRead(fatma, page)).contains("Elk uur").contains("/stoepen");
      assertThat(fatma.get(page + "/verbinding").body()).contains("/stoepen");
    } finally {
      site.stop(0);
    }
  }

  private static Map<String, String> website(String address) {
    return Map.of(
        "soort", "WEBSITE",
        "naam", "Straten op het web",
        "adres", address,
        "elke", "1440",
        "lezers", "iedereen",
        "klasse", "openbaar");
  }

  private static void answer(HttpExchange request) throws IOException {
    try (request) {
      String host = request.getRequestHeaders().getFirst("Host");
      String page =
          "<html><head><title>Stoepen vegen</title></head><body><p>De stoep wordt elke maandag"
              + " geveegd.</p></body></html>";
      String body =
          switch (request.getRequestURI().getPath()) {
            case "/sitemap.xml" ->
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>http://"
                    + host
                    + "/stoepen</loc></url></urlset>";
            case "/stoepen" -> page;
            default -> "";
          };
      byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      request.getResponseHeaders().set("ETag", "\"" + body.hashCode() + "\"");
      boolean same = request.getRequestHeaders().containsKey("If-None-Match");
      request.sendResponseHeaders(
          bytes.length == 0 ? 404 : same ? 304 : 200,
          bytes.length == 0 || same ? -1 : bytes.length);
      if (bytes.length > 0 && !same) {
        request.getResponseBody().write(bytes);
      }
    }
  }

  private static String add(Visitor manager, Path folder) {
    String boundary = "grens";
    var form = new StringBuilder();
    Map.of(
            "naam", "Straten",
            "soort", "FOLDER",
            "pad", folder.toString(),
            "lezers", "iedereen",
            "klasse", "intern")
        .forEach(
            (name, value) ->
                form.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)));
    var added =
        manager.send(
            "/bronnen/nieuw",
            "text/html",
            "multipart/form-data; boundary=" + boundary,
            (form + "--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(added.status()).isEqualTo(303);
    return added.location().replaceFirst("^https?://[^/]+", "");
  }

  private static String whenRead(Visitor manager, String page) {
    for (int tries = 0; tries < 600; tries++) {
      String body = manager.get(page).body();
      if (!body.contains("hx-trigger=\"every 1s\"")) {
        return body;
      }
      Pause.of(Duration.ofMillis(100));
    }
    throw new AssertionError("the source was not read in a minute");
  }
}
