package eu.sluis.gateway;

import eu.sluis.injection.TextReader;

/**
 * What looks through everything that goes to a model.
 *
 * @param personalData with the words of an organisation
 * @param instructions what reads along where words leave a doubt whether somebody wrote them
 */
public record Recognisers(Detectors personalData, TextReader instructions) {

  /** Instructions are looked for by words alone. */
  public static Recognisers of(Detectors personalData) {
    return new Recognisers(personalData, TextReader.NONE);
  }
}
