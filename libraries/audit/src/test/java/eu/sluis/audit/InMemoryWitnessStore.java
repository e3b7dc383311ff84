package eu.sluis.audit;

import java.util.HashMap;
import java.util.Map;

/** Remembers until the end of a test. */
public final class InMemoryWitnessStore implements WitnessStore {

  private final Map<String, TreeHead> heads = new HashMap<>();

  @Override
  public synchronized TreeHead last(String origin) {
    return heads.getOrDefault(origin, TreeHead.EMPTY);
  }

  @Override
  public synchronized boolean advance(String origin, TreeHead expected, TreeHead next) {
    if (!last(origin).equals(expected)) {
      return false;
    }
    heads.put(origin, next);
    return true;
  }
}
