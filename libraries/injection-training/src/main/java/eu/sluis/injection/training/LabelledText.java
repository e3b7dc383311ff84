package eu.sluis.injection.training;

import eu.sluis.injection.Origin;
import eu.sluis.injection.SignKind;
import java.util.Optional;

/**
 * A text to learn from.
 *
 * @param attack what it tries; empty when it is innocent
 * @param from where the instruction begins, in UTF-16 code units
 * @param to where it ends
 */
record LabelledText(String text, Origin origin, Optional<SignKind> attack, int from, int to) {}
