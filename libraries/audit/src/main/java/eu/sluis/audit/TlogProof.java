package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import eu.sluis.audit.internal.note.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of one leaf in a log as a file by itself (C2SP tlog-proof): index, inclusion proof and
 * checkpoint. The leaf is not in it.
 *
 * @param extra anything, which nothing vouches for
 * @param path of the inclusion proof
 * @param note the checkpoint with its signatures
 * @param checkpoint what the text of the note says
 */
public record TlogProof(
    Optional<byte[]> extra, long index, List<Hash> path, SignedNote note, Checkpoint checkpoint) {

  private static final String FORMAT = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public TlogProof {
    path = List.copyOf(path);
    if (!note.text().equals(checkpoint.text())) {
      throw new IllegalArgumentException("the note is not of this checkpoint");
    }
  }

  /** The file. */
  public byte[] bytes() {
    var text = new StringBuilder(FORMAT).append('\n');
    extra.ifPresent(bytes -> text.append(EXTRA).append(StrictBase64.encode(bytes)).append('\n'));
    text.append(INDEX).append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    text.append('\n').append(new String(note.bytes(), StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a file says that it is such a proof. */
  public static boolean isOne(byte[] file) {
    return new String(file, 0, Math.min(file.length, FORMAT.length()), StandardCharsets.UTF_8)
        .equals(FORMAT);
  }

  /**
   * Reads a file.
   *
   * @throws Malformed when it is not of the format
   */
  public static TlogProof parse(byte[] file) throws Malformed {
    String text = NoteText.decode(file);
    int empty = text.indexOf("\n\n");
    if (empty < 0) {
      throw new Malformed("there is no empty line before the checkpoint");
    }
    List<String> lines = List.of(text.substring(0, empty).split("\n", -1));
    if (!lines.getFirst().equals(FORMAT)) {
      throw new Malformed("the first line is not that of a proof");
    }
    int at = 1;
    Optional<byte[]> extra = Optional.empty();
    if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
      extra = Optional.of(StrictBase64.decode(lines.get(at).substring(EXTRA.length())));
      at++;
    }
    if (at >= lines.size() || !lines.get(at).startsWith(INDEX)) {
      throw new Malformed("the index is missing");
    }
    long index = NoteText.decimal(lines.get(at).substring(INDEX.length()));
    List<String> hashes = lines.subList(at + 1, lines.size());
    if (hashes.size() > InclusionProof.PATH_MAX) {
      throw new Malformed("there are more than 63 hashes");
    }
    var path = new ArrayList<Hash>();
    for (String hash : hashes) {
      path.add(Hash.fromBase64(hash));
    }
    SignedNote note = SignedNote.parse(text.substring(empty + 2).getBytes(StandardCharsets.UTF_8));
    return new TlogProof(extra, index, path, note, Checkpoint.parse(note.text()));
  }
}
