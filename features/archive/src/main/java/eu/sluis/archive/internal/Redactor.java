package eu.sluis.archive.internal;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes personal data out of texts for good: nothing is replaced by a pseudonym and nothing can be
 * put back. What was not recognised stays, so a person still reads it before it is published.
 */
final class Redactor {

  /** Stands for a text that could not be redacted. */
  static final String WITHHELD = "[deze tekst kon niet worden gelakt en is weggelaten]";

  private final Detector detector;

  Redactor(Detector detector) {
    this.detector = detector;
  }

  /** The texts of one turn together, so that a name found in one goes out of the other too. */
  List<String> redact(List<String> texts) {
    var detected = new ArrayList<DetectedText>();
    for (String text : texts) {
      detected.add(new DetectedText(text, detector.detect(text)));
    }
    try {
      // No rule lets anything stay: all that is personal goes.
      return new Pseudonymiser(PseudonymMap.fresh())
          .lower(detected, Map.of()).stream().map(PseudonymisedText::text).toList();
    } catch (IllegalArgumentException tooLong) {
      return texts.stream().map(_ -> WITHHELD).toList();
    }
  }
}
