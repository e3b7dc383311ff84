package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.Evidence;

/**
 * What a piece of text says without its disguise.
 *
 * @param from where the piece begins in the original text
 * @param to where it ends
 * @param text what it says
 * @param how what it was dressed up with
 */
public record Uncovered(int from, int to, String text, Evidence how) {}
