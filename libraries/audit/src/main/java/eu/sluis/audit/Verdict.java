package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a check of an export showed. */
public sealed interface Verdict {

  /**
   * Every line is as it was written, in order and complete up to the head. Compare the head hash
   * with one that was kept elsewhere: a log that was written anew in full is intact too.
   *
   * @param first when the first entry was written; empty for an empty log
   * @param last when the last entry was written; empty for an empty log
   * @param openIntents sequences of intents without an outcome, in order
   * @param known of the head hashes that were given to compare with, those that stand in this log,
   *     each with the number of entries up to and including it: the log continues what had them
   */
  record Intact(
      OrganisationId organisation,
      long count,
      String headHash,
      Optional<Instant> first,
      Optional<Instant> last,
      List<Long> openIntents,
      Map<String, Long> known)
      implements Verdict {
    public Intact {
      openIntents = List.copyOf(openIntents);
      known = Map.copyOf(known);
    }
  }

  /**
   * Something was changed, removed, added or moved, or this is no export.
   *
   * @param line the first line that shows it, from 1; the header is line 1
   */
  record Broken(long line, Flaw why) implements Verdict {}
}
