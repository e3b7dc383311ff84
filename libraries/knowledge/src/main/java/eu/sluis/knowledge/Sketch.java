package eu.sluis.knowledge;

import eu.sluis.knowledge.internal.Dutch;
import eu.sluis.knowledge.internal.MinHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A small picture of a text, to see whether two texts are nearly the same without laying them side
 * by side: {@value #VALUES} values over its runs of {@value #RUN_WORDS} words, without regard to
 * case and accents. From a sketch no word can be read.
 */
public final class Sketch {

  /** The size of {@link #bytes}, in bytes. */
  public static final int BYTES = 256;

  private static final int VALUES = 64;
  private static final int RUN_WORDS = 4;
  private static final int ROWS = 4;

  private final int[] values;

  private Sketch(int[] values) {
    this.values = values;
  }

  /** The sketch of texts that follow each other. */
  public static Sketch of(List<String> texts) {
    return new Sketch(MinHash.sketch(runs(texts), VALUES));
  }

  /**
   * What {@link #bytes} gave.
   *
   * @throws IllegalArgumentException when it is not {@value #BYTES} bytes
   */
  public static Sketch ofBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a sketch has " + BYTES + " bytes, was `" + bytes.length + "`");
    }
    int[] values = new int[VALUES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return new Sketch(values);
  }

  public byte[] bytes() {
    var buffer = ByteBuffer.allocate(BYTES);
    buffer.asIntBuffer().put(values);
    return buffer.array();
  }

  /** The share of runs of words that the two have in common, 0 to 1, give or take 0.06. */
  public double likeness(Sketch other) {
    if (blank() || other.blank()) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < VALUES; i++) {
      if (values[i] == other.values[i]) {
        same++;
      }
    }
    return (double) same / VALUES;
  }

  /**
   * Numbers of which two texts share at least one when they are alike: at 0.8 nearly always, at 0.5
   * in two of three cases. None for a text without words.
   */
  public List<Long> bands() {
    return blank() ? List.of() : Arrays.stream(MinHash.bands(values, ROWS)).boxed().toList();
  }

  private boolean blank() {
    return values[0] == Integer.MAX_VALUE;
  }

  private static Set<String> runs(List<String> texts) {
    var words = new ArrayList<String>();
    for (String text : texts) {
      for (Dutch.Word word : Dutch.words(text)) {
        words.add(Dutch.fold(text.substring(word.start(), word.end())));
      }
    }
    var runs = new HashSet<String>();
    for (int i = 0; i + RUN_WORDS <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN_WORDS)));
    }
    if (runs.isEmpty() && !words.isEmpty()) {
      runs.add(String.join(" ", words));
    }
    return runs;
  }
}
