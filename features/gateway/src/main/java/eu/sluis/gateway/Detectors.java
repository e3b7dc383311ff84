package eu.sluis.gateway;

import eu.sluis.privacy.Detector;
import eu.sluis.vocabulary.OrganisationId;

/**
 * The detector that knows the words of an organisation, as they are at this moment. Asked once for
 * each question; may block on the database.
 *
 * <p>MUST throw when the words cannot be read: the question is then refused.
 */
public interface Detectors {

  Detector of(OrganisationId organisation);
}
