package eu.sluis.injection;

/** What an instruction to a model tries to bring about. */
public enum SignKind {
  /** Earlier instructions would no longer hold. */
  OVERRIDE("eerdere opdrachten opzijzetten", "setting earlier instructions aside"),
  /** The model should be someone else, or believe in another authority. */
  ROLE("een andere rol geven", "giving another role"),
  /** Something should stay hidden from the person who asks. */
  CONCEAL("iets verbergen voor de gebruiker", "hiding something from the user"),
  /** Data or instructions should come out, in an answer, a message or an address. */
  EXFILTRATE("gegevens naar buiten brengen", "getting data out"),
  /** A tool should be used: to send, delete, approve, pay. */
  TOOL("een handeling laten uitvoeren", "having an action carried out"),
  /** The answer should say what somebody else wants. */
  STEER("de inhoud van het antwoord sturen", "steering the answer"),
  /** Signs that mark turns in a conversation with a model. */
  MARKER("een gesprek met een model nabootsen", "imitating a conversation with a model"),
  /** An instruction that was encoded, hidden or written so that a person does not read it. */
  OBFUSCATED("een verborgen opdracht", "a hidden instruction");

  private final String dutch;
  private final String english;

  SignKind(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String dutch() {
    return dutch;
  }

  public String english() {
    return english;
  }
}
