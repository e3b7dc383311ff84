package eu.sluis.testing.scenarios;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Needles;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What may not leave is nowhere afterwards: not in what the model server got, not in the database
 * or any other file that Sluis keeps, not in what it printed or measures, not in the log or its
 * export, and not on the page of an error. What traces say is in {@link TracesScenario}.
 */
class NothingLeaksScenario {

  private static final String REMOVES = "alles-weg";
  private static final String PSEUDONYMISES = "alles-schuilnaam";
  private static final String ABOUT =
      "Wordt de huishoudelijke hulp vanaf de vijfde week opgeschort als de cliënt langer dan vier"
          + " weken aaneengesloten afwezig is, bij een verblijf in een ziekenhuis, een"
          + " revalidatiecentrum of een zorginstelling en ook bij vakantie en kwispelgrindel? ";

  /** No personal data: it may go everywhere, and shows that what is looked at is what was sent. */
  private static final String HARMLESS = "kwispelgrindel";

  private static final List<Said> SAID = Said.OF_EVERY_CATEGORY;
  private static final String ALL = SAID.stream().map(Said::inFull).collect(joining(" "));

  /** Few at a time: of a longer question the search would not see what it is about. */
  private static final int SAID_AT_ONCE = 2;

  private static final List<String> QUESTIONS =
      IntStream.iterate(0, i -> i < SAID.size(), i -> i + SAID_AT_ONCE)
          .mapToObj(i -> SAID.subList(i, Math.min(SAID.size(), i + SAID_AT_ONCE)))
          .map(some -> ABOUT + some.stream().map(Said::inFull).collect(joining(" ")))
          .toList();

  /** What a model server does that makes Sluis say something of its own, often with our words. */
  private static final List<Behaviour> FAULTS =
      List.of(
          Behaviour.SERVER_ERROR,
          Behaviour.BAD_REQUEST,
          Behaviour.ERROR_FIRST,
          Behaviour.GARBAGE,
          Behaviour.WRONG_JSON,
          Behaviour.TOO_LONG,
          Behaviour.HALF);

  private static final int MANAGEMENT_PORT = RunningSluis.freePort();

  private final ModelledSluis lock =
      ModelledSluis.alone(Map.of("SLUIS_MANAGEMENT_PORT", Integer.toString(MANAGEMENT_PORT)));
  private final RunningSluis sluis = lock.sluis();
  private final Needles needles = Said.needles();

  @TempDir private Path folder;

  @BeforeEach
  void two_use_cases_that_treat_all_the_same() {
    var database = sluis.database();
    database.run(
        "update organisation set baseline = $y$%s$y$"
            .formatted(
                """
                bouwcode: 1
                name: Basis
                source: proef
                approved_by: proef
                until: 2099-01-01
                rules:
                  - { id: b-1, sentence: Documenten mogen mee., allow: documents, up_to: vertrouwelijk }
                  - { id: b-2, sentence: Eigen modellen., allow: models, residency: on_premises, jurisdiction: [eu] }
                """));
    useCase(REMOVES, "remove");
    useCase(PSEUDONYMISES, "pseudonymise");
  }

  private void useCase(String id, String treatment) {
    String categories = SAID.stream().map(said -> said.category().code()).collect(joining(", "));
    String bouwcode =
        """
        bouwcode: 1
        name: Proef
        source: proef
        approved_by: proef
        until: 2099-01-01
        rules:
          - { id: p-1, sentence: Consulenten mogen vragen., allow: asking, groups: [wmo] }
          - { id: p-2, sentence: Documenten mogen mee., allow: documents, up_to: vertrouwelijk }
          - { id: p-3, sentence: Eigen modellen., allow: models, residency: on_premises, jurisdiction: [eu] }
          - { id: p-4, sentence: Alles gaat zo., treat: %s, categories: [%s] }
        """
            .formatted(treatment, categories);
    sluis
        .database()
        .run(
            """
            insert into use_case
            select organisation, '%s', name, purpose, legal_basis, owner, instructions, $y$%s$y$,
              approved_by, approved_from, approved_until, examples
            from use_case where id = 'wmo-consulent'
            """
                .formatted(id, bouwcode));
  }

  @AfterEach
  void stop() {
    lock.modelAway();
    sluis.close();
  }

  @Test
  void what_may_not_leave_is_nowhere_afterwards() throws IOException {
    assertThatTheLookFindsWhatIsThere();
    assertNowhere("before anything was asked");

    var noor = Visitor.loggedIn(sluis, "noor.van.dalen");
    List<String> removed = askAll(noor, REMOVES);
    List<String> pseudonymised = askAll(noor, PSEUDONYMISES);
    makeErrors(noor);

    // What was said came where it should: so what is searched is what was sent.
    String sent = requests();
    assertThat(sent).contains(HARMLESS);
    for (Said said : SAID) {
      assertThat(sent).contains(said.removed());
    }
    assertThat(String.join("\n", removed)).contains(HARMLESS);
    // The asker alone sees the real values again, where they were replaced and not removed.
    assertThat(String.join("\n", pseudonymised)).contains("Querelle", "Schorpioenstraat 4711");
    assertThat(needles.in(String.join("\n", removed))).as("pages of what was removed").isEmpty();

    assertNowhere("after everything was asked");
  }

  /** Asks all of it in one conversation, some in a stream, and some while the model fails. */
  private List<String> askAll(Visitor noor, String useCase) {
    var pages = new ArrayList<String>();
    lock.model().behave(Behaviour.ECHO, Duration.ZERO);
    String conversation = "";
    for (String question : QUESTIONS) {
      pages.add(noor.preview(useCase, question));
      int before = lock.model().requests().size();
      var asked =
          noor.post(
              "/vragen", Map.of("toepassing", useCase, "gesprek", conversation, "vraag", question));
      assertThat(asked.status()).isEqualTo(303);
      assertThat(lock.model().requests()).as(question).hasSizeGreaterThan(before);
      conversation = asked.conversation();
    }
    pages.add(noor.get("/vragen/" + conversation).body());
    pages.add(noor.get("/vragen/" + conversation + "/paneel").body());
    pages.add(noor.get("/vragen").body());
    noor.stream(useCase, QUESTIONS.getFirst()).forEach(event -> pages.add(event.data()));
    for (int i = 0; i < FAULTS.size(); i++) {
      lock.model().behave(FAULTS.get(i), Duration.ZERO);
      String question = QUESTIONS.get(i % QUESTIONS.size());
      if (i % 2 == 0) {
        noor.stream(useCase, question).forEach(event -> pages.add(event.data()));
      } else {
        Visitor.Reply reply = noor.question(useCase, question);
        pages.add(
            reply.status() == 303
                ? noor.get("/vragen/" + reply.conversation()).body()
                : reply.body());
      }
    }
    return pages;
  }

  /** Requests that go wrong before the gateway; what was typed may not come back on their pages. */
  private void makeErrors(Visitor noor) {
    byte[] body = ALL.getBytes(StandardCharsets.UTF_8);
    var replies =
        List.of(
            noor.question("bestaat-niet", ALL),
            noor.post("/vragen", Map.of("toepassing", REMOVES, "gesprek", ALL, "vraag", ALL)),
            noor.send("/vragen", "text/html", "multipart/form-data; boundary=x", body),
            noor.send("/vragen", "application/json", "application/json", body),
            noor.post("/bestaat/niet", Map.of("vraag", ALL)));
    for (Visitor.Reply reply : replies) {
      assertThat(reply.status()).isBetween(400, 499);
      assertThat(needles.in(reply.body())).as("page with status %d", reply.status()).isEmpty();
    }
    // An address is what the visitor typed, so a link on the page may lead back to it; but nowhere
    // else does it stay.
    for (String address :
        List.of(
            "/vragen/999995017", "/bestaat-niet/999995017?naam=Querelle", "/logboek/999995017")) {
      assertThat(noor.get(address).status()).isBetween(400, 499);
    }
  }

  private void assertThatTheLookFindsWhatIsThere() throws IOException {
    var known = Needles.of(Map.of("account", List.of("noor.van.dalen")));
    assertThat(known.in(sluis.database().everythingUnpacked().toString())).isNotEmpty();
    sluis.database().run("checkpoint");
    boolean inAFile = false;
    for (Path file : sluis.files()) {
      inAFile |= Files.exists(file) && !known.in(Files.readAllBytes(file)).isEmpty();
    }
    assertThat(inAFile).as("a name that is kept in clear is found in a file").isTrue();
  }

  private void assertNowhere(String when) throws IOException {
    sluis.database().run("checkpoint");
    var found = new TreeMap<String, Set<String>>();
    look("the requests to the model", requests(), found);
    sluis
        .database()
        .everythingUnpacked()
        .forEach((table, rows) -> look("table " + table, rows, found));
    for (Path file : sluis.files()) {
      try {
        look("file " + sluis.home().relativize(file), needles.in(Files.readAllBytes(file)), found);
      } catch (NoSuchFileException gone) {
        // The database tidies up while it is searched.
      }
    }
    var management = Visitor.at("http://127.0.0.1:" + MANAGEMENT_PORT);
    String metrics = management.ask("GET", "/q/metrics", "*/*", false).body();
    assertThat(metrics).contains("http_server_bytes_written");
    look("the metrics", metrics, found);
    look("the health", management.ask("GET", "/q/health", "*/*", false).body(), found);
    lookInTheLog(found);
    assertThat(found).as(when).isEmpty();
  }

  /** As the auditor sees it, and takes it along. */
  private void lookInTheLog(Map<String, Set<String>> found) throws IOException {
    var willem = Visitor.loggedIn(sluis, "willem.de.ruiter");
    look("the page of the log", willem.get("/logboek").body(), found);
    Path file = Files.write(folder.resolve("export.zip"), willem.download("/logboek/export"));
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        look("the export of the log, " + entry.getName(), needles.in(bytes), found);
      }
    }
    int entries = sluis.database().log().size();
    for (int number = Math.max(0, entries - 60); number < entries; number++) {
      look("entry " + number, willem.get("/logboek/" + number).body(), found);
    }
    String keys = sluis.home().resolve("log-keys/public.txt").toString();
    String verdict = RunningSluis.tool("verify", file.toString(), "--key", keys);
    assertThat(verdict).contains("Het logboek is ongeschonden.");
    look("what `sluis verify` says", verdict, found);
  }

  private void look(String where, String text, Map<String, Set<String>> found) {
    look(where, needles.in(text), found);
  }

  private static void look(String where, Set<String> names, Map<String, Set<String>> found) {
    if (!names.isEmpty()) {
      found.merge(where, names, (_, more) -> more);
    }
  }

  private String requests() {
    var all = new StringBuilder();
    for (var request : lock.model().requests()) {
      all.append(request.path()).append(request.headers()).append(request.body()).append('\n');
    }
    return all.toString();
  }
}
