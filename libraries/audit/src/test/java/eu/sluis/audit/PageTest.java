package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that checks evidence packs in a browser, beside the verifier in Java. */
class PageTest {

  private static final int PACKS = 1_000;
  private static final TrustedKeys KEYS = TestKeys.trusted(TestKeys.LOG, TestKeys.WITNESS_KEY);

  @Test
  void the_page_and_the_verifier_agree_on_a_thousand_packs(@TempDir Path folder)
      throws IOException, InterruptedException, TileDamaged, Malformed {
    Optional<Path> node = program("node");
    assumeThat(node).as("node is on the PATH, to run the page's script").isPresent();
    long seed = new Random(System.nanoTime()).nextLong();
    System.out.println("PageTest packs: seed " + seed);
    var packs = new SeededPacks(seed);
    var files = new ArrayList<byte[]>();
    for (int i = 0; i < PACKS; i++) {
      files.add(packs.next());
    }

    List<String> ofJava = files.stream().map(PageTest::verdict).toList();
    List<String> ofPage = run(node.get(), folder, KEYS, files);

    var seen = new TreeMap<String, Integer>();
    ofJava.forEach(
        verdict -> seen.merge(verdict.replaceFirst("^(\\w+\\|\\w*).*", "$1"), 1, Integer::sum));
    System.out.println("PageTest verdicts: " + seen);
    for (int i = 0; i < PACKS; i++) {
      assertThat(ofPage.get(i)).as("seed %d, pack %d", seed, i).isEqualTo(ofJava.get(i));
    }
    assertThat(ofPage).hasSize(PACKS);
    var soundOf = new TreeMap<EvidencePack.Subject, Integer>();
    for (int i = 0; i < PACKS; i++) {
      if (ofJava.get(i).startsWith("sound")) {
        soundOf.merge(EvidencePack.parse(files.get(i)).about().subject(), 1, Integer::sum);
      }
    }
    System.out.println("PageTest sound packs: " + soundOf);
    assertThat(soundOf).containsOnlyKeys(EvidencePack.Subject.values());
    // A generator that makes only one kind would prove little.
    assertThat(seen.keySet())
        .contains("sound|", "wrong|FORM", "wrong|INCLUSION", "wrong|INDEX", "wrong|LEAF")
        .contains("wrong|OPENING", "wrong|OUTCOME", "wrong|SIGNATURE", "wrong|UNSIGNED")
        .contains("wrong|ERASURE", "wrong|ORGANISATION");
  }

  @Test
  void every_byte_of_a_pack_that_is_changed_is_judged_alike(@TempDir Path folder)
      throws IOException, InterruptedException, TileDamaged {
    Optional<Path> node = program("node");
    assumeThat(node).as("node is on the PATH, to run the page's script").isPresent();
    byte[] pack = EvidencePackTest.conversation().bytes();
    var files = new ArrayList<byte[]>();
    int signature = EvidencePackTest.beginOfMlDsa(pack);
    for (int at = 0; at < pack.length; at += EvidencePackTest.step(at, signature)) {
      byte[] changed = pack.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      files.add(changed);
    }

    List<String> ofPage = run(node.get(), folder, KEYS, files);

    for (int i = 0; i < files.size(); i++) {
      assertThat(ofPage.get(i)).as("byte " + i).isEqualTo(verdict(files.get(i)));
    }
  }

  @Test
  void without_a_key_that_a_browser_can_use_the_page_says_that_it_did_not_check(
      @TempDir Path folder) throws IOException, InterruptedException, TileDamaged {
    Optional<Path> node = program("node");
    assumeThat(node).as("node is on the PATH, to run the page's script").isPresent();
    List<byte[]> pack = List.of(EvidencePackTest.conversation().bytes());

    assertThat(run(node.get(), folder, TestKeys.trusted(TestKeys.LOG_ML_DSA), pack))
        .containsExactly("unchecked|ML_DSA||");
    assertThat(run(node.get(), folder, new TrustedKeys(List.of()), pack))
        .containsExactly("unchecked|KEYS||");
    assertThat(run(node.get(), folder, TestKeys.trusted(TestKeys.WITNESS_KEY), pack))
        .containsExactly("wrong|UNSIGNED|checkpoint|");
  }

  @Test
  void the_page_allows_its_own_script_and_style_and_nothing_else() throws IOException {
    String page = page();
    String policy = group("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"", page);

    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(
                    digest(group("<script>(.*?)</script>", page)),
                    digest(group("<style>(.*?)</style>", page))));
    assertThat(page.split("<script", -1)).hasSize(2);
    assertThat(page).doesNotContain("innerHTML", "eval(", "fetch(", "http:", "https:", "import(");
    assertThat(Pattern.compile("<[^>]*\\s(on\\w+|style)=").matcher(page).find()).isFalse();
  }

  @Test
  void a_browser_runs_the_page_under_its_own_policy(@TempDir Path folder)
      throws IOException, InterruptedException {
    Optional<Path> chromium = program("chromium");
    assumeThat(chromium).as("chromium is on the PATH").isPresent();
    Path page = Files.writeString(folder.resolve("verify.html"), page());

    List<String> shown =
        lines(
            folder,
            chromium.get().toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            page.toUri().toString());

    // The script says so at its end; under a policy with another hash it would not have run.
    assertThat(String.join("\n", shown)).contains("data-ready=\"true\"");
  }

  private static String verdict(byte[] pack) {
    return switch (new EvidencePackVerifier(KEYS).verify(pack)) {
      case ProofVerdict.Wrong<?>(var why, var where) -> "wrong|" + why + "|" + where + "|";
      case ProofVerdict.Sound<EvidencePackVerifier.Shown> sound ->
          "sound|||%d,%d,%d,%d"
              .formatted(
                  sound.found().entries().size(),
                  sound.found().withoutIntent(),
                  sound.found().withoutOutcome(),
                  sound.found().erased());
    };
  }

  private static List<String> run(Path node, Path folder, TrustedKeys keys, List<byte[]> packs)
      throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("verify.html"), page());
    Path script = folder.resolve("run-page.mjs");
    try (InputStream in = PageTest.class.getResourceAsStream("run-page.mjs")) {
      Files.write(script, java.util.Objects.requireNonNull(in).readAllBytes());
    }
    Path keysFile =
        Files.write(folder.resolve("keys"), keys.keys().stream().map(VerifierKey::vkey).toList());
    Path packsFile =
        Files.write(
            folder.resolve("packs"),
            packs.stream().map(Base64.getEncoder()::encodeToString).toList());
    return lines(
        folder,
        node.toString(),
        script.toString(),
        page.toString(),
        keysFile.toString(),
        packsFile.toString());
  }

  private static List<String> lines(Path folder, String... command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    return Files.readAllLines(out);
  }

  private static Optional<Path> program(String name) {
    return java.util.Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String page() throws IOException {
    try (InputStream in = EvidencePackVerifier.class.getResourceAsStream("verify.html")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String group(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String digest(String text) {
    return "sha256-" + Hash.ofContent(text.getBytes(StandardCharsets.UTF_8)).base64();
  }
}
