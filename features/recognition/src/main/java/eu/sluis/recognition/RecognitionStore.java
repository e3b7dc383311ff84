package eu.sluis.recognition;

import eu.sluis.vocabulary.OrganisationId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Words and examples in the database, sealed. Every call blocks, is one transaction, and may throw
 * an exception that is {@link eu.sluis.vocabulary.Unavailable}. What cannot be opened throws too;
 * it never reads as empty.
 */
public interface RecognitionStore {

  /** Which version the words have; 0 before the first change. */
  long version(OrganisationId organisation);

  /** The words with their version; {@link WordList#EMPTY} before the first change. */
  WordList words(OrganisationId organisation);

  /**
   * Replaces the words by what `change` makes of them, under a new key. Two changes at once happen
   * one after the other. When `change` throws, nothing is changed and its exception goes on.
   */
  void change(OrganisationId organisation, UnaryOperator<List<KnownWord>> change);

  /** Newest first. */
  List<Example> examples(OrganisationId organisation);

  int exampleCount(OrganisationId organisation);

  /** Adds one under a key of its own. */
  void keep(OrganisationId organisation, Example example);

  /**
   * Removes one with its key.
   *
   * @return whether there was one
   */
  boolean removeExample(OrganisationId organisation, UUID id);
}
