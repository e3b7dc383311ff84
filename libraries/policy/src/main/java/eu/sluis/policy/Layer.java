package eu.sluis.policy;

/** Who laid a rule down. A lower layer can only tighten what a higher one leaves open. */
public enum Layer {
  /** Law; nobody can override it. Shipped with Sluis, evaluated last. */
  FLOOR,
  /** The organisation's own minimum. */
  BASELINE,
  /** What the DPIA of one use case decided. */
  USE_CASE
}
