package eu.sluis.gateway;

import eu.sluis.privacy.Pseudonymiser;

/** What may go to a model, with what is needed to raise its answer again. */
record Lowered(ModelCall call, Pseudonymiser pseudonymiser, Watch watch) {}
