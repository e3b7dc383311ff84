package eu.sluis.audit;

import java.util.function.BiFunction;

/** Checks checkpoints, and what is proven with one: the beginning of every other check. */
public final class CheckpointVerifier {

  static final String CHECKPOINT = "checkpoint";

  /** Nothing more than the checkpoint itself. */
  public enum Nothing {
    MORE
  }

  /**
   * A checkpoint that goes on from another one.
   *
   * @param older the earlier one
   */
  public record Continued(Checkpoint older) {}

  /** A leaf that stands in the tree. */
  public record Included(long index, Hash leaf) {}

  private final TrustedKeys keys;

  /**
   * @param keys of the log, named as its origin, and of witnesses; from elsewhere than what is
   *     checked with them
   */
  public CheckpointVerifier(TrustedKeys keys) {
    this.keys = keys;
  }

  /** Checks the signatures of a checkpoint. */
  public ProofVerdict<Nothing> checkpoint(byte[] note) {
    return then(note, (checkpoint, signed) -> sound(checkpoint, signed, Nothing.MORE));
  }

  /**
   * Checks that one checkpoint goes on from another one of the same log.
   *
   * @param older signed by the log too
   */
  public ProofVerdict<Continued> consistency(byte[] older, byte[] newer, ConsistencyProof proof) {
    return then(
        older,
        (before, _) ->
            then(
                newer,
                (after, signed) ->
                    before.origin().equals(after.origin())
                            && proof.proves(before.head(), after.head())
                        ? sound(after, signed, new Continued(before))
                        : new ProofVerdict.Wrong<>(ProofFlaw.CONSISTENCY, "proof")));
  }

  /** Checks that a leaf stands in the tree of the checkpoint of a proof. */
  public ProofVerdict<Included> inclusion(byte[] proofFile, Hash leaf) {
    TlogProof proof;
    try {
      proof = TlogProof.parse(proofFile);
    } catch (Malformed malformed) {
      return new ProofVerdict.Wrong<>(ProofFlaw.FORM, "proof");
    }
    return then(
        proof.note().bytes(),
        (checkpoint, signed) -> {
          if (proof.index() >= checkpoint.head().size()) {
            return new ProofVerdict.Wrong<>(ProofFlaw.INDEX, "proof");
          }
          var path = new InclusionProof(proof.index(), checkpoint.head().size(), proof.path());
          return path.proves(leaf, checkpoint.head())
              ? sound(checkpoint, signed, new Included(proof.index(), leaf))
              : new ProofVerdict.Wrong<>(ProofFlaw.INCLUSION, "proof");
        });
  }

  /**
   * Goes on with a checkpoint when its signatures are right, and ends with what is wrong if not.
   */
  <T> ProofVerdict<T> then(
      byte[] bytes, BiFunction<Checkpoint, NoteVerdict.Signed, ProofVerdict<T>> next) {
    SignedNote note;
    Checkpoint checkpoint;
    try {
      note = SignedNote.parse(bytes);
      checkpoint = Checkpoint.parse(note.text());
    } catch (Malformed malformed) {
      return new ProofVerdict.Wrong<>(ProofFlaw.FORM, CHECKPOINT);
    }
    return switch (keys.verify(note)) {
      case NoteVerdict.False _ -> new ProofVerdict.Wrong<>(ProofFlaw.SIGNATURE, CHECKPOINT);
      case NoteVerdict.Unsigned _ -> new ProofVerdict.Wrong<>(ProofFlaw.UNSIGNED, CHECKPOINT);
      case NoteVerdict.Signed signed ->
          // A witness alone does not do: it vouches for growth and not for what a log holds.
          signed.by().stream().noneMatch(by -> by.key().name().equals(checkpoint.origin()))
              ? new ProofVerdict.Wrong<>(ProofFlaw.UNSIGNED, CHECKPOINT)
              : next.apply(checkpoint, signed);
    };
  }

  static <T> ProofVerdict<T> sound(Checkpoint checkpoint, NoteVerdict.Signed signed, T found) {
    return new ProofVerdict.Sound<>(checkpoint, signed.by(), signed.unknown(), found);
  }
}
