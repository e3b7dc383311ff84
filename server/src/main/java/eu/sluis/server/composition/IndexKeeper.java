package eu.sluis.server.composition;

import eu.sluis.knowledge.DamagedIndex;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Rebuilding;
import eu.sluis.vocabulary.OrganisationId;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the search index in line with the database, and a copy of it in another folder. What goes
 * wrong is logged without a word of what is in it, and tried again later.
 */
final class IndexKeeper {

  private static final System.Logger LOG = System.getLogger(IndexKeeper.class.getName());

  private final LuceneIndex index;
  private final Truth truth;
  private final Optional<Path> copies;
  private final Set<OrganisationId> differing = ConcurrentHashMap.newKeySet();

  /** What the database says must be found. */
  interface Truth {
    int passages(OrganisationId organisation);

    void each(OrganisationId organisation, Rebuilding.Taker to);
  }

  IndexKeeper(LuceneIndex index, Truth truth, Optional<Path> copies) {
    this.index = index;
    this.truth = truth;
    this.copies = copies;
  }

  /**
   * Makes an index that is empty or damaged, from its copy when there is one, else from the
   * database.
   *
   * @return whether it serves but differs, and is for {@link #mend}
   */
  boolean begin(OrganisationId organisation) {
    int there = whatIsThere(organisation);
    if (there == truth.passages(organisation)) {
      return false;
    }
    if (there > 0 || restored(organisation)) {
      differing.add(organisation);
      return true;
    }
    rebuild(organisation);
    return false;
  }

  private int whatIsThere(OrganisationId organisation) {
    try {
      return index.count(organisation);
    } catch (DamagedIndex damaged) {
      LOG.log(
          System.Logger.Level.WARNING, damaged.getMessage() + "; it is thrown away and made again");
      index.discard(organisation);
      return 0;
    }
  }

  private boolean restored(OrganisationId organisation) {
    try {
      return copies.isPresent() && index.restore(copies.get(), organisation);
    } catch (UncheckedIOException unusable) {
      LOG.log(System.Logger.Level.WARNING, String.valueOf(unusable.getMessage()));
      return false;
    }
  }

  /** Makes anew what differs, while it serves; what fails is for the next time. */
  void mend() {
    for (OrganisationId organisation : List.copyOf(differing)) {
      try {
        rebuild(organisation);
        differing.remove(organisation);
      } catch (RuntimeException fault) {
        LOG.log(
            System.Logger.Level.ERROR,
            "the index could not be made anew: " + fault.getClass().getName());
      }
    }
  }

  private void rebuild(OrganisationId organisation) {
    index.rebuild(organisation, to -> truth.each(organisation, to));
  }

  /** Copies what is new of an organisation. */
  void copy(OrganisationId organisation) {
    try {
      copies.ifPresent(folder -> index.copyTo(folder, organisation));
    } catch (UncheckedIOException failure) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the index could not be copied to SLUIS_INDEX_COPIES: " + failure.getMessage());
    }
  }
}
