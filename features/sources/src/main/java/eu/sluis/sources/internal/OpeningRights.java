package eu.sluis.sources.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.sources.Classification;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** What somebody may read who opens a document. */
final class OpeningRights {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private OpeningRights() {}

  /** Whether somebody is among the readers, however closed it is and whenever it holds. */
  static boolean mayRead(Asker asker, Classification holds) {
    return mayRead(holds.readers(), asker.groups());
  }

  static boolean mayRead(Set<GroupId> readers, Set<GroupId> groups) {
    return readers.contains(ReadingRights.EVERYONE) || !Collections.disjoint(readers, groups);
  }

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
