package eu.sluis.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  @Test
  void lines_end_in_lf_or_cr_or_both() throws Framing.TooLong {
    assertThat(read("data: a\n\ndata: b\r\rdata: c\r\n\r\n")).containsExactly("a", "b", "c");
  }

  @Test
  void data_over_lines_is_one_event() throws Framing.TooLong {
    assertThat(read("data: a\ndata:b\ndata\ndata:  c\n\n")).containsExactly("a\nb\n\n c");
  }

  @Test
  void comments_other_fields_and_a_byte_order_mark_are_skipped() throws Framing.TooLong {
    assertThat(read("\uFEFFdata: a\nevent: x\nid: 1\nretry: 5\ndatas: no\n: nee\n\n\n: stil\n\n"))
        .containsExactly("a");
  }

  @Test
  void a_last_event_counts_without_its_blank_line_but_half_a_line_does_not()
      throws Framing.TooLong {
    assertThat(read("data: a\n")).containsExactly("a");
    assertThat(read("data: a\ndata: hal")).containsExactly("a");
    assertThat(read("data: hal")).isEmpty();
  }

  @Test
  void every_way_of_cutting_the_bytes_gives_the_same_events() throws Framing.TooLong {
    byte[] bytes =
        "\uFEFFdata: één 🇳🇱\r\n\r\n: x\r\ndata: twee\r\ndata: Zoë\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var stream = new EventStream();
      var events = new ArrayList<String>();
      int from = 0;
      while (from < bytes.length) {
        int length = Math.min(1 + random.nextInt(7), bytes.length - from);
        events.addAll(stream.feed(ByteBuffer.wrap(bytes, from, length)));
        from += length;
      }
      assertThat(events).as("seed %d", seed).containsExactly("één 🇳🇱", "twee\nZoë");
    }
  }

  @Test
  void a_line_and_an_event_have_an_end() throws Framing.TooLong {
    String longest = "x".repeat(EventStream.EVENT_BYTES_MAX - "data:".length());
    assertThat(read("data:" + longest + "\n\n")).containsExactly(longest);
    assertThatThrownBy(() -> read("data:" + longest + "x\n\n")).isInstanceOf(Framing.TooLong.class);
    assertThatThrownBy(() -> read("data:" + longest + "\ndata:123456\n\n"))
        .isInstanceOf(Framing.TooLong.class);
  }

  private static List<String> read(String text) throws Framing.TooLong {
    var stream = new EventStream();
    var events =
        new ArrayList<>(stream.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    events.addAll(stream.end());
    return events;
  }
}
