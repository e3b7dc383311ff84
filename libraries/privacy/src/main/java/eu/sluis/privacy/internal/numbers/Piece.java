package eu.sluis.privacy.internal.numbers;

/**
 * A piece of a text that has the form of something that could identify a person.
 *
 * @param start where it starts in the view
 * @param end where it ends, excluded
 * @param first the token that it begins with
 * @param last the token that it ends with
 */
public record Piece(PieceKind kind, int start, int end, int first, int last) {}
