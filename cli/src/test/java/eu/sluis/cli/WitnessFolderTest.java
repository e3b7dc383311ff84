package eu.sluis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.Hash;
import eu.sluis.audit.SigningKey;
import eu.sluis.audit.TreeHead;
import eu.sluis.audit.WitnessStore;
import eu.sluis.audit.WitnessStoreKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessFolderTest extends WitnessStoreKit {

  private static final String NAME = "witness.example/w1";

  @TempDir Path folder;
  private WitnessFolder store;

  @BeforeEach
  void open() throws NotReadable {
    store = new WitnessFolder(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected WitnessStore store() {
    return store;
  }

  @Test
  void keys_are_made_at_the_first_start_and_are_the_same_at_the_next()
      throws NotReadable, IOException {
    List<String> first = vkeys();
    again();

    assertThat(vkeys()).isEqualTo(first).hasSize(2);
    try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
      for (Path file : files.toList()) {
        assertThat(Files.getPosixFilePermissions(file))
            .containsExactlyInAnyOrder(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      }
    }
  }

  @Test
  void a_key_that_is_gone_damaged_or_of_another_name_is_not_made_anew()
      throws NotReadable, IOException {
    vkeys();
    Path key = folder.resolve("keys").resolve("ml_dsa_44.key");
    String whole = Files.readString(key);
    assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> store.keys("other.example"));
    Files.writeString(key, whole.replace("sluis", "sluit"));
    assertThatExceptionOfType(NotReadable.class).isThrownBy(this::vkeys);
    Files.delete(key);
    assertThatExceptionOfType(NotReadable.class).isThrownBy(this::vkeys);
    Files.writeString(key, whole);
    assertThat(vkeys()).hasSize(2);
  }

  @Test
  void state_without_keys_is_not_a_first_start() {
    store.advance("log.example", TreeHead.EMPTY, new TreeHead(1, Hash.EMPTY_TREE));

    assertThatExceptionOfType(NotReadable.class).isThrownBy(this::vkeys);
  }

  @Test
  void what_was_remembered_is_there_after_a_restart() throws NotReadable {
    var head = new TreeHead(7, Hash.ofContent(new byte[] {1}));
    store.advance("log.example", TreeHead.EMPTY, head);
    again();

    assertThat(store.last("log.example")).isEqualTo(head);
  }

  @Test
  void damaged_state_is_never_taken_for_no_state() throws IOException {
    store.advance("log.example", TreeHead.EMPTY, new TreeHead(7, Hash.EMPTY_TREE));
    Path file;
    try (Stream<Path> files = Files.list(folder.resolve("state"))) {
      file = files.findFirst().orElseThrow();
    }
    String whole = Files.readString(file);
    for (String damaged :
        List.of("", "log.example\n7\n", whole.replace("log.", "gol."), whole + "x")) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> store.last("log.example")).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () -> store.advance("log.example", TreeHead.EMPTY, new TreeHead(1, Hash.EMPTY_TREE)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void two_witnesses_do_not_work_in_one_folder() {
    assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> new WitnessFolder(folder));
  }

  private void again() throws NotReadable {
    store.close();
    store = new WitnessFolder(folder);
  }

  private List<String> vkeys() throws NotReadable {
    return store.keys(NAME).stream().map(SigningKey::verifier).map(key -> key.vkey()).toList();
  }
}
