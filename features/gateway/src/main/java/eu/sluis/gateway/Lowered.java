package eu.sluis.gateway;

import eu.sluis.injection.DataMarking;
import eu.sluis.privacy.Pseudonymiser;
import java.util.Optional;

/**
 * What may go to a model, with what is needed to raise its answer again.
 *
 * @param marking the border around what others wrote; empty when there is none
 */
record Lowered(
    ModelCall call, Pseudonymiser pseudonymiser, Watch watch, Optional<DataMarking> marking) {}
