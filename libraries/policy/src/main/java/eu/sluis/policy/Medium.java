package eu.sluis.policy;

import java.util.Locale;

/**
 * What can go along and is no text. Nobody can look in it for personal data and nothing of it can
 * be taken out, so it goes as it is or not at all.
 */
public enum Medium {
  /** Pictures in a message. */
  IMAGES,
  /** Recordings to be written out. */
  AUDIO;

  /** The name in a bouwcode: `allow: images`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
