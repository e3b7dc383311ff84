package eu.sluis.testing.running;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values that may be nowhere, and a look for them in any bytes: as they are, in other cases,
 * without signs and spaces, encoded for an address, in base64 wherever it began, in hexadecimal, in
 * UTF-16.
 */
public final class Needles {

  /** Shorter than this without its signs, a number could be there by chance. */
  private static final int BARE_CHARS_MIN = 7;

  private static final int PAIRS = 1 << 16;

  private record Needle(String name, String form) {}

  private final List<List<Needle>> byFirstPair =
      new ArrayList<>(Collections.nCopies(PAIRS, List.of()));

  private Needles() {}

  /** Of every name these spellings. */
  public static Needles of(Map<String, List<String>> values) {
    var needles = new Needles();
    values.forEach(
        (name, spellings) -> {
          for (String spelling : spellings) {
            for (String disguise : disguises(spelling)) {
              needles.add(new Needle(name, disguise));
            }
          }
        });
    return needles;
  }

  /** The names of the values that are there, in some disguise. */
  public Set<String> in(byte[] haystack) {
    // One character a byte, whatever the bytes mean.
    String folded = new String(haystack, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    var found = new TreeSet<String>();
    for (int i = 0; i + 1 < folded.length(); i++) {
      for (Needle needle : byFirstPair.get(pair(folded, i))) {
        if (folded.startsWith(needle.form, i)) {
          found.add(needle.name);
        }
      }
    }
    return found;
  }

  public Set<String> in(String haystack) {
    return in(haystack.getBytes(StandardCharsets.UTF_8));
  }

  private void add(Needle needle) {
    int pair = pair(needle.form, 0);
    var more = new ArrayList<>(byFirstPair.get(pair));
    more.add(needle);
    byFirstPair.set(pair, List.copyOf(more));
  }

  private static int pair(String text, int at) {
    return ((text.charAt(at) & 0xff) << 8) | (text.charAt(at + 1) & 0xff);
  }

  /** All in lower case and one character a byte, as the haystack is made. */
  private static Set<String> disguises(String value) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(value);
    forms.add(value.toLowerCase(Locale.ROOT));
    forms.add(value.toUpperCase(Locale.ROOT));
    String bare = value.replaceAll("[^\\p{L}\\p{N}]", "");
    if (bare.length() >= BARE_CHARS_MIN) {
      forms.add(bare);
    }
    forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
    forms.add(value.replace(" ", "%20"));
    forms.add(value.replace("/", "\\/"));
    Set<String> disguises = new LinkedHashSet<>();
    for (String form : forms) {
      byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
      disguises.add(bytewise(bytes));
      disguises.add(HexFormat.of().formatHex(bytes));
      disguises.add(bytewise(form.getBytes(StandardCharsets.UTF_16BE)));
      disguises.add(bytewise(form.getBytes(StandardCharsets.UTF_16LE)));
      for (int before = 0; before < 3; before++) {
        disguises.add(base64(bytes, before).toLowerCase(Locale.ROOT));
      }
    }
    return disguises;
  }

  private static String bytewise(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  /** What of the base64 does not depend on what stands before and after. */
  private static String base64(byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = (before * 8 + 5) / 6;
    int to = (shifted.length * 8) / 6;
    return whole.substring(from, to);
  }
}
