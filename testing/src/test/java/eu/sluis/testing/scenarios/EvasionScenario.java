package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.architecture.Repository;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Personal data written so that a detector may miss it: what of it reaches a model, and whether the
 * rest comes back as it was. The cases stand in `bench/gateway`; `-Dsluis.test.evasion=held-back`
 * counts those that nobody who works on recognition reads, and prints counts only.
 */
class EvasionScenario {

  private static final String SET = System.getProperty("sluis.test.evasion", "development");

  /** Of 481; to be lowered. */
  private static final int EASY_LEAKS_KNOWN = 35;

  private static final int CHANGED_KNOWN = 1;

  /** What a model is told instead of what may never leave. */
  private static final Pattern REMOVED = Pattern.compile("\\[[^\\[\\]\\n]{2,60} verwijderd\\]");

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");

  /** What became of the cases of one family. */
  private static final class Tally {
    int cases;
    int refused;
    int easy;
    int easyLeaks;
    int leaks;
    int changed;
  }

  @Test
  void case_12_what_hides_does_not_reach_a_model_and_comes_back_as_it_was() throws IOException {
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    var tallies = new TreeMap<String, Tally>();
    var leaked = new ArrayList<String>();
    var changed = new ArrayList<String>();
    Path file = Repository.ROOT.resolve("bench/gateway/cases/" + SET + ".jsonl");
    for (String line : Files.readAllLines(file)) {
      JsonNode given = parsed(line);
      Tally tally = tallies.computeIfAbsent(given.path("family").asText(), _ -> new Tally());
      tally.cases++;
      boolean hard = given.path("hard").asBoolean();
      tally.easy += hard ? 0 : 1;
      ObjectNode request = given.path("request").deepCopy();
      request.put("model", "proefmodel");
      Program.Reply reply = program.chat(request.toString());
      assertThat(reply.status()).as(given.path("id").asText()).isLessThan(500);
      if (reply.status() != 200) {
        tally.refused++;
        continue;
      }
      List<String> sent = strings(parsed(lock.lastRequest()));
      for (JsonNode form : given.path("forms")) {
        if (sent.stream().anyMatch(text -> text.contains(form.asText()))) {
          tally.leaks++;
          tally.easyLeaks += hard ? 0 : 1;
          leaked.add(given.path("id").asText() + (hard ? " (hard): " : ": ") + form.asText());
          break;
        }
      }
      String answer = parsed(reply.body()).at("/choices/0/message/content").asText();
      // The echo says one of the texts of the request, or all parts of the last.
      List<String> asked = strings(request);
      asked.add(lastUserText(request));
      if (asked.stream().noneMatch(text -> same(text.strip(), answer.strip()))) {
        tally.changed++;
        changed.add(given.path("id").asText() + ": " + answer);
      }
    }
    report(tallies);
    if (SET.equals("development")) {
      System.out.println(String.join("\n", leaked));
      System.out.println("changed:\n" + String.join("\n", changed));
    }
    if (SET.equals("development")) {
      assertThat(tallies.values().stream().mapToInt(tally -> tally.easyLeaks).sum())
          .as("leaks that a careful clerk would see")
          .isLessThanOrEqualTo(EASY_LEAKS_KNOWN);
      assertThat(changed)
          .as("answers that came back otherwise")
          .hasSizeLessThanOrEqualTo(CHANGED_KNOWN);
    }
  }

  private static void report(Map<String, Tally> tallies) {
    var total = new Tally();
    System.out.println("| family | cases | refused | not hard | leaked | hard, leaked | changed |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    tallies.forEach(
        (family, tally) -> {
          print(family, tally);
          total.cases += tally.cases;
          total.refused += tally.refused;
          total.easy += tally.easy;
          total.easyLeaks += tally.easyLeaks;
          total.leaks += tally.leaks;
          total.changed += tally.changed;
        });
    print("all", total);
  }

  private static void print(String family, Tally tally) {
    System.out.printf(
        "| %s | %d | %d | %d | %d | %d | %d |%n",
        family,
        tally.cases,
        tally.refused,
        tally.easy,
        tally.easyLeaks,
        tally.leaks - tally.easyLeaks,
        tally.changed);
  }

  /** The text that was asked, but for what was removed. */
  private static boolean same(String asked, String answer) {
    var expected = new StringBuilder();
    int from = 0;
    var removed = REMOVED.matcher(answer);
    while (removed.find()) {
      expected.append(Pattern.quote(answer.substring(from, removed.start()))).append(".+?");
      from = removed.end();
    }
    expected.append(Pattern.quote(answer.substring(from)));
    return Pattern.compile(expected.toString(), Pattern.DOTALL).matcher(asked).matches();
  }

  /** The parts of the last message of a user, together. */
  private static String lastUserText(JsonNode request) {
    String last = "";
    for (JsonNode message : request.path("messages")) {
      if (message.path("role").asText().equals("user")) {
        JsonNode content = message.path("content");
        var parts = new StringBuilder(content.asText());
        content.forEach(part -> parts.append(part.path("text").asText()));
        last = parts.toString();
      }
    }
    return last;
  }

  private static List<String> strings(JsonNode node) {
    var found = new ArrayList<String>();
    if (node.isTextual() || node.isIntegralNumber()) {
      found.add(node.asText());
    }
    node.fieldNames().forEachRemaining(found::add);
    node.forEach(child -> found.addAll(strings(child)));
    return found;
  }
}
