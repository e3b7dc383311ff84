package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Co-signs checkpoints of logs that only grow (C2SP tlog-witness). It remembers the last tree of
 * each log, and signs another one only with a proof that it goes on from there. So a log that was
 * put back from an older copy, or that shows two faces, gets no signature, and everybody who asks
 * for one sees it.
 *
 * <p>Needs no network and no files: a server gives it the body of a request and sends what it says.
 * Safe on every thread when its store is.
 */
public final class Witness {

  /** Bytes of a request that are read: a note, and 63 hashes before it. */
  public static final int REQUEST_BYTES_MAX = SignedNote.BYTES_MAX + 4 * 1024;

  private static final String OLD = "old ";

  private final Map<String, TrustedKeys> logs;
  private final List<SigningKey> keys;
  private final WitnessStore store;
  private final InstantSource clock;

  /**
   * @param logs by origin the keys of each log that this witness looks after
   * @param keys its own, one or more, with algorithms that sign the time
   */
  public Witness(
      Map<String, TrustedKeys> logs,
      List<SigningKey> keys,
      WitnessStore store,
      InstantSource clock) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> !key.verifier().algorithm().timed())) {
      throw new IllegalArgumentException("a witness must have keys that sign the time");
    }
    this.logs = Map.copyOf(logs);
    this.keys = List.copyOf(keys);
    this.store = store;
    this.clock = clock;
  }

  /** What to answer; the body of each is text that ends with a line feed, or is empty. */
  public sealed interface Answer {

    /** The status of HTTP. */
    int status();

    String body();

    default String contentType() {
      return "text/plain; charset=utf-8";
    }

    /** The checkpoint goes on from the last one, and is remembered. */
    record Cosigned(List<NoteSignature> signatures) implements Answer {
      public Cosigned {
        signatures = List.copyOf(signatures);
      }

      @Override
      public int status() {
        return 200;
      }

      @Override
      public String body() {
        var lines = new StringBuilder();
        signatures.forEach(signature -> lines.append(signature.line()));
        return lines.toString();
      }
    }

    /** Nothing was signed and nothing changed. */
    record Refused(Why why) implements Answer {
      @Override
      public int status() {
        return why.status;
      }

      @Override
      public String body() {
        return why.sentence + "\n";
      }
    }

    /**
     * The log goes on from another size than the last one that was signed.
     *
     * @param size that last one
     */
    record Behind(long size) implements Answer {
      @Override
      public int status() {
        return 409;
      }

      @Override
      public String body() {
        return size + "\n";
      }

      @Override
      public String contentType() {
        return "text/x.tlog.size";
      }
    }
  }

  /** Why a witness does not sign. */
  public enum Why {
    MALFORMED(400, "the request is not an old size, a proof and a checkpoint"),
    SHRINKS(400, "the old size is larger than the size of the checkpoint"),
    UNKNOWN_LOG(404, "this witness does not look after this log"),
    NOT_SIGNED(403, "no key that is known for this log signed the checkpoint"),
    FORKED(409, "another tree of this size was signed before"),
    NOT_CONSISTENT(422, "the proof does not lead from the old tree to the new one");

    private final int status;
    private final String sentence;

    Why(int status, String sentence) {
      this.status = status;
      this.sentence = sentence;
    }
  }

  private record Request(long old, List<Hash> path, SignedNote note, Checkpoint checkpoint) {}

  /**
   * Answers a request to `add-checkpoint`.
   *
   * @throws RuntimeException when the store fails; nothing was signed then
   */
  public Answer add(byte[] body) {
    Request request;
    try {
      request = parse(body);
    } catch (Malformed malformed) {
      return new Answer.Refused(Why.MALFORMED);
    }
    Checkpoint checkpoint = request.checkpoint();
    TrustedKeys known = logs.get(checkpoint.origin());
    if (known == null) {
      return new Answer.Refused(Why.UNKNOWN_LOG);
    }
    if (!(known.verify(request.note()) instanceof NoteVerdict.Signed)) {
      return new Answer.Refused(Why.NOT_SIGNED);
    }
    if (request.old() > checkpoint.head().size()) {
      return new Answer.Refused(Why.SHRINKS);
    }
    TreeHead last = store.last(checkpoint.origin());
    if (request.old() != last.size()) {
      return new Answer.Behind(last.size());
    }
    if (last.size() == checkpoint.head().size() && !last.equals(checkpoint.head())) {
      return new Answer.Refused(Why.FORKED);
    }
    if (!new ConsistencyProof(request.old(), checkpoint.head().size(), request.path())
        .proves(last, checkpoint.head())) {
      return new Answer.Refused(Why.NOT_CONSISTENT);
    }
    if (!store.advance(checkpoint.origin(), last, checkpoint.head())) {
      // Somebody else was first; what they were given stands.
      return new Answer.Behind(store.last(checkpoint.origin()).size());
    }
    long now = clock.instant().getEpochSecond();
    return new Answer.Cosigned(keys.stream().map(key -> key.sign(checkpoint, now)).toList());
  }

  /**
   * Writes a request for a witness; the same text is how a proof of consistency is kept as a file.
   *
   * @param checkpoint of size `proof.newer()`
   */
  public static byte[] request(ConsistencyProof proof, SignedNote checkpoint) {
    var text = new StringBuilder(OLD).append(proof.older()).append('\n');
    proof.path().forEach(hash -> text.append(hash.base64()).append('\n'));
    text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a file begins as a request does. */
  public static boolean isRequest(byte[] file) {
    return file.length > OLD.length()
        && new String(file, 0, OLD.length(), StandardCharsets.UTF_8).equals(OLD);
  }

  /**
   * A request taken apart, for who checks a proof of consistency in a file.
   *
   * @throws Malformed when it is none
   */
  public static Submitted submitted(byte[] file) throws Malformed {
    Request request = parse(file);
    if (request.old() > request.checkpoint().head().size()) {
      throw new Malformed("the old size is larger than the size of the checkpoint");
    }
    return new Submitted(
        new ConsistencyProof(request.old(), request.checkpoint().head().size(), request.path()),
        request.note());
  }

  /** A proof and the checkpoint that it leads to. */
  public record Submitted(ConsistencyProof proof, SignedNote checkpoint) {}

  private static Request parse(byte[] body) throws Malformed {
    if (body.length > REQUEST_BYTES_MAX) {
      throw new Malformed("the request is too long");
    }
    String text = NoteText.decode(body);
    int empty = text.indexOf("\n\n");
    if (empty < 0 || !text.startsWith(OLD)) {
      throw new Malformed("the request has no old size or no checkpoint");
    }
    List<String> lines = List.of(text.substring(0, empty).split("\n", -1));
    long old = NoteText.decimal(lines.getFirst().substring(OLD.length()));
    if (lines.size() - 1 > ConsistencyProof.PATH_MAX) {
      throw new Malformed("there are more than 63 hashes");
    }
    var path = new ArrayList<Hash>();
    for (String hash : lines.subList(1, lines.size())) {
      path.add(Hash.fromBase64(hash));
    }
    SignedNote note = SignedNote.parse(text.substring(empty + 2).getBytes(StandardCharsets.UTF_8));
    return new Request(old, path, note, Checkpoint.parse(note.text()));
  }
}
