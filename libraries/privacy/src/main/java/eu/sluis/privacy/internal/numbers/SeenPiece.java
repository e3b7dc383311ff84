package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.network.SmallNetwork;

/**
 * A piece and what is seen of it.
 *
 * @param features places in the table of {@link SmallNetwork}, below {@link SmallNetwork#PLACES}
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeenPiece(Piece piece, int[] features) {}
