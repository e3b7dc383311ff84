package eu.sluis.server.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.LogKeys;
import eu.sluis.audit.VerifierKey;
import eu.sluis.register.Organisation;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyFilesTest {

  private static final Organisation WATERHOVEN =
      new Organisation(OrganisationId.random(), "Gemeente\nWaterhoven", "waterhoven.example", "");

  @TempDir private Path home;

  @Test
  void keys_are_made_once_for_their_owner_only() throws IOException {
    Path folder = home.resolve("log-keys");
    LogKeys made = LogKeyFiles.readOrCreate(folder);

    assertThat(mode(folder)).isEqualTo("rwx------");
    for (String file : List.of("ed25519.key", "ml-dsa-44.key")) {
      assertThat(mode(folder.resolve(file))).isEqualTo("rw-------");
    }
    assertThat(vkeys(LogKeyFiles.readOrCreate(folder))).isEqualTo(vkeys(made)).hasSize(2);
  }

  @Test
  void a_key_that_is_gone_or_damaged_is_not_made_anew() throws IOException {
    Path folder = home.resolve("log-keys");
    LogKeyFiles.readOrCreate(folder);
    Path key = folder.resolve("ed25519.key");
    String kept = Files.readString(key);

    Files.writeString(key, kept.substring(10));
    assertThatThrownBy(() -> LogKeyFiles.readOrCreate(folder)).hasMessageContaining("is damaged");
    Files.writeString(key, Files.readString(folder.resolve("ml-dsa-44.key")));
    assertThatThrownBy(() -> LogKeyFiles.readOrCreate(folder)).hasMessageContaining("is damaged");
    Files.delete(key);
    assertThatThrownBy(() -> LogKeyFiles.readOrCreate(folder)).hasMessageContaining("is gone");
  }

  @Test
  void the_public_halves_are_one_a_line_under_the_name_of_their_organisation() throws IOException {
    Path folder = home.resolve("log-keys");
    LogKeys keys = LogKeyFiles.readOrCreate(folder);
    LogKeyFiles.writePublic(folder, keys, List.of(WATERHOVEN));

    List<String> lines = Files.readAllLines(folder.resolve("public.txt"));
    assertThat(lines.getFirst()).isEqualTo("# Gemeente Waterhoven");
    assertThat(lines.subList(1, lines.size())).isEqualTo(vkeys(keys));
    assertThat(lines.get(1)).startsWith("sluis/" + WATERHOVEN.id() + "+");
  }

  private static List<String> vkeys(LogKeys keys) {
    return keys.verifiers(WATERHOVEN.id()).keys().stream().map(VerifierKey::vkey).toList();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
