package eu.sluis.audit;

import java.util.List;

/** What the known keys say of a note. */
public sealed interface NoteVerdict {

  /**
   * At least one known key signed it, and none of the known keys is under it falsely.
   *
   * @param by who, in the order of the note
   * @param unknown signatures of keys that are not known; they say nothing
   */
  record Signed(List<Signer> by, int unknown) implements NoteVerdict {
    public Signed {
      by = List.copyOf(by);
    }
  }

  /** A signature says that it is of a known key, and is not: the note was changed or made up. */
  record False(VerifierKey key) implements NoteVerdict {}

  /** No known key signed it. */
  record Unsigned(int unknown) implements NoteVerdict {}

  /**
   * Who signed.
   *
   * @param unixSeconds when, by the clock of who signed; 0 when the signature has no time
   */
  record Signer(VerifierKey key, long unixSeconds) {}
}
