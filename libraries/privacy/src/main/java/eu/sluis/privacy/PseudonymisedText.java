package eu.sluis.privacy;

/**
 * Text that may go to a model. Only {@link Pseudonymiser} constructs one, so a call to a model with
 * text that was not lowered does not compile.
 */
public final class PseudonymisedText {

  private final String text;

  PseudonymisedText(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** Never the text: it may hold what the policy let pass. */
  @Override
  public String toString() {
    return "PseudonymisedText[" + text.length() + " characters]";
  }
}
