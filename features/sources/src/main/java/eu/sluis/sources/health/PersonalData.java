package eu.sluis.sources.health;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much personal data a document holds: how often each kind, never what.
 *
 * @param counts how often each kind was recognised
 * @param identified passages with a name beside what only belongs to a person's file
 * @param sensitive passages with a name beside something of AVG art. 9 or 10
 */
public record PersonalData(Map<DataCategory, Integer> counts, int identified, int sensitive) {

  /** One may be the example in a form. */
  private static final int IDENTIFIED_MIN = 2;

  private static final Set<DataCategory> NUMBERS_OF_A_PERSON =
      EnumSet.of(
          DataCategory.BSN,
          DataCategory.A_NUMBER,
          DataCategory.IDENTITY_DOCUMENT,
          DataCategory.DRIVING_LICENCE);

  /** A telephone number or address beside a name is how a municipality says whom to ask. */
  private static final Set<DataCategory> OF_A_FILE =
      EnumSet.of(
          DataCategory.DATE_OF_BIRTH,
          DataCategory.PLACE_OF_BIRTH,
          DataCategory.IBAN,
          DataCategory.CLIENT_NUMBER);

  public static final PersonalData NONE = new PersonalData(Map.of(), 0, 0);

  public PersonalData {
    counts = Map.copyOf(counts);
  }

  /** What a detector sees in the passages of a document. */
  static PersonalData of(Detector detector, List<String> passages) {
    var counts = new EnumMap<DataCategory, Integer>(DataCategory.class);
    int identified = 0;
    int sensitive = 0;
    for (String passage : passages) {
      var here = EnumSet.noneOf(DataCategory.class);
      for (Finding finding : detector.detect(passage)) {
        counts.merge(finding.category(), 1, Integer::sum);
        here.add(finding.category());
      }
      boolean named = here.contains(DataCategory.NAME);
      if (named && here.stream().anyMatch(OF_A_FILE::contains)) {
        identified++;
      }
      if (named && here.stream().anyMatch(category -> !category.replaceable())) {
        sensitive++;
      }
    }
    return new PersonalData(counts, identified, sensitive);
  }

  /** The least closed class that such a document usually has; empty when anything goes. */
  public Optional<Confidentiality> likely() {
    if (sensitive > 0 || counts.keySet().stream().anyMatch(NUMBERS_OF_A_PERSON::contains)) {
      return Optional.of(Confidentiality.VERTROUWELIJK);
    }
    return identified >= IDENTIFIED_MIN ? Optional.of(Confidentiality.INTERN) : Optional.empty();
  }
}
