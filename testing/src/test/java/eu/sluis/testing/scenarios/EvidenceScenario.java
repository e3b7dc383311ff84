package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asked takes the evidence along; somebody else checks it without Sluis. */
class EvidenceScenario {

  private static final String QUESTION = "Na hoeveel weken afwezigheid stopt de hulp?";

  private final ModelledSluis lock = ModelledSluis.get();

  @TempDir Path folder;

  @Test
  void evidence_of_a_conversation_is_checked_without_sluis() throws IOException {
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    String page = "/vragen/" + noor.question("wmo-consulent", QUESTION).conversation();
    assertThat(noor.get(page).body()).contains("Bewijs van dit gesprek", page + "/bewijs");

    Path file = Files.write(folder.resolve("bewijs.zip"), noor.download(page + "/bewijs"));
    Path pack = folder.resolve("bewijs.json");
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .containsExactly("LEESMIJ-README.txt", "gesprek.html", "bewijs.json", "controleren.html");
      String readable = text(zip, "gesprek.html");
      assertThat(readable).contains(QUESTION, "Wat er gebeurde", "In het logboek: Nummer ");
      Files.writeString(pack, text(zip, "bewijs.json"));
    }
    String keys = lock.sluis().home().resolve("log-keys/public.txt").toString();
    assertThat(RunningSluis.tool("verify", pack.toString(), "--key", keys))
        .contains("getoond: question", "getoond: answer");
    Files.writeString(
        pack, Files.readString(pack).replace("weken afwezigheid", "dagen afwezigheid"));
    assertThat(RunningSluis.tool("verify", pack.toString(), "--key", keys))
        .doesNotContain("getoond: question");

    var sem = Visitor.loggedIn(lock.sluis(), "sem.okafor");
    assertThat(sem.post(page + "/bewijs", Map.of()).status()).isEqualTo(404);
    assertThat(noor.post("/vragen/geen-nummer/bewijs", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void what_was_erased_is_nowhere_in_the_database() {
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    var kept = noor.question("wmo-consulent", QUESTION);
    String erased = noor.question("wmo-consulent", QUESTION).conversation();
    var database = lock.sluis().database();
    // The database keeps samples of columns; here they are taken when it matters most.
    database.run("analyze");
    List<String> secrets =
        database.column(
            """
            select encode(unnest(array[c.wrapped_key, c.title, t.content]), 'hex')
            from conversation c join turn t on t.conversation = c.id where c.id = '%s'
            """
                .formatted(erased));
    assertThat(secrets).hasSize(3);
    assertThat(tablesWith(secrets)).containsExactly("public.conversation", "public.turn");

    assertThat(noor.post("/vragen/" + erased + "/wissen", Map.of()).status()).isEqualTo(303);

    assertThat(tablesWith(secrets)).isEmpty();
    assertThat(noor.get("/vragen/" + kept.conversation()).status()).isEqualTo(200);
  }

  private Set<String> tablesWith(List<String> secrets) {
    var found = new TreeSet<String>();
    lock.sluis()
        .database()
        .everything()
        .forEach(
            (table, rows) -> {
              if (secrets.stream().anyMatch(rows::contains)) {
                found.add(table);
              }
            });
    return found;
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
