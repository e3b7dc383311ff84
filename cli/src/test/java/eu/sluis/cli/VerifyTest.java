package eu.sluis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.Malformed;
import eu.sluis.audit.ProofFlaw;
import eu.sluis.audit.TileDamaged;
import eu.sluis.audit.Witness;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `sluis verify` on everything that the Merkle log gives out. */
class VerifyTest {

  @TempDir Path folder;
  private SignedLog log;
  private String keys = "";

  private record Result(int status, String out, String err) {}

  @BeforeEach
  void makeLog() throws IOException, Malformed {
    log = new SignedLog(folder.resolve("log")).grow(300);
    keys = write("keys", String.join("\n", log.vkeys()).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_whole_folder_is_checked_in_either_language() {
    Result dutch = sluis("verify", "--key", keys, log.folder().toString());

    assertThat(dutch.err()).isEmpty();
    assertThat(dutch.status()).isZero();
    assertThat(dutch.out())
        .startsWith("Het logboek is ongeschonden.")
        .contains("vermeldingen    300")
        .contains("nog open        1 (0)")
        .contains("(ML_DSA_44) 2025-11-22T12:00:00Z")
        .contains("Niet te controleren: of dit het logboek is dat anderen eerder zagen");
    assertThat(sluis("verify", "--language", "en", "--key", keys, log.folder().toString()).out())
        .startsWith("The log is intact.")
        .contains("Cannot be checked: whether all that happened was recorded");
  }

  // README: ./sluis verify export.zip --key keys.txt
  @Test
  void an_export_in_one_zip_is_checked() throws IOException, Malformed {
    ExportedLog export = ExportedLog.in(folder);
    String zip = export.zip().toString();

    Result result = sluis("verify", "--key", export.keys(), zip);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .startsWith("Het logboek is ongeschonden.")
        .contains("vermeldingen    3")
        .contains("nog open        1 (2)");
    assertThat(sluis("verify", "--key", keys, zip).status()).as("keys of another log").isEqualTo(1);
    assertThat(sluis("verify", zip).status()).as("no key").isEqualTo(2);
  }

  @Test
  void a_changed_zip_is_named_and_a_broken_one_is_not_checked() throws IOException, Malformed {
    ExportedLog export = ExportedLog.in(folder);
    Path zip = export.zip();
    try (var files = FileSystems.newFileSystem(zip)) {
      Path entries = files.getPath("tile/entries/000.p/3");
      byte[] bytes = Files.readAllBytes(entries);
      bytes[20] ^= 1;
      Files.write(entries, bytes);
    }
    assertThat(sluis("verify", "--key", export.keys(), zip.toString()).out())
        .startsWith("NIET GOED: vermelding 0.");
    byte[] half = Files.readAllBytes(zip);
    String broken = write("broken.zip", java.util.Arrays.copyOf(half, half.length / 2));
    assertThat(sluis("verify", "--key", export.keys(), broken).status()).isEqualTo(2);
  }

  @Test
  void a_key_can_be_given_by_itself() {
    Result result = sluis("verify", "--key", log.vkeys().getFirst(), log.folder().toString());

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("1 handtekeningen van sleutels die u niet opgaf");
  }

  @Test
  void a_changed_file_gives_1_and_is_named() throws IOException {
    Path tile = log.folder().resolve("tile/0/001.p/44");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[40] ^= 1;
    Files.write(tile, bytes);

    Result result = sluis("verify", "--key", keys, log.folder().toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .startsWith(
            "NIET GOED: tile/0/001.p/44. Dit bestand is niet wat de ondertekende boom zegt.");
  }

  @Test
  void a_folder_goes_on_from_a_checkpoint_that_was_kept_or_not() throws IOException, Malformed {
    String kept = write("kept", log.note().bytes());
    log.grow(50);
    Result result = sluis("verify", "--key", keys, "--older", kept, log.folder().toString());
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("gaat verder na  300").doesNotContain("anderen eerder zagen");

    // The same keys, and a past that was written anew, is what nobody may get away with.
    String later = write("later", log.note().bytes());
    Result back = sluis("verify", "--key", keys, "--older", later, older(kept).toString());
    assertThat(back.status()).isEqualTo(1);
    assertThat(back.out()).contains("er is herschreven");
  }

  @Test
  void a_checkpoint_by_itself_is_checked() throws IOException {
    String note = write("note", log.note().bytes());

    assertThat(sluis("verify", "--key", keys, note).status()).isZero();
    assertThat(sluis("verify", "--key", keys, note).out())
        .startsWith("Het controlepunt is echt.")
        .contains("logboek         " + SignedLog.ORIGIN);
    String changed = write("changed", log.note().bytes().clone(), "\n300\n", "\n301\n");
    assertThat(sluis("verify", "--key", keys, changed).status()).isEqualTo(1);
    assertThat(sluis("verify", "--key", keys, changed).out())
        .startsWith("NIET GOED: controlepunt. Een handtekening is niet van de sleutel");
  }

  @Test
  void a_proof_is_checked_with_its_leaf() throws IOException, TileDamaged, Malformed {
    String proof = write("p.tlog-proof", log.proof(299));
    String leaf = write("leaf", log.leafBytes(299));
    String other = write("other", log.leafBytes(298));

    Result result = sluis("verify", "--key", keys, "--leaf", leaf, proof);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("plaats          299");
    assertThat(sluis("verify", "--key", keys, "--leaf", other, proof).status()).isEqualTo(1);
    assertThat(sluis("verify", "--key", keys, proof).status()).isEqualTo(2);
  }

  @Test
  void the_consistency_of_two_checkpoints_is_checked() throws IOException, TileDamaged {
    String older = write("older", log.note().bytes());
    log.grow(500);
    byte[] request = Witness.request(log.reader().consistency(300), log.note());
    String proof = write("proof", request);

    Result result = sluis("verify", "--key", keys, "--older", older, proof);
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .startsWith("Het nieuwere logboek begint met het hele oudere, ongewijzigd.");
    assertThat(sluis("verify", "--key", keys, proof).status()).isEqualTo(2);
    String wrong = write("wrong", request, "old 300", "old 299");
    assertThat(sluis("verify", "--key", keys, "--older", older, wrong).status()).isEqualTo(1);
    String broken = write("broken", request, "old 300", "old x");
    assertThat(sluis("verify", "--key", keys, "--older", older, broken).status()).isEqualTo(1);
  }

  @Test
  void a_pack_is_checked_and_its_content_is_not_printed() throws IOException, TileDamaged {
    String pack = write("pack.json", log.pack());

    Result result = sluis("verify", "--key", keys, pack);
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("0  2026-11-22T12:00:00Z  question; getoond: question")
        .doesNotContain(SignedLog.QUESTION);
    String changed = write("changed.json", log.pack(), "Mag ik", "Mag u");
    assertThat(sluis("verify", "--key", keys, changed).status()).isEqualTo(1);
    assertThat(sluis("verify", "--key", keys, changed).out())
        .startsWith("NIET GOED: vermelding 0. De getoonde inhoud is niet wat is vastgelegd.");
  }

  @Test
  void without_a_key_nothing_is_called_sound() throws IOException, TileDamaged, Malformed {
    String[] files = {
      log.folder().toString(), write("pack", log.pack()), write("proof", log.proof(3))
    };
    for (String file : files) {
      Result result = sluis("verify", "--leaf", write("leaf", log.leafBytes(3)), file);
      assertThat(result.status()).as(file).isEqualTo(2);
      assertThat(sluis("verify", file).status()).as(file).isEqualTo(2);
      assertThat(sluis("verify", file).out()).isEmpty();
    }
  }

  @Test
  void options_that_do_not_belong_are_wrong_use() throws IOException, TileDamaged {
    String pack = write("pack", log.pack());
    String[][] wrongs = {
      {"verify", "--key", keys, "--leaf", pack, pack},
      {"verify", "--key", keys, "--older", pack, pack},
      {"verify", "--key", keys, "--leaf", pack, log.folder().toString()},
      {"verify", "--key", "nergens", pack},
      {"verify", "--key", pack, pack},
      {"verify", "--key", write("empty", new byte[0]), pack},
      {"verify", "--key", keys, "--older", "nergens", log.folder().toString()},
      {"witness"},
      {"witness", "--folder", folder.toString(), "--name", "a b", "--log", keys},
      {"witness", "--folder", folder.toString(), "--name", "w", "--log", keys, "--port", "70000"},
      {"witness", "--folder", folder.toString(), "--name", "w", "--log", "nergens"},
      {"witness", "--folder", keys, "--name", "w", "--log", keys},
    };
    for (String[] wrong : wrongs) {
      Result result = sluis(wrong);
      assertThat(result.status()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(result.err().lines()).as(String.join(" ", wrong)).hasSize(1);
      assertThat(result.out()).isEmpty();
    }
  }

  @Test
  void every_flaw_has_a_sentence_in_both_languages() {
    for (ProofFlaw flaw : ProofFlaw.values()) {
      assertThat(ProofFlaws.sentence(flaw, Language.NL)).endsWith(".");
      assertThat(ProofFlaws.sentence(flaw, Language.EN))
          .endsWith(".")
          .isNotEqualTo(ProofFlaws.sentence(flaw, Language.NL));
    }
  }

  /** The folder as it was when `kept` was signed: newer partial files do not hurt. */
  private Path older(String kept) throws IOException {
    Files.copy(
        Path.of(kept),
        log.folder().resolve("checkpoint"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return log.folder();
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private String write(String name, byte[] bytes, String from, String to) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return write(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static Result sluis(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        Sluis.run(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
