package eu.sluis.audit;

import java.util.List;

/**
 * What a check showed.
 *
 * @param <T> what is known when all is sound
 */
public sealed interface ProofVerdict<T> {

  /**
   * All that could be checked is sound.
   *
   * @param signers whose signatures under the checkpoint are right
   * @param unknown signatures under it of keys that were not given
   */
  record Sound<T>(Checkpoint checkpoint, List<NoteVerdict.Signer> signers, int unknown, T found)
      implements ProofVerdict<T> {
    public Sound {
      signers = List.copyOf(signers);
    }
  }

  /**
   * Something is false. Nothing else of what was given is then to be relied on.
   *
   * @param where the part that shows it: `checkpoint`, a path of a tile, `entry 12`, `file`
   */
  record Wrong<T>(ProofFlaw why, String where) implements ProofVerdict<T> {}
}
