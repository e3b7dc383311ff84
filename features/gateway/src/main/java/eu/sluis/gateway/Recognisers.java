package eu.sluis.gateway;

import eu.sluis.injection.Signs;

/**
 * What looks through everything that goes to a model.
 *
 * @param personalData with the words of an organisation
 * @param instructions in what somebody wrote for a model to read
 */
public record Recognisers(Detectors personalData, Signs instructions) {

  /** Instructions are looked for by words alone. */
  public static Recognisers of(Detectors personalData) {
    return new Recognisers(personalData, new Signs());
  }
}
