package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

  @ParameterizedTest
  @CsvSource({
    "ID3x, MP3",
    "\u00ff\u00fb, MP3",
    "\u00ff\u00f3, MP3",
    "abcdftypM4A, MP4",
    "OggS, OGG",
    "'\u001aE\u00df\u00a3', WEBM",
    "fLaC, FLAC",
  })
  void its_first_bytes_say_what_it_is(String first, Recording.Kind kind) {
    assertThat(Recording.of(bytes(first, 4_000)).orElseThrow().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7",
    "\u00ff\u00ff\u00ff",
    "\u00ff\u00e8",
    "RIFFxxxxAVI ",
    "PK",
    "ftyp",
    "<html>"
  })
  void what_is_no_sound_is_none(String first) {
    assertThat(Recording.of(bytes(first, 4_000))).isEmpty();
    assertThat(Recording.of(bytes(first, 11))).isEmpty();
  }

  @Test
  void a_wav_says_how_long_it_is_and_of_other_kinds_nobody_knows() {
    Recording wav = Recording.of(Wav.ofSeconds(3)).orElseThrow();
    assertThat(wav.secondsMost()).isEqualTo(4);
    assertThat(wav.secondsUsual()).isEqualTo(4);
    Recording mp3 = Recording.of(bytes("ID3", 60_000)).orElseThrow();
    assertThat(mp3.secondsMost()).isEqualTo(60);
    assertThat(mp3.secondsUsual()).isEqualTo(15);
  }

  @Test
  void a_header_that_cannot_be_right_is_not_believed() {
    for (int rate : new int[] {0, -1, 900_000_000}) {
      Recording wav = Recording.of(Wav.of(3, rate)).orElseThrow();
      assertThat(wav.secondsMost()).isEqualTo(49);
    }
    byte[] cut = Arrays.copyOf(Wav.ofSeconds(1), 30);
    assertThat(Recording.of(cut).orElseThrow().secondsMost()).isEqualTo(1);
  }

  @Test
  void it_is_never_shown_and_has_a_largest_size() {
    assertThat(Recording.of(Wav.ofSeconds(1)).orElseThrow())
        .hasToString("Recording[WAV, 16044 bytes]");
    assertThatThrownBy(() -> Recording.of(new byte[Recording.BYTES_MAX + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] bytes(String first, int length) {
    return Arrays.copyOf(first.getBytes(StandardCharsets.ISO_8859_1), length);
  }
}
