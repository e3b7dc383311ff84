package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
