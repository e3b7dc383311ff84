package eu.sluis.redaction.internal;

import eu.sluis.redaction.Limits;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What lies compressed in a PDF, found by the word `stream` and not by the file's own directory: so
 * that a stream that nothing points to is seen as well.
 */
public final class Inflated {

  private static final byte[] WORD = {'s', 't', 'r', 'e', 'a', 'm'};

  private Inflated() {}

  /** More comes out than is allowed. */
  public static final class TooMuch extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** How many bytes come out; holds none of them. */
  public static long size(byte[] file) throws TooMuch {
    long size = 0;
    for (int start : starts(file)) {
      size += inflate(file, start, null);
      if (size > Limits.UNPACKED_BYTES_MAX) {
        throw new TooMuch();
      }
    }
    return size;
  }

  /** What comes out of each stream that is compressed, as far as it can be read. */
  public static List<byte[]> streams(byte[] file) throws TooMuch {
    var streams = new ArrayList<byte[]>();
    for (int start : starts(file)) {
      var out = new ByteArrayOutputStream();
      inflate(file, start, out);
      if (out.size() > 0) {
        streams.add(out.toByteArray());
      }
    }
    return streams;
  }

  private static List<Integer> starts(byte[] file) {
    var starts = new ArrayList<Integer>();
    for (int at = 0; at + WORD.length + 2 < file.length; at++) {
      if (file[at] == WORD[0]
          && java.util.Arrays.equals(file, at, at + WORD.length, WORD, 0, WORD.length)) {
        int start = at + WORD.length;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
          start++;
        }
        starts.add(start);
      }
    }
    return starts;
  }

  private static long inflate(
      byte[] file, int start, @org.jspecify.annotations.Nullable ByteArrayOutputStream out)
      throws TooMuch {
    var buffer = new byte[1 << 16];
    long size = 0;
    try (var inflater = new Inflater()) {
      inflater.setInput(file, start, file.length - start);
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0) {
          return size;
        }
        size += count;
        if (size > Limits.PART_BYTES_MAX) {
          throw new TooMuch();
        }
        if (out != null) {
          out.write(buffer, 0, count);
        }
      }
    } catch (DataFormatException notCompressed) {
      // What came out until here was given.
      return size;
    }
    return size;
  }
}
