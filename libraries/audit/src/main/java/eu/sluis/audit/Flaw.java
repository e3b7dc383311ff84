package eu.sluis.audit;

/** Why an export is broken. The first flaw is the one to report: what follows it proves nothing. */
public enum Flaw {
  /** There is no first line, or it is not the header of an export of this format. */
  HEADER,
  /** A line is not UTF-8, is too long, or does not end with a line feed. */
  LINE,
  /** A line is not an entry in canonical form. */
  ENTRY,
  /** The envelope of an entry is not one of this format in canonical form. */
  ENVELOPE,
  /** The sequence does not follow the one before: an entry is missing, moved or doubled. */
  SEQUENCE,
  /** The previous hash is not the hash of the entry before. */
  PREVIOUS,
  /** The hash is not the hash of this envelope after the previous hash. */
  HASH,
  /** The envelope is of another organisation or another sequence than it stands at. */
  ENVELOPE_DIFFERS,
  /** An outcome concludes no earlier open intent of the same action. */
  OUTCOME,
  /** There are fewer or more entries than the header says. */
  COUNT,
  /** The last hash is not the head that the header names. */
  HEAD
}
