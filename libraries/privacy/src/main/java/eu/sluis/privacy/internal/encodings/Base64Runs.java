package eu.sluis.privacy.internal.encodings;

import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs of base64 (RFC 4648, both alphabets) that decode to readable text with personal data in it.
 * Such a run is one finding as a whole: a part of it cannot be replaced.
 */
public final class Base64Runs {

  private static final int CHARS_MIN = 12;

  private static final boolean[] SIGNS = new boolean[0x80];

  static {
    for (char c = 0; c < SIGNS.length; c++) {
      SIGNS[c] = Character.isLetterOrDigit(c) || "+/-_".indexOf(c) >= 0;
    }
  }

  /** Of a longer run the beginning is judged. */
  private static final int CHARS_MAX = 65_536;

  private static final int PLAIN_SHARE_MIN = 80;

  private Base64Runs() {}

  /** The runs in a text with personal data in them, as `detect` finds it in what they decode to. */
  public static List<Finding> in(String text, Function<String, List<Finding>> detect) {
    var found = new ArrayList<Finding>();
    int at = 0;
    while (at < text.length()) {
      int last = at + CHARS_MIN - 1;
      int start = last < text.length() ? runStart(text, at, last) : text.length();
      if (start > at) {
        // Any run from here on is too short, or begins later.
        at = start;
        continue;
      }
      int end = runEnd(text, last);
      int stop = padded(text, end);
      if (mixed(text, at, end)) {
        var span = new Span(at, stop);
        decoded(text.substring(at, Math.min(end, at + CHARS_MAX)))
            .flatMap(inner -> surest(detect.apply(inner)))
            .ifPresent(
                inner ->
                    found.add(
                        new Finding(inner.category(), span, inner.confidence(), inner.evidence())));
      }
      at = stop;
    }
    return found;
  }

  private static Optional<Finding> surest(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.category().replaceable())
        .max(Comparator.comparingDouble(Finding::confidence));
  }

  /** Where the signs that end with `last` begin, at the earliest at `from`. */
  private static int runStart(String text, int from, int last) {
    int start = last + 1;
    while (start > from && sign(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length() && sign(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int padded(String text, int end) {
    int stop = end;
    while (stop < text.length() && stop - end < 2 && text.charAt(stop) == '=') {
      stop++;
    }
    return stop;
  }

  private static boolean sign(char c) {
    return c < SIGNS.length && SIGNS[c];
  }

  /** Capitals after the first sign, and small letters: words and numbers are not tried. */
  private static boolean mixed(String text, int start, int end) {
    boolean capital = false;
    boolean small = false;
    for (int i = start + 1; i < end && !(capital && small); i++) {
      char c = text.charAt(i);
      capital |= c >= 'A' && c <= 'Z';
      small |= c >= 'a' && c <= 'z';
    }
    return capital && small;
  }

  private static Optional<String> decoded(String run) {
    if (run.length() % 4 == 1) {
      return Optional.empty();
    }
    boolean url = run.indexOf('-') >= 0 || run.indexOf('_') >= 0;
    try {
      byte[] octets = (url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(run);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      return readable(text) ? Optional.of(text) : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException notBase64) {
      return Optional.empty();
    }
  }

  /** No control characters, and mostly letters, digits and spaces. */
  private static boolean readable(String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        return false;
      }
      boolean word = Character.isLetterOrDigit(c) || c == ' ' || ".,:@\"'-{}".indexOf(c) >= 0;
      plain += word ? 1 : 0;
    }
    return plain * 100 >= PLAIN_SHARE_MIN * text.length();
  }
}
