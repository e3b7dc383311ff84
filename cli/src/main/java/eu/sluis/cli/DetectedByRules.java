package eu.sluis.cli;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.redaction.PersonalDataFinder;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.stream.Collectors;

/** The detector of Sluis as redaction asks for it: the one place where the two libraries meet. */
final class DetectedByRules implements PersonalDataFinder {

  private final Detector detector = DutchDetector.careful();

  @Override
  public List<Found> find(String text) {
    return detector.detect(text).stream()
        // The name of an organisation is no reason to redact; a person can add it to the list.
        .filter(finding -> finding.category().kind() != DataCategory.Kind.ORGANISATIONAL)
        .map(finding -> new Found(finding.category(), finding.span(), why(finding)))
        .toList();
  }

  private static String why(Finding finding) {
    return finding.evidence().stream().map(Evidence::dutch).collect(Collectors.joining("; "));
  }
}
