package eu.sluis.adapters.documents.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all readers agree on about a line of text. */
final class TextLines {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");

  // Soft hyphens, zero-width characters, byte order marks and controls: nobody sees them.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\ufffd\\p{Cc}&&[^\\n\\t]]");

  private static final Pattern MARKER =
      Pattern.compile(
          "(?s)(\\d{1,3}[a-z]{0,2}(?:[.)°]|°\\.)|[a-zA-Z]{1,2}[.)]|[ivx]{1,5}[.)]|[-–—•*·▪●◦‣○■□►✓\\uf02d\\uf06e\\uf0a7\\uf0b7\\uf0d8\\uf0fco])\\s+(\\S.*)");

  /** An item's marker, empty for a bullet, and its text. */
  record Marked(Optional<String> marker, String text) {}

  private TextLines() {}

  /** Runs of white space become one space, unseen characters go. */
  static String clean(CharSequence text) {
    return SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The same, but line breaks stay. */
  static String cleanLines(CharSequence text) {
    var lines = new StringBuilder();
    for (String line : UNSEEN.matcher(text).replaceAll("").split("\n", -1)) {
      String clean = SPACE.matcher(line).replaceAll(" ").strip();
      if (!clean.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(clean);
      }
    }
    return lines.toString();
  }

  /** The text as an item of a list, when it begins with a marker. */
  static Optional<Marked> marked(String text) {
    Matcher matcher = MARKER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String marker = matcher.group(1);
    boolean bullet = !Character.isLetterOrDigit(marker.charAt(0)) || marker.equals("o");
    boolean initials = marker.length() > 1 && Character.isUpperCase(marker.charAt(0));
    if (initials && marker.length() > 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Marked(bullet ? Optional.empty() : Optional.of(marker), matcher.group(2)));
  }
}
