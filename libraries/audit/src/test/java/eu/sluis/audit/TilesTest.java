package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TilesTest {

  @Test
  void paths_are_those_of_the_standard() {
    assertThat(new TilePath.Hashes(0, 0, 256).path()).isEqualTo("tile/0/000");
    assertThat(new TilePath.Hashes(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new TilePath.Hashes(12, 273, 112).path()).isEqualTo("tile/12/273.p/112");
    assertThat(new TilePath.Entries(1_000, 1).path()).isEqualTo("tile/entries/x001/000.p/1");
  }

  @Test
  void a_path_is_read_in_its_only_form() {
    for (TilePath path :
        List.<TilePath>of(
            new TilePath.Hashes(0, 0, 256),
            new TilePath.Hashes(63, 999, 1),
            new TilePath.Entries(1_234_067, 255),
            new TilePath.Entries(Long.MAX_VALUE, 256))) {
      assertThat(TilePath.parse(path.path())).contains(path);
    }
    for (String wrong :
        List.of(
            "",
            "tile",
            "tile/0",
            "tile/0/0",
            "tile/0/0000",
            "tile/00/000",
            "tile/64/000",
            "tile/-1/000",
            "tile/0/x000/001",
            "tile/0/000/001",
            "tile/0/x001",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000.p",
            "tile/entries/../000",
            "tile/Entries/000",
            "/tile/0/000",
            "tile/0/000/",
            "tile/0/x999/x999/x999/x999/x999/x999/999")) {
      assertThat(TilePath.parse(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void a_tree_has_the_tiles_that_the_standard_counts() {
    LogFiles log = LogFiles.of(LogFiles.numbered(70_000));

    // The example of tlog-tiles, with the bundles beside it.
    assertThat(log.files().keySet().stream().filter(path -> path.startsWith("tile/0/")))
        .hasSize(274)
        .contains("tile/0/273.p/112");
    assertThat(log.files().keySet().stream().filter(path -> path.startsWith("tile/1/")))
        .containsExactly("tile/1/000", "tile/1/001.p/17");
    assertThat(log.files().keySet().stream().filter(path -> path.startsWith("tile/2/")))
        .containsExactly("tile/2/000.p/1");
    assertThat(log.files().keySet().stream().filter(path -> path.startsWith("tile/entries/")))
        .hasSize(274)
        .contains("tile/entries/273.p/112");
  }

  @Test
  void a_batch_writes_what_filled_up_and_what_changed_and_nothing_else() {
    TiledLog.Batch first = TiledLog.EMPTY.append(LogFiles.numbered(250));
    TiledLog.Batch second = first.log().append(LogFiles.numbered(10));

    assertThat(first.files().keySet())
        .extracting(TilePath::path)
        .containsExactlyInAnyOrder("tile/entries/000.p/250", "tile/0/000.p/250");
    assertThat(second.files().keySet())
        .extracting(TilePath::path)
        .containsExactlyInAnyOrder(
            "tile/entries/000",
            "tile/entries/001.p/4",
            "tile/0/000",
            "tile/0/001.p/4",
            "tile/1/000.p/1");
    assertThat(second.log().append(List.of()).files()).isEmpty();
  }

  @Test
  void a_partial_tile_that_went_away_is_read_from_the_full_one() throws TileDamaged {
    List<byte[]> all = LogFiles.numbered(600);
    LogFiles log = LogFiles.of(all.subList(0, 300));
    TreeHead older = log.head();
    log.append(all.subList(300, 600));
    log.files().remove("tile/0/001.p/44");
    log.files().remove("tile/entries/001.p/44");

    var reader = new TileReader(log, older);

    assertThat(reader.entries(1)).hasSize(44);
    assertThat(reader.inclusion(299).proves(Hash.ofLeaf(all.get(299)), older)).isTrue();
  }

  @Test
  void bundles_come_back_and_a_broken_one_does_not() throws Malformed {
    List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[65_535]);
    byte[] bundle = EntryBundle.encode(entries);

    assertThat(EntryBundle.decode(bundle)).containsExactlyElementsOf(entries);
    for (int cut : List.of(1, 2, 3, 65_536)) {
      byte[] broken = java.util.Arrays.copyOf(bundle, bundle.length - cut);
      if (cut != 65_537) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryBundle.decode(broken));
      }
    }
    assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_changed_bit_of_every_file_is_found_under_its_own_path() throws TileDamaged {
    // Two levels, full and partial tiles on both sides.
    LogFiles log = LogFiles.of(LogFiles.numbered(3 * 256 + 5));
    for (String path : List.copyOf(log.files().keySet())) {
      byte[] whole = log.apply(path).orElseThrow();
      // Every bit of a tile is millions of trees; every byte, with another bit each time, is
      // enough.
      for (int at = 0; at < whole.length; at += path.contains(".p/") ? 1 : 37) {
        byte[] changed = whole.clone();
        changed[at] ^= (byte) (1 << (at % 8));
        log.put(path, changed);
        assertThatExceptionOfType(TileDamaged.class)
            .as(path + " byte " + at)
            .isThrownBy(() -> readAll(log))
            .satisfies(damaged -> assertThat(damaged.path()).isEqualTo(path));
      }
      log.put(path, whole);
    }
    readAll(log);
  }

  @Test
  void a_missing_longer_or_shorter_file_is_named() {
    LogFiles log = LogFiles.of(LogFiles.numbered(300));
    for (String path : List.copyOf(log.files().keySet())) {
      byte[] whole = log.apply(path).orElseThrow();
      log.files().remove(path);
      assertDamaged(log, path, TileDamaged.Why.MISSING);
      log.put(path, java.util.Arrays.copyOf(whole, whole.length - 1));
      assertDamaged(log, path, TileDamaged.Why.FORM);
      log.put(path, java.util.Arrays.copyOf(whole, whole.length + 1));
      assertDamaged(log, path, TileDamaged.Why.FORM);
      log.put(path, new byte[0]);
      assertDamaged(log, path, TileDamaged.Why.FORM);
      log.put(path, whole);
    }
  }

  @Test
  void files_of_another_tree_are_not_of_this_checkpoint() {
    LogFiles log = LogFiles.of(LogFiles.numbered(300));
    LogFiles other = LogFiles.of(LogFiles.numbered(301).subList(1, 301));

    assertThatExceptionOfType(TileDamaged.class)
        .isThrownBy(() -> new TileReader(log, other.head()))
        .satisfies(damaged -> assertThat(damaged.path()).isEqualTo("checkpoint"));
  }

  private static void assertDamaged(LogFiles log, String path, TileDamaged.Why why) {
    assertThatExceptionOfType(TileDamaged.class)
        .as(path + " " + why)
        .isThrownBy(() -> readAll(log))
        .satisfies(
            damaged -> {
              assertThat(damaged.path()).isEqualTo(path);
              assertThat(damaged.why()).isEqualTo(why);
            });
  }

  private static void readAll(LogFiles log) throws TileDamaged {
    TileReader reader = log.reader();
    for (long bundle = 0; bundle * 256 < log.head().size(); bundle++) {
      reader.entries(bundle);
    }
    assertThat(Optional.of(reader.head())).contains(log.head());
  }
}
