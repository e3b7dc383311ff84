package eu.sluis.privacy.internal.names;

import eu.sluis.privacy.internal.network.SmallNetwork;

/** Says of words that the row of labels takes for a person how likely they are one. */
public interface PersonJudge {

  /**
   * From 0 to 1.
   *
   * @param start where the words start in the view
   * @param end where they end, excluded
   * @param features places, below {@link SmallNetwork#PLACES}
   */
  float chance(int start, int end, int[] features);

  /** What {@link SmallNetwork} learned of persons; outcome 1 is that it is one. */
  record Learned(SmallNetwork network) implements PersonJudge {

    /** The one that is shipped. */
    static Learned shipped() {
      byte[] bytes = Shipped.read("persons.bin").array();
      return new Learned(SmallNetwork.of(bytes, 1, "persons.bin"));
    }

    @Override
    public float chance(int start, int end, int[] features) {
      return network.chances(0, 2, features)[1];
    }
  }
}
