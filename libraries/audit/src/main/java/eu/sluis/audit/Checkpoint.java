package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log says of itself (C2SP tlog-checkpoint): who it is, how many leaves it has, and the top
 * of its tree.
 *
 * @param origin names the log and no other; 1 to 255 bytes of UTF-8, one line
 * @param extensions other lines, none of them empty; ML-DSA-44 does not sign them, so a log of
 *     Sluis has none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isOrigin(origin)) {
      throw new IllegalArgumentException("an origin must be one line of 1 to 255 bytes");
    }
    if (extensions.stream().anyMatch(line -> line.isEmpty() || !NoteText.isLine(line))) {
      throw new IllegalArgumentException("a line of a checkpoint must not be empty");
    }
  }

  public Checkpoint(String origin, TreeHead head) {
    this(origin, head, List.of());
  }

  /** What is signed: three lines, and the extensions. */
  public String text() {
    var text = new StringBuilder();
    text.append(origin).append('\n');
    text.append(head.size()).append('\n');
    text.append(head.root().base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Reads the text of a note.
   *
   * @throws Malformed when it is no checkpoint
   */
  public static Checkpoint parse(String text) throws Malformed {
    List<String> lines = List.of(text.split("\n", -1));
    // What ends with a line feed gives an empty last piece.
    if (lines.size() < 4 || !lines.getLast().isEmpty()) {
      throw new Malformed("a checkpoint must have three lines");
    }
    if (!isOrigin(lines.getFirst())) {
      throw new Malformed("the origin must be one line of 1 to 255 bytes");
    }
    long size = NoteText.decimal(lines.get(1));
    Hash root = Hash.fromBase64(lines.get(2));
    List<String> extensions = lines.subList(3, lines.size() - 1);
    if (extensions.stream().anyMatch(line -> line.isEmpty() || !NoteText.isLine(line))) {
      throw new Malformed("a line of the checkpoint is empty");
    }
    return new Checkpoint(lines.getFirst(), new TreeHead(size, root), extensions);
  }

  /**
   * Signs with every key of the log.
   *
   * @param keys one or more
   * @param unixSeconds when, for the keys that sign the time too
   */
  public SignedNote sign(List<SigningKey> keys, long unixSeconds) {
    var signatures = new ArrayList<NoteSignature>();
    keys.forEach(key -> signatures.add(key.sign(this, unixSeconds)));
    return new SignedNote(text(), signatures);
  }

  private static boolean isOrigin(String origin) {
    return !origin.isEmpty()
        && NoteText.isLine(origin)
        && origin.getBytes(StandardCharsets.UTF_8).length <= NoteText.NAME_BYTES_MAX;
  }
}
