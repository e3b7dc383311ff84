package eu.sluis.server.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeySourceTest {

  private static final Path SOFTHSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final String PIN = "2468";

  @TempDir private Path folder;

  @Test
  void a_key_in_a_file_and_in_the_environment_is_the_same_key() throws IOException {
    Path file = folder.resolve("elders.key");
    var bytes = new byte[32];
    bytes[5] = 7;
    Files.write(file, bytes);
    byte[] wrapped = key("file:" + file).wrap(ContentKey.generate(), "c");

    assertThat(key("base64:" + Base64.getEncoder().encodeToString(bytes)).unwrap(wrapped, "c"))
        .isNotNull();
    assertThat(folder.resolve("master.key")).doesNotExist();
    assertThat(MasterKeySource.of(Optional.empty())).isEqualTo(new MasterKeySource.OwnFile());
  }

  @Test
  void what_is_no_key_is_refused_and_never_shown() {
    refuses("geheim", "must be `file:PATH`");
    refuses("geheim:x", "must be `file:PATH`");
    refuses("base64:geheim", "not 32 bytes in base64");
    refuses("base64:Z2VoZWlt", "not 32 bytes in base64");
    refuses("file:" + folder.resolve("weg"), "cannot be read");
    assertThat(folder.resolve("weg")).doesNotExist();
    assertThat(new MasterKeySource.Given("geheim").toString()).doesNotContain("geheim");
    assertThat(place(Optional.of(SOFTHSM), Optional.of(PIN)).toString()).doesNotContain(PIN);
  }

  @Test
  void a_token_needs_its_library_and_one_pin() throws IOException {
    assertThatThrownBy(place(Optional.empty(), Optional.of(PIN))::existingLibrary)
        .hasMessageContaining("needs SLUIS_PKCS11_LIBRARY");
    assertThatThrownBy(
            place(Optional.of(folder.resolve("weg.so")), Optional.of(PIN))::existingLibrary)
        .hasMessageContaining("is not there; correct SLUIS_PKCS11_LIBRARY");
    assertThatThrownBy(place(Optional.of(SOFTHSM), Optional.empty())::thePin)
        .hasMessageContaining("SLUIS_PKCS11_PIN or SLUIS_PKCS11_PIN_FILE");
    Path pin = Files.writeString(folder.resolve("pin"), PIN + "\n");
    assertThat(new TokenPlace(Optional.empty(), 0, Optional.empty(), Optional.of(pin)).thePin())
        .isEqualTo(PIN);
    Path noLibrary = Files.writeString(folder.resolve("geen.so"), "geen bibliotheek");
    assertThatThrownBy(
            () -> TokenMasterKey.open(place(Optional.of(noLibrary), Optional.of(PIN)), "sluis"))
        .hasMessageContaining("does not start, or has no token in slot `0`");
  }

  @Test
  void a_key_in_a_token_wraps_there_and_opens_again_after_a_restart() throws Exception {
    assumeThat(SOFTHSM)
        .as("SoftHSM2 is not on this machine (apt-get install softhsm2); no token was tried")
        .exists();
    Files.createDirectory(folder.resolve("tokens"));
    Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n"
            .formatted(folder.resolve("tokens")));
    run(
        List.of(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "sluis",
            "--pin",
            PIN,
            "--so-pin",
            "13579"));

    assertThat(trial("make", "0", PIN, "sluis-master")).isEmpty();
    List<String> wrapped = trial("wrap", "0", PIN, "sluis-master");
    assertThat(trial("open", "0", PIN, "sluis-master", wrapped.get(0), wrapped.get(1)))
        .containsExactly("vraag 1", wrapped.get(2));

    assertThat(trial("move", "0", PIN, "sluis-master"))
        .containsExactly("vraag 1", "the file opens it no more");

    assertThat(trial("wrap", "0", "1111", "sluis-master"))
        .containsExactly(
            "the token does not take the PIN; correct it before the token locks itself");
    assertThat(trial("wrap", "0", PIN, "iets-anders"))
        .containsExactly(
            "the token has no AES key `iets-anders`; make it, or correct SLUIS_MASTER_KEY");
    assertThat(String.join(" ", trial("wrap", "1", PIN, "sluis-master")))
        .contains("no token in slot `1`");
    assertThat(String.join(" ", trial("wrap", "9", PIN, "sluis-master")))
        .contains("no token in slot `9`");
  }

  private List<String> trial(String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TokenTrial.class.getName(),
                arguments[0],
                SOFTHSM.toString()));
    command.addAll(List.of(arguments).subList(1, arguments.length));
    return run(command);
  }

  private List<String> run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(Map.of("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString()));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().toList();
  }

  private MasterKey key(String setting) throws IOException {
    return MasterKeySource.of(Optional.of(setting))
        .key(folder, place(Optional.empty(), Optional.empty()));
  }

  private void refuses(String setting, String message) {
    assertThatThrownBy(() -> key(setting))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("geheim");
  }

  private static TokenPlace place(Optional<Path> library, Optional<String> pin) {
    return new TokenPlace(library, 0, pin, Optional.empty());
  }
}
