package eu.sluis.server.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir private Path folder;

  @Test
  void it_is_made_for_its_user_only() throws Exception {
    try (var home = Home.open(folder.resolve("one/two"))) {
      assertThat(mode(home.folder())).isEqualTo("rwx------");
      assertThat(mode(home.folder().resolve("lock"))).isEqualTo("rw-------");
    }
  }

  @Test
  void a_folder_that_others_could_read_is_closed() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    try (var home = Home.open(folder)) {
      assertThat(mode(home.folder())).isEqualTo("rwx------");
    }
  }

  @Test
  void two_cannot_share_it_and_the_next_can_have_it() throws Exception {
    try (var first = Home.open(folder)) {
      var refusal = catchThrowableOfType(StartRefused.class, () -> Home.open(first.folder()));
      assertThat(refusal.code()).isEqualTo(ExitCode.HOME_UNUSABLE);
      assertThat(refusal.english()).contains("in use");
    }
    try (var next = Home.open(folder)) {
      assertThat(next.folder()).isEqualTo(folder);
    }
  }

  @Test
  void a_file_is_no_home() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    var refusal = catchThrowableOfType(StartRefused.class, () -> Home.open(file.resolve("home")));

    assertThat(refusal.code()).isEqualTo(ExitCode.HOME_UNUSABLE);
    assertThat(refusal.english()).contains("SLUIS_HOME");
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
