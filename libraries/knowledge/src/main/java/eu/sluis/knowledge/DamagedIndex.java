package eu.sluis.knowledge;

import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The files of an organisation's index are not what was written; {@link LuceneIndex#discard} and
 * make it again.
 */
public final class DamagedIndex extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  public DamagedIndex(OrganisationId organisation, IOException cause) {
    super("the index of organisation `%s` is damaged".formatted(organisation), cause);
  }
}
