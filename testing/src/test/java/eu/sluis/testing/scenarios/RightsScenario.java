package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may not read a text never sees it, whatever they ask and wherever they look. */
class RightsScenario {

  private static final List<String> USERS =
      List.of(
          "noor.van.dalen",
          "sem.okafor",
          "fatma.aydin",
          "ilse.bogaard",
          "joris.heemskerk",
          "anouk.tjon",
          "bram.visser");
  private static final Pattern USE_CASE = Pattern.compile("/vragen\\?toepassing=([a-z-]+)");
  private static final Pattern DOCUMENT =
      Pattern.compile("/documenten/([0-9a-f-]{36})\\?passage=[0-9a-f-]+");

  /** A text for one group, words that stand nowhere else, and a question that leads there. */
  record Secret(
      String reader, List<String> group, String useCase, String question, List<String> words) {}

  private static final Secret SALARIES =
      new Secret(
          "bram.visser",
          List.of("bram.visser"),
          "personeel",
          "Van wie is akkoord nodig voor een hoger aanbod dan de zesde periodiek?",
          List.of("Femke Stuurman", "Salarisschalen en arbeidsmarkttoelagen"));
  private static final Secret SETTLEMENT =
      new Secret(
          "anouk.tjon",
          List.of("anouk.tjon"),
          "juridisch",
          "Tot welk bedrag mogen we schikken over de val op de Lage Kade?",
          List.of("18.500", "Memo schikkingsruimte"));
  private static final Secret HOME_VISIT =
      new Secret(
          "noor.van.dalen",
          List.of("noor.van.dalen", "joris.heemskerk"),
          "wmo-consulent",
          "Wie zet de vuilcontainer aan de straat?",
          List.of("De buurman zet", "Gespreksverslag keukentafelgesprek zaak"));
  private static final Secret DESTRUCTION =
      new Secret(
          "fatma.aydin",
          List.of("fatma.aydin"),
          "personeel",
          "Hoeveel zaken zijn er in oktober 2026 vernietigd?",
          List.of("3.144 zaken", "Vernietigingsronde oktober 2026: uitkomst"));

  static List<Secret> secrets() {
    return List.of(SALARIES, SETTLEMENT, HOME_VISIT, DESTRUCTION);
  }

  private final RunningSluis sluis = RunningSluis.shared();

  @ParameterizedTest
  @MethodSource("secrets")
  void only_who_may_read_a_text_gets_it_in_an_answer(Secret secret) {
    var reader = Visitor.loggedIn(sluis, secret.reader());
    var asked = reader.question(secret.useCase(), secret.question());
    var answer = reader.get("/vragen/" + asked.conversation());
    assertThat(answer.body()).as("what `%s` may read", secret.reader()).contains(secret.words());
    String document = document(answer.body());
    assertThat(reader.get(document).body()).contains(secret.words());

    for (String other : USERS) {
      if (!secret.group().contains(other)) {
        var outsider = Visitor.loggedIn(sluis, other);
        int tried = 0;
        for (String useCase : useCases(outsider)) {
          assertThat(everythingSeenBy(outsider, useCase, secret.question()))
              .as("what `%s` sees through `%s`", other, useCase)
              .doesNotContain(secret.words().toArray(String[]::new));
          tried++;
        }
        assertThat(tried).as("use cases of `%s`", other).isPositive();
        assertThat(outsider.get(document).status()).isEqualTo(404);
        assertThat(outsider.get(document).body()).doesNotContain(secret.words());
        assertThat(outsider.get("/vragen/" + asked.conversation()).status()).isEqualTo(404);
      }
    }
  }

  @Test
  void who_loses_the_right_to_a_text_loses_it_in_earlier_answers_too() {
    Secret secret = SALARIES;
    var bram = Visitor.loggedIn(sluis, secret.reader());
    String conversation =
        "/vragen/" + bram.question(secret.useCase(), secret.question()).conversation();
    String before = bram.get(conversation).body();
    assertThat(before).contains(secret.words());
    String document = document(before);

    var fatma = Visitor.loggedIn(sluis, "fatma.aydin");
    String rights = rightsPage(fatma, "Personeelsregelingen (HR)", secret.words().getLast());
    classify(fatma, rights, "directie");
    try {
      String after = bram.get(conversation).body();
      assertThat(after)
          .contains("Deze zin is weggelaten.", "withheld\"")
          .doesNotContain(secret.words());
      assertThat(bram.get(document).status()).isEqualTo(404);
      assertThat(everythingSeenBy(bram, secret.useCase(), secret.question()))
          .doesNotContain(secret.words().toArray(String[]::new));
    } finally {
      classify(fatma, rights, "hr");
    }
    assertThat(bram.get(conversation).body()).contains(secret.words());
  }

  @Test
  void a_conversation_belongs_to_one_person() {
    var noor = Visitor.loggedIn(sluis, "noor.van.dalen");
    String id = noor.question("klantcontact", "Wat kost een nieuw paspoort?").conversation();
    for (String other : List.of("joris.heemskerk", "ilse.bogaard", "fatma.aydin")) {
      var stranger = Visitor.loggedIn(sluis, other);
      assertThat(stranger.get("/vragen/" + id).status()).isEqualTo(404);
      assertThat(stranger.post("/vragen/" + id + "/wissen", Map.of()).status()).isEqualTo(404);
      var follows =
          stranger.post(
              "/vragen",
              Map.of("toepassing", "klantcontact", "gesprek", id, "vraag", "En een ID-kaart?"));
      assertThat(follows.status()).isEqualTo(404);
      assertThat(stranger.get("/vragen").body()).doesNotContain(id);
    }
    assertThat(noor.get("/vragen/" + id).status()).isEqualTo(200);
  }

  /** Chips, every event of the stream, the page afterwards and the history, in one text. */
  private static String everythingSeenBy(Visitor visitor, String useCase, String question) {
    var seen = new StringBuilder(visitor.preview(useCase, question));
    visitor.stream(useCase, question).forEach(event -> seen.append(event.data()).append('\n'));
    var asked = visitor.question(useCase, question);
    seen.append(asked.body());
    if (asked.status() == 303) {
      seen.append(visitor.get("/vragen/" + asked.conversation()).body());
    }
    return seen.append(visitor.get("/vragen").body()).toString();
  }

  private static List<String> useCases(Visitor visitor) {
    return USE_CASE
        .matcher(visitor.get("/vragen").body())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private static String document(String page) {
    var link = DOCUMENT.matcher(page);
    assertThat(link.find()).as("a link to a document").isTrue();
    return link.group();
  }

  /** The address of the page with the rights of one document. */
  private static String rightsPage(Visitor manager, String source, String title) {
    var link =
        Pattern.compile("href=\"(/bronnen/[0-9a-f-]{36})\"[^>]*>" + Pattern.quote(source))
            .matcher(manager.get("/bronnen").body());
    assertThat(link.find()).as("source `%s`", source).isTrue();
    String page = manager.get(link.group(1)).body();
    var change =
        Pattern.compile(
                "href=\"(/bronnen/[0-9a-f-]{36}/documenten/[0-9a-f-]{36})\">[^<]*"
                    + "<span class=\"sr\">: "
                    + Pattern.quote(title))
            .matcher(page);
    assertThat(change.find()).as("document `%s`", title).isTrue();
    return change.group(1);
  }

  private static void classify(Visitor manager, String page, String readers) {
    var changed =
        manager.post(
            page,
            Map.of("lezers", readers, "klasse", "vertrouwelijk", "vanaf", "2026-01-01", "tot", ""));
    assertThat(changed.status()).isEqualTo(303);
  }
}
