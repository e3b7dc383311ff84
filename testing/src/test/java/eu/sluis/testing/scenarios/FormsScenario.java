package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.Routes;
import eu.sluis.testing.running.Routes.Route;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Forms with files, as browsers and programs send them: what is right works, the rest is told. */
class FormsScenario {

  private static final String PAGE = "text/html,*/*;q=0.8";
  private static final String ANYTHING = "*/*";
  private static final String BOUNDARY = "--grens-7f3a";
  private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String CLOSING = "--" + BOUNDARY + "--\r\n";
  private static final int BYTES_MAX = 50 * 1024 * 1024;

  /** What is sent, and the status that belongs to it. */
  private record Sent(String type, String body, int status) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final RunningSluis sluis = RunningSluis.shared();
  private final Visitor fatma = Visitor.loggedIn(sluis, "fatma.aydin");

  @Test
  void what_was_sent_wrong_is_told_at_every_address_that_takes_files() {
    var seen = new ArrayList<String>();
    assertThat(Routes.takingFiles()).isNotEmpty();
    for (Route route : Routes.takingFiles()) {
      wrong()
          .forEach(
              (name, sent) -> {
                var page =
                    fatma.send(route.method(), route.concrete(), PAGE, sent.type(), sent.bytes());
                if (page.status() != sent.status()
                    || !page.type().startsWith("text/html")
                    || !page.body().contains("</main>")) {
                  seen.add(route + ", " + name + ", as a page: " + page.status());
                }
                var data =
                    fatma.send(
                        route.method(), route.concrete(), ANYTHING, sent.type(), sent.bytes());
                if (data.status() != sent.status()
                    || !data.type().startsWith("application/problem+json")
                    || !data.body().contains("\"status\":" + sent.status())) {
                  seen.add(route + ", " + name + ", as data: " + data.status());
                }
              });
    }
    assertThat(seen).isEmpty();
    assertThat(sluis.said()).doesNotContain("MultiPartParserDefinition");
  }

  @Test
  void a_form_that_is_right_works_however_a_program_writes_it() {
    var ways = new LinkedHashMap<String, UnaryOperator<String>>();
    ways.put(TYPE, body -> body);
    ways.put("multipart/form-data; boundary=\"" + BOUNDARY + "\"", body -> body);
    ways.put("Multipart/Form-Data; Boundary=" + BOUNDARY, body -> body);
    ways.put("multipart/form-data;charset=UTF-8;boundary=" + BOUNDARY, body -> body);
    ways.put(TYPE + "; ", body -> "Wie dit leest, heeft een oud programma.\r\n" + body);
    ways.put(TYPE + " ", body -> body.strip() + "\r\nEn nog iets.");
    ways.forEach(
        (type, written) -> {
          String body = written.apply(source("Proef") + file("één.txt", "Een regel.") + CLOSING);
          var added =
              fatma.send("/bronnen/nieuw", PAGE, type, body.getBytes(StandardCharsets.UTF_8));
          assertThat(added.status()).as(type).isEqualTo(303);
          String page = added.location().replaceFirst("^https?://[^/]+", "");
          try {
            assertThat(whenRead(page)).contains("één.txt");
          } finally {
            assertThat(fatma.post(page + "/verwijderen", Map.of()).status()).isEqualTo(303);
          }
        });
  }

  @Test
  void a_program_that_follows_the_answer_to_a_form_and_keeps_its_type_gets_the_page() {
    for (String type : List.of(TYPE, "multipart/form-data", "application/x-www-form-urlencoded")) {
      for (String path : List.of("/bronnen", "/bronnen/nieuw", "/vragen", "/account")) {
        assertThat(fatma.getWithType(path, type).status()).as(path + " " + type).isEqualTo(200);
      }
    }
  }

  @Test
  void a_form_without_any_part_is_an_empty_form() {
    var empty = fatma.send("/bronnen/nieuw", PAGE, TYPE, CLOSING.getBytes(StandardCharsets.UTF_8));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("Geef de bron een naam");
  }

  private String whenRead(String page) {
    for (int tries = 0; tries < 300; tries++) {
      String body = fatma.get(page).body();
      if (!body.contains("hx-trigger=\"every 1s\"")) {
        return body;
      }
      Pause.of(Duration.ofMillis(50));
    }
    return fatma.get(page).body();
  }

  private Map<String, Sent> wrong() {
    String fields = source("Proef");
    var wrong = new LinkedHashMap<String, Sent>();
    wrong.put("no boundary", new Sent("multipart/form-data", fields + CLOSING, 400));
    wrong.put("an empty boundary", new Sent("multipart/form-data; boundary=", fields, 400));
    wrong.put("half a quotation", new Sent("multipart/form-data; boundary=\"x", fields, 400));
    wrong.put("a type in another set", new Sent(TYPE + "; charset=klinkklare", fields, 400));
    wrong.put("another boundary", new Sent("multipart/form-data; boundary=x", fields, 400));
    wrong.put("nothing at all", new Sent(TYPE, "", 400));
    wrong.put("no closing boundary", new Sent(TYPE, fields, 400));
    wrong.put("cut within a file", new Sent(TYPE, fields + file("a.txt", "half"), 400));
    wrong.put("cut within headers", new Sent(TYPE, fields + "--" + BOUNDARY + "\r\nCont", 400));
    wrong.put("a header without colon", new Sent(TYPE, part("Content", "x") + CLOSING, 400));
    String text = "Content-Disposition: form-data; name=\"naam\"\r\n";
    wrong.put(
        "a part in a set that is not there",
        new Sent(
            TYPE, part(text + "Content-Type: text/plain; charset=x-none", "x") + CLOSING, 400));
    wrong.put(
        "a part in a set with no name",
        new Sent(TYPE, part(text + "Content-Type: text/plain; charset=***", "x") + CLOSING, 400));
    wrong.put(
        "half a part in base64",
        new Sent(TYPE, part(text + "Content-Transfer-Encoding: base64", "A") + CLOSING, 400));
    wrong.put("more fields than fit", new Sent(TYPE, field("x", "").repeat(1_500) + CLOSING, 400));
    wrong.put("a field that is too long", new Sent(TYPE, field("naam", "x".repeat(600_000)), 413));
    wrong.put("a file that is too large", new Sent(TYPE, tooLarge(), 413));
    wrong.put(
        "a form without files",
        new Sent(
            "application/x-www-form-urlencoded",
            "csrf=" + URLEncoder.encode(fatma.token(), StandardCharsets.UTF_8) + "&naam=Proef",
            415));
    wrong.put("no form", new Sent("application/json", "{}", 415));
    return wrong;
  }

  private static String source(String name) {
    return field("naam", name)
        + field("soort", "UPLOAD")
        + field("lezers", "iedereen")
        + field("klasse", "intern");
  }

  private static String field(String name, String value) {
    return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
  }

  private static String file(String name, String text) {
    return part(
        "Content-Disposition: form-data; name=\"bestanden\"; filename=\"%s\"\r\nContent-Type: text/plain"
            .formatted(name),
        text);
  }

  private static String part(String headers, String content) {
    return "--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n" + content + "\r\n";
  }

  private static String tooLarge() {
    return file("groot.txt", "x".repeat(BYTES_MAX)) + CLOSING;
  }
}
