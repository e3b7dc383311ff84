package eu.sluis.privacy.internal.names;

/**
 * What the row of labels makes of the words of a text, for who looks at what stands around them.
 */
public interface WordLabels {

  /** The label of the word that holds the character there; {@link Label#NONE} where none is. */
  Label at(int place);
}
