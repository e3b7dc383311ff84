package eu.sluis.gateway;

/** Whether a model is asked. */
public enum Health {
  /** It answers. */
  WELL,
  /** It failed often and rested; the next question is a trial. */
  ON_TRIAL,
  /** It failed often and is left alone for a while. */
  RESTING
}
