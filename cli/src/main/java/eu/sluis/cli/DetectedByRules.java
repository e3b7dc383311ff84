package eu.sluis.cli;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.redaction.PersonalDataFinder;
import java.util.List;

/** The detector of Sluis as redaction asks for it: the one place where the two libraries meet. */
final class DetectedByRules implements PersonalDataFinder {

  private final Detector detector = new DutchDetector();

  @Override
  public List<Found> find(String text) {
    return detector.detect(text).stream()
        .map(finding -> new Found(finding.category(), finding.span(), finding.evidence()))
        .toList();
  }
}
