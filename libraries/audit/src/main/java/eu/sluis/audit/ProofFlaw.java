package eu.sluis.audit;

/** Why a log, a proof or an evidence pack is not sound. The first flaw is the one to report. */
public enum ProofFlaw {
  /** A file or a part of it is not of its format. */
  FORM,
  /** A signature says that it is of a given key, and is not. */
  SIGNATURE,
  /** No given key of this log signed the checkpoint. */
  UNSIGNED,
  /** A file of the log is not there. */
  MISSING,
  /** A file of the log is not what the tree above it says. */
  TILE,
  /** An entry is not the one that stands in the tree. */
  ENTRY,
  /** A leaf is not of the format, or too long. */
  LEAF,
  /** A leaf is of another organisation than those before. */
  ORGANISATION,
  /** An outcome does not belong to an earlier open intent. */
  OUTCOME,
  /** A leaf stands at no place of the tree, or not after the one before. */
  INDEX,
  /** The proof does not lead from the leaf to the top of the tree. */
  INCLUSION,
  /** The newer tree does not go on from the older one. */
  CONSISTENCY,
  /** A content is not what the leaf committed to. */
  OPENING,
  /** A leaf erases what is not an earlier commitment, or what was erased is still shown. */
  ERASURE
}
