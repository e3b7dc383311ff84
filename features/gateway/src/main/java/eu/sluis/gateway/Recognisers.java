package eu.sluis.gateway;

import eu.sluis.injection.Signs;
import eu.sluis.injection.TextReader;

/**
 * What looks through everything that goes to a model.
 *
 * @param personalData with the words of an organisation
 * @param instructions in what somebody wrote for a model to read, by words
 * @param reader what reads along where words leave a doubt
 */
public record Recognisers(Detectors personalData, Signs instructions, TextReader reader) {

  /** Instructions are looked for by words alone. */
  public static Recognisers of(Detectors personalData) {
    return new Recognisers(personalData, new Signs(), TextReader.NONE);
  }
}
