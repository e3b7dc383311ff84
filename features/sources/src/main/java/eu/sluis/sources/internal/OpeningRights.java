package eu.sluis.sources.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ReadingRights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What somebody may read who opens a document. */
final class OpeningRights {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private OpeningRights() {}

  /**
   * A document that is no longer valid may still be opened by who may read it: an old answer cites
   * it, and the page says until when it held. No use case is involved, so its ceiling is not
   * either.
   */
  static boolean mayRead(Asker asker, Passage passage, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, LEGAL_TIME);
    LocalDate day =
        Optional.of(today)
            .filter(passage.validity()::includes)
            .or(() -> passage.validity().until())
            .or(() -> passage.validity().from())
            .orElse(today);
    return passage.readableWith(
        new ReadingRights(asker.organisation(), asker.groups(), Confidentiality.ZEER_GEHEIM, day));
  }
}
