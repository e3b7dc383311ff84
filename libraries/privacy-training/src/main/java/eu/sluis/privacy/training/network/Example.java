package eu.sluis.privacy.training.network;

import eu.sluis.privacy.internal.network.SmallNetwork;

/**
 * Something that was seen, with what it is.
 *
 * @param text the number of the text that it is from
 * @param layer which kind of thing it is
 * @param outcomes how many outcomes that kind has
 * @param features places, below {@link SmallNetwork#PLACES}
 * @param outcome what it is; 0 for nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record Example(int text, int layer, int outcomes, int[] features, int outcome) {}
