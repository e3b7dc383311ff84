package eu.sluis.injection;

/**
 * Where a text came from. The same sentence is an order to a model in a letter of a stranger, and
 * an ordinary question when the person at the keyboard typed it.
 */
public enum Origin {
  DOCUMENT,
  MAIL,
  WEB,
  /** What a tool or another system gave back. */
  TOOL,
  /** What the person who asks typed. */
  USER;

  /** Whether nobody at the keyboard wrote it: text to read, never to obey. */
  public boolean data() {
    return this != USER;
  }
}
