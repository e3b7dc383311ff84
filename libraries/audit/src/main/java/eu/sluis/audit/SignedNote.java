package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with signatures under it (C2SP signed-note). The text means nothing until {@link
 * TrustedKeys} has found a signature of a known key that is right.
 *
 * @param text one or more lines, each with its line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** Bytes of a note; a signature of ML-DSA-44 has about 3,250 as text. */
  public static final int BYTES_MAX = 512 * 1024;

  /** The standard asks for 16 at least. */
  public static final int SIGNATURES_MAX = 64;

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || !text.lines().allMatch(NoteText::isLine)) {
      throw new IllegalArgumentException("the text of a note must be whole lines");
    }
    if (signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
      throw new IllegalArgumentException(
          "a note must have 1 to 64 signatures, had `" + signatures.size() + "`");
    }
  }

  /**
   * Reads a note.
   *
   * @throws Malformed when it is not UTF-8, has a control character, does not end with a line feed,
   *     has no empty line before its signatures, a line among them that is no signature, or too
   *     many
   */
  public static SignedNote parse(byte[] bytes) throws Malformed {
    if (bytes.length > BYTES_MAX) {
      throw new Malformed("a note must have at most `" + BYTES_MAX + "` bytes");
    }
    String note = NoteText.decode(bytes);
    // The last empty line is what divides them; the text itself can have others.
    int divide = note.lastIndexOf("\n\n");
    if (divide < 0) {
      throw new Malformed("there is no empty line between the text and its signatures");
    }
    if (!note.endsWith("\n")) {
      throw new Malformed("the last line is not ended");
    }
    String below = note.substring(divide + 2);
    var signatures = new ArrayList<NoteSignature>();
    for (String line : below.lines().toList()) {
      if (signatures.size() == SIGNATURES_MAX) {
        throw new Malformed("there are more than `" + SIGNATURES_MAX + "` signatures");
      }
      signatures.add(NoteSignature.parse(line));
    }
    if (signatures.isEmpty()) {
      throw new Malformed("there is no signature");
    }
    return new SignedNote(note.substring(0, divide + 1), signatures);
  }

  /** The note as it is sent and kept. */
  public byte[] bytes() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same text with more signatures, such as those of a witness. */
  public SignedNote with(List<NoteSignature> more) {
    var all = new ArrayList<>(signatures);
    all.addAll(more);
    return new SignedNote(text, all);
  }
}
