package eu.sluis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyToolsTest {

  private static final String LETTER =
      "Geachte mevrouw Yıldız,\n\nUw BSN 999990019 is verwerkt. Bel 06-12345678.\n";

  @TempDir Path folder;

  private record Result(int status, String out, String err) {}

  @Test
  void what_is_found_is_shown_with_its_place_and_why() {
    Result result = sluis(LETTER, "detect");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("1:17   name")
        .contains("Yıldız  (een aanspreektitel ervoor")
        .contains("3:8    bsn")
        .contains("gevonden: name 1, phone 1, bsn 1");
    assertThat(sluis(LETTER, "detect", "--language", "en").out()).contains("(a title before it");
    assertThat(sluis("De zon schijnt.", "detect").out())
        .isEqualToIgnoringNewLines("niets gevonden");
  }

  @Test
  void who_is_careful_sees_doubtful_names_as_well() {
    String doubtful =
        """
        Er klonk Haydn en toen Reve.

        Lotje is getikt, zegt men.

        Bel Intratuin Jan van Dam.

        We spelen Bach en Ravel op de vleugel.

        De robot heet Eva en belt terug.
        """;
    long sure = names(sluis(doubtful, "detect"));
    long careful = names(sluis(doubtful, "detect", "--careful"));

    assertThat(careful).isGreaterThan(sure);
    assertThat(sluis(doubtful, "pseudonymise").out()).doesNotContain("Ravel");
  }

  private static long names(Result result) {
    assertThat(result.status()).isZero();
    return result.out().lines().filter(line -> line.contains("  name  ")).count();
  }

  @Test
  void lines_of_json_give_places_in_code_points_and_their_own_id_back() {
    String lines =
        """
        {"id":"a \\"1\\"","extra":{"x":[1,2]},"text":"😀 mevrouw Jansen"}

        {"id":17,"text":"De zon schijnt."}
        {"text":"BSN 999990019"}
        """;
    assertThat(sluis(lines, "detect", "--jsonl", "--language", "en").out().lines())
        .containsExactly(
            "{\"id\":\"a \\\"1\\\"\",\"findings\":[{\"start\":10,\"end\":16,\"category\":\"name\","
                + "\"confidence\":0.95,\"evidence\":\"a title before it\"}]}",
            "{\"id\":17,\"findings\":[]}",
            "{\"findings\":[{\"start\":4,\"end\":13,\"category\":\"bsn\",\"confidence\":1.0,"
                + "\"evidence\":\"the word before it says what it is; passes the elfproef\"}]}");
  }

  @Test
  void a_line_that_is_something_else_is_refused_with_its_number_and_without_its_content() {
    for (String wrong :
        new String[] {
          "geheim",
          "[1]",
          "{\"id\":1}",
          "{\"text\":1}",
          "{\"text\":\"geheim\"",
          "{\"text\":\"a\"} 1"
        }) {
      Result result = sluis("{\"text\":\"\"}\n" + wrong + "\n", "detect", "--jsonl");
      assertThat(result.status()).as(wrong).isEqualTo(2);
      assertThat(result.err().lines().toList()).hasSize(1);
      assertThat(result.err()).startsWith("sluis: line 2 ").doesNotContain("geheim");
    }
  }

  @Test
  void a_text_that_is_cut_in_pieces_keeps_its_line_numbers() {
    String filler = "Dit is een regel zonder iets.\n".repeat(20_000) + "\n";
    Result result = sluis(filler + filler + "BSN 999990019", "detect");

    assertThat(result.out()).contains("40003:5    bsn");
  }

  // README: ./sluis pseudonymise --map kaart --key sleutel brief.txt
  // README: ./sluis restore --map kaart --key sleutel antwoord.txt
  @Test
  void with_a_map_the_text_comes_back_but_for_what_was_removed() throws IOException {
    Path map = folder.resolve("namen.map");
    Path key = folder.resolve("sleutel");
    Result lowered =
        sluis(LETTER, "pseudonymise", "--map", map.toString(), "--key", key.toString());

    assertThat(lowered.status()).isZero();
    assertThat(lowered.out())
        .doesNotContain("Yıldız", "999990019", "12345678")
        .contains("[bsn verwijderd]");
    assertThat(Files.readString(map)).doesNotContain("Yıldız");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Result restored =
        sluis(lowered.out(), "restore", "--map", map.toString(), "--key", key.toString());
    assertThat(restored.out()).isEqualTo(LETTER.replace("999990019", "[bsn verwijderd]"));

    String again =
        sluis("Yıldız belt", "pseudonymise", "--map", map.toString(), "--key", key.toString())
            .out();
    assertThat(again).doesNotContain("Yıldız");
    assertThat(lowered.out()).contains(again.substring(0, again.indexOf(' ')));

    Files.delete(key);
    assertThat(
            sluis(lowered.out(), "restore", "--map", map.toString(), "--key", key.toString())
                .status())
        .isEqualTo(2);
    Result other = sluis(LETTER, "pseudonymise", "--map", map.toString(), "--key", key.toString());
    assertThat(other.status()).isEqualTo(2);
    assertThat(Files.exists(key)).isFalse();
  }

  @Test
  void a_map_of_another_key_or_with_one_changed_sign_is_refused() throws IOException {
    Path map = folder.resolve("a.map");
    Path key = folder.resolve("a.key");
    Path otherKey = folder.resolve("b.key");
    sluis(LETTER, "pseudonymise", "--map", map.toString(), "--key", key.toString());
    sluis(
        LETTER,
        "pseudonymise",
        "--map",
        folder.resolve("b.map").toString(),
        "--key",
        otherKey.toString());
    assertThat(sluis("x", "restore", "--map", map.toString(), "--key", otherKey.toString()).err())
        .contains("belongs to another key");
    String text = Files.readString(map);
    char last = text.charAt(text.length() - 8);
    Files.writeString(
        map,
        text.substring(0, text.length() - 8)
            + (last == 'A' ? 'B' : 'A')
            + text.substring(text.length() - 7));
    assertThat(sluis("x", "restore", "--map", map.toString(), "--key", key.toString()).status())
        .isEqualTo(2);
  }

  @Test
  void categories_are_left_or_removed_as_asked_and_national_numbers_always_go() {
    assertThat(sluis(LETTER, "pseudonymise", "--leave", "phone,bsn", "--remove", "name").out())
        .contains("[naam verwijderd]", "06-12345678", "[bsn verwijderd]");
    Result unknown = sluis(LETTER, "pseudonymise", "--leave", "telefoon");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("`telefoon` is not a category").contains("phone");
    assertThat(sluis(LETTER, "pseudonymise", "--leave", "health").status()).isEqualTo(2);
    assertThat(sluis(LETTER, "pseudonymise", "--map", "x").err()).contains("go together");
  }

  @Test
  void every_line_of_json_is_lowered_as_one_conversation() {
    String lines =
        "{\"id\":1,\"text\":\"mevrouw Yıldız\"}\n{\"id\":2,\"text\":\"mevrouw YILDIZ\"}\n";
    String[] out = sluis(lines, "pseudonymise", "--jsonl").out().split("\n", -1);
    assertThat(out[0]).startsWith("{\"id\":1,\"text\":\"mevrouw ").doesNotContain("Yıldız");
    assertThat(out[1].toLowerCase(java.util.Locale.ROOT).replace("\"id\":2", "\"id\":1"))
        .isEqualTo(out[0].toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void what_is_no_text_is_refused() throws IOException {
    Path file = folder.resolve("latijn.txt");
    Files.write(file, new byte[] {(byte) 0xe9, ' ', 'x'});
    for (String command : new String[] {"detect", "pseudonymise"}) {
      assertThat(sluis("", command, file.toString()).err()).contains("is not utf-8");
      assertThat(sluis("", command, folder.resolve("nergens").toString()).status()).isEqualTo(2);
    }
  }

  private static Result sluis(String standardInput, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        Sluis.run(
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
