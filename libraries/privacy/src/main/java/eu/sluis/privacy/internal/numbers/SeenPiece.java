package eu.sluis.privacy.internal.numbers;

/**
 * A piece and what is seen of it.
 *
 * @param features places in the table of {@link PieceModel}, below {@link PieceModel#PLACES}
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeenPiece(Piece piece, int[] features) {}
