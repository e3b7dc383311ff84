package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Pause;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
          .containsExactly(
              "LEESMIJ-README.txt",
              "gesprek.html",
              "bewijs.json",
              "controleren.html",
              "opmaak.css");
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
  void an_auditor_finds_takes_along_and_others_check() throws IOException {
    var noor = Visitor.loggedIn(lock.sluis(), "noor.van.dalen");
    String conversation = noor.question("wmo-consulent", QUESTION).conversation();
    var willem = Visitor.loggedIn(lock.sluis(), "willem.de.ruiter");

    String found = willem.get("/logboek/zoeken?toepassing=wmo-consulent&wat=question").body();
    assertThat(found).contains(" gevonden</h2>", "Vraag gesteld", "name=\"regel\"");
    assertThat(willem.get("/logboek/zoeken?van=gisteren").body()).contains("is geen dag");
    String number = row(found);
    // A checkpoint is signed within a second.
    var way = Duration.ofSeconds(15);
    Pause.until(way, () -> willem.get("/logboek/" + number).body().contains("Weg naar de top"));
    assertThat(willem.get("/logboek/" + number).body())
        .contains("Weg naar de top", "tile/entries/", "./sluis verify");

    var search = Map.of("persoon", "noor.van.dalen@waterhoven.example", "reden", "zomaar");
    assertThat(willem.post("/logboek/zoeken/persoon", search).status()).isEqualTo(400);
    var reason = new java.util.HashMap<>(search);
    reason.put("reden", "Klacht over de vragen van gisteren");
    String result = willem.post("/logboek/zoeken/persoon", reason).location();
    result = result.substring(result.indexOf("/logboek"));
    assertThat(result).doesNotContain("noor", "Klacht");
    assertThat(willem.get(result).body()).contains("Van één persoon", "Vraag gesteld");
    var ilse = Visitor.loggedIn(lock.sluis(), "ilse.bogaard");
    assertThat(ilse.get(result).body()).contains("Deze zoekactie is niet van u");
    String recorded = result.replaceFirst(".*zoekactie=", "");
    assertThat(ilse.get("/logboek/" + recorded).body())
        .contains("Klacht over de vragen van gisteren", "Logboek doorzocht op een persoon");

    checked(
        willem.download(
            "/logboek/pakket",
            Map.of("soort", "incident", "omschrijving", "Verkeerd antwoord", "regel", number)),
        "logboek.html",
        "Verkeerd antwoord");
    String day = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).toString();
    checked(
        willem.download(
            "/logboek/pakket",
            Map.of(
                "soort", "use_case",
                "omschrijving", "Wmo vandaag",
                "toepassing", "wmo-consulent",
                "van", day,
                "tot", day)),
        "logboek.html",
        "Wmo-consulent");
    assertThat(willem.get("/patronen").body()).contains("Weigeringen", "persoon 1");

    String explained =
        checked(
            noor.download(
                "/vragen/zaak",
                Map.of(
                    "gesprek", conversation,
                    "zaak", "Zaak 2026-17",
                    "voor", "burger",
                    "besluit", "De consulent besloot dat de hulp doorloopt.",
                    "bezwaar", "Bel 14 012.")),
            "zaak.html",
            QUESTION);
    assertThat(explained).contains("Zo is AI gebruikt in uw zaak", "De consulent besloot");
    assertThat(noor.post("/vragen/zaak", Map.of("zaak", "Zaak 2026-17")).status()).isEqualTo(400);

    assertThat(noor.post("/vragen/" + conversation + "/wissen", Map.of()).status()).isEqualTo(303);
    String erased = row(willem.get("/logboek/zoeken?wat=conversation_erased").body());
    checked(
        willem.download("/logboek/" + erased + "/ontvangstbewijs"),
        "logboek.html",
        "kan niemand meer openen");
  }

  /** The number of the first row. */
  private static String row(String page) {
    var row =
        java.util.regex.Pattern.compile("<th scope=\"row\".*?/logboek/(\\d+)\"").matcher(page);
    assertThat(row.find()).isTrue();
    return row.group(1);
  }

  /** Holds a pack against the verifier; gives its page to read. */
  private String checked(byte[] file, String page, String expected) throws IOException {
    Path whole = Files.write(folder.resolve("pakket.zip"), file);
    Path pack = folder.resolve("bewijs.json");
    try (var zip = new ZipFile(whole.toFile())) {
      Files.writeString(pack, text(zip, "bewijs.json"));
      String keys = lock.sluis().home().resolve("log-keys/public.txt").toString();
      assertThat(RunningSluis.tool("verify", pack.toString(), "--key", keys))
          .contains("Wat dit bewijspakket toont, staat zo in het ondertekende logboek.");
      String readable = text(zip, page);
      assertThat(readable).contains(expected, "opmaak.css");
      return readable;
    }
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
