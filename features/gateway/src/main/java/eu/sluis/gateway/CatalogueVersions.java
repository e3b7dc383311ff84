package eu.sluis.gateway;

import eu.sluis.vocabulary.OrganisationId;
import java.util.List;

/** The catalogues that took effect, for each organisation that was there. */
public interface CatalogueVersions {

  /**
   * Keeps a catalogue as the newest version, unless it is that already.
   *
   * @param node where it took effect first
   * @return whether it is the newest now; false when another node kept one at the same moment
   */
  boolean keep(OrganisationId organisation, ModelCatalogue.Edition edition, String node);

  /** The newest first. */
  List<Version> newest(OrganisationId organisation, int most);

  /**
   * One of them.
   *
   * @param number from 1
   */
  record Version(long number, ModelCatalogue.Edition edition, String node) {}
}
