package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymMap;

/** Where a conversation keeps its pseudonyms, sealed under its own key. */
public interface Pseudonyms {

  PseudonymMap load();

  /**
   * MUST be durable on return: an answer could otherwise come back with names nobody can restore.
   */
  void keep(PseudonymMap map);
}
