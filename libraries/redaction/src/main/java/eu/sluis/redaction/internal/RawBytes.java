package eu.sluis.redaction.internal;

import eu.sluis.redaction.Removal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks for the values in bytes, whatever these bytes are: in every spelling and encoding in which
 * files hold text.
 *
 * <p>Values shorter than {@link #BYTES_MIN} bytes are not looked for here: compressed bytes hold
 * every short word by chance. Those are looked for where text is text.
 */
public final class RawBytes {

  static final int BYTES_MIN = 5;

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Pattern(byte[] bytes, int step, int value) {}

  private final Map<Integer, List<Pattern>> byHead = new HashMap<>();

  public RawBytes(Wanted wanted) {
    List<Removal> removals = wanted.removals();
    for (int value = 0; value < removals.size(); value++) {
      for (String spelling : spellings(removals.get(value).text())) {
        add(spelling, StandardCharsets.ISO_8859_1, 1, value);
        add(spelling, StandardCharsets.UTF_8, 1, value);
        add(spelling, StandardCharsets.UTF_16BE, 2, value);
        add(spelling, StandardCharsets.UTF_16LE, 2, value);
        addEscaped(spelling, value);
      }
    }
  }

  private static Set<String> spellings(String text) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(text);
    spellings.add(text.toUpperCase(Locale.ROOT));
    if (text.codePoints().filter(Character::isUpperCase).count() != 1) {
      spellings.add(text.toLowerCase(Locale.ROOT));
    }
    for (String spelling : List.copyOf(spellings)) {
      for (String between : List.of("", "_", "-", "%20", "+", ".", "&nbsp;", "&#160;", "&#xa0;")) {
        spellings.add(
            spelling.replaceAll("\\s+", java.util.regex.Matcher.quoteReplacement(between)));
      }
    }
    return spellings;
  }

  private void addEscaped(String spelling, int value) {
    for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)) {
      var small = new StringBuilder();
      var octal = new StringBuilder();
      for (byte one : spelling.getBytes(charset)) {
        small.append("%02x".formatted(one & 0xff));
        octal.append("\\%03o".formatted(one & 0xff));
      }
      add(small.toString(), StandardCharsets.US_ASCII, 0, value);
      add(small.toString().toUpperCase(Locale.ROOT), StandardCharsets.US_ASCII, 0, value);
      add(octal.toString(), StandardCharsets.US_ASCII, 0, value);
    }
    String escaped =
        java.net.URLEncoder.encode(spelling, StandardCharsets.UTF_8).replace("+", "%20");
    add(escaped, StandardCharsets.US_ASCII, 1, value);
    var entities = new StringBuilder();
    spelling.codePoints().forEach(point -> entities.append("&#").append(point).append(';'));
    add(entities.toString(), StandardCharsets.US_ASCII, 0, value);
  }

  private void add(String spelling, Charset charset, int step, int value) {
    byte[] bytes = spelling.getBytes(charset);
    if (bytes.length >= BYTES_MIN && spelling.equals(new String(bytes, charset))) {
      byHead
          .computeIfAbsent(head(bytes, 0), _ -> new ArrayList<>())
          .add(new Pattern(bytes, step, value));
    }
  }

  private static int head(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  /** The first value that stands in the bytes as a whole word. */
  public OptionalInt firstIn(byte[] bytes) {
    for (int at = 0; at + BYTES_MIN <= bytes.length; at++) {
      for (Pattern pattern : byHead.getOrDefault(head(bytes, at), List.of())) {
        if (standsAt(bytes, at, pattern)) {
          return OptionalInt.of(pattern.value());
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean standsAt(byte[] bytes, int at, Pattern pattern) {
    int end = at + pattern.bytes().length;
    return end <= bytes.length
        && java.util.Arrays.equals(bytes, at, end, pattern.bytes(), 0, pattern.bytes().length)
        && !(pattern.step() > 0
            && (goesOn(bytes, at, pattern, -1) || goesOn(bytes, end, pattern, 1)));
  }

  /** Whether the letter or digit at this side belongs to the same word. */
  private static boolean goesOn(byte[] bytes, int at, Pattern pattern, int direction) {
    int step = pattern.step();
    boolean before = direction < 0;
    int other = unit(bytes, before ? at - step : at, pattern);
    int own = unit(bytes, before ? at : at - step, pattern);
    return (Character.isDigit(other) && Character.isDigit(own))
        || (isLetter(other) && isLetter(own));
  }

  /** The ASCII character there, or 0. */
  private static int unit(byte[] bytes, int at, Pattern pattern) {
    if (at < 0 || at + pattern.step() > bytes.length) {
      return 0;
    }
    if (pattern.step() == 1) {
      return bytes[at] & 0xff;
    }
    boolean bigEndian = pattern.bytes()[0] == 0;
    return bytes[bigEndian ? at : at + 1] == 0 ? bytes[bigEndian ? at + 1 : at] & 0xff : 0;
  }

  private static boolean isLetter(int unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }
}
