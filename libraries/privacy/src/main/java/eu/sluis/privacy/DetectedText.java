package eu.sluis.privacy;

import java.util.List;

/** A text with what was found in it: what {@link Pseudonymiser} lowers. */
public record DetectedText(String text, List<Finding> findings) {

  public DetectedText {
    findings = List.copyOf(findings);
  }
}
