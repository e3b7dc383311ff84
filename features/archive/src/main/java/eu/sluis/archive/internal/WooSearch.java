package eu.sluis.archive.internal;

import eu.sluis.archive.internal.Shelf.Wanted;
import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogPeriod;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what AI was asked about something between two days, among the kept conversations of one
 * organisation. Opens one conversation at a time, and no more than {@link #CONVERSATIONS_MAX}.
 *
 * <p>The log knows of every question, so that what was not searched can be said too.
 */
final class WooSearch {

  static final int CONVERSATIONS_MAX = 5_000;

  private static final int PAGE = 100;
  private static final int BATCH = 500;

  private final List<Shelf> shelves;
  private final LeafStore leaves;

  WooSearch(List<Shelf> shelves, LeafStore leaves) {
    this.shelves = List.copyOf(shelves);
    this.leaves = leaves;
  }

  /**
   * What is looked for.
   *
   * @param useCase empty for every use case
   */
  record Query(Words words, Period period, Optional<UseCaseId> useCase) {}

  /**
   * How it went.
   *
   * @param found questions
   * @param searched questions in the period that were opened
   * @param unreadable conversations of which the seal does not open
   * @param notOpened conversations beyond the most that one search opens
   * @param erased questions that the log knows of and that are not kept any more
   * @param byPrograms questions of programs that the log knows of and that are not kept (any more)
   */
  record Outcome(
      long found, long searched, long unreadable, long notOpened, long erased, long byPrograms) {

    boolean leftOut() {
      return notSearched() > 0;
    }

    /** Conversations and questions together: only to see at a glance whether there are any. */
    long notSearched() {
      return unreadable + notOpened + erased + byPrograms;
    }
  }

  /** What is done with each question that was found. */
  @FunctionalInterface
  interface Found {
    void take(Talk talk, Said said) throws IOException;
  }

  /**
   * Gives every question whose text or answer holds all words.
   *
   * @throws IOException when `found` does
   * @throws StoreUnavailable when the database cannot be reached
   * @throws AuditUnavailable when the log cannot be read
   * @throws AuditDamaged when it is not what was written
   */
  Outcome search(OrganisationId organisation, Query query, Found found) throws IOException {
    // A conversation goes on after a question, so its last use is no bound from above.
    var wanted = new Wanted(query.useCase(), query.period().start(), Shelf.FOR_EVER);
    var tally = new Tally();
    long notOpened = 0;
    for (Shelf shelf : shelves) {
      long before = tally.opened;
      search(shelf, organisation, wanted, query, tally, found);
      notOpened += Math.max(0, shelf.count(organisation, wanted) - (tally.opened - before));
    }
    Gone gone = gone(organisation, query);
    return new Outcome(
        tally.matching, tally.searched, tally.unreadable, notOpened, gone.erased, gone.byPrograms);
  }

  private static final class Tally {
    private long opened;
    private long matching;
    private long searched;
    private long unreadable;
  }

  private static void search(
      Shelf shelf,
      OrganisationId organisation,
      Wanted wanted,
      Query query,
      Tally tally,
      Found found)
      throws IOException {
    Optional<ConversationId> last = Optional.empty();
    List<Talk> page = List.of();
    do {
      if (tally.opened >= CONVERSATIONS_MAX) {
        return;
      }
      page = shelf.page(organisation, wanted, last, PAGE);
      for (Talk talk : page) {
        last = Optional.of(talk.id());
        tally.opened++;
        Optional<List<Said>> contents = talk.open();
        tally.unreadable += contents.isEmpty() ? 1 : 0;
        for (Said said : contents.orElse(List.of())) {
          if (in(query.period(), said.asked())) {
            tally.searched++;
            if (query.words().in(said.question() + "\n" + said.answer())) {
              tally.matching++;
              found.take(talk, said);
            }
          }
        }
      }
    } while (page.size() == PAGE);
  }

  private static boolean in(Period period, Instant moment) {
    return !moment.isBefore(period.start()) && moment.isBefore(period.end());
  }

  private static final class Gone {
    private long erased;
    private long byPrograms;

    void add(long ofPeople, long ofPrograms) {
      erased += ofPeople;
      byPrograms += ofPrograms;
    }
  }

  private Gone gone(OrganisationId organisation, Query query) throws IOException {
    var gone = new Gone();
    var ofPeople = new ArrayList<TurnId>();
    var ofPrograms = new ArrayList<TurnId>();
    new LogPeriod(leaves, organisation)
        .between(
            query.period().start(),
            query.period().end(),
            entry -> {
              String turn = entry.leaf().facts().fields().get("turn");
              if (turn == null || !asks(entry.leaf(), query.useCase())) {
                return;
              }
              boolean ofProgram = entry.leaf().facts().fields().containsKey("key");
              (ofProgram ? ofPrograms : ofPeople).add(TurnId.of(turn));
              if (ofPeople.size() + ofPrograms.size() == BATCH) {
                gone.add(missing(organisation, ofPeople), missing(organisation, ofPrograms));
              }
            });
    gone.add(missing(organisation, ofPeople), missing(organisation, ofPrograms));
    return gone;
  }

  /** How many of these are on no shelf; leaves the list empty. */
  private long missing(OrganisationId organisation, List<TurnId> turns) {
    long missing = turns.size();
    if (missing > 0) {
      for (Shelf shelf : shelves) {
        missing -= shelf.kept(organisation, turns).size();
      }
      turns.clear();
    }
    return missing;
  }

  private static boolean asks(Leaf leaf, Optional<UseCaseId> useCase) {
    return leaf.kind() instanceof Leaf.Kind.Intent
        && leaf.action().equals(Action.QUESTION.code())
        && useCase
            .map(wanted -> wanted.value().equals(leaf.facts().fields().get("use_case")))
            .orElse(true);
  }
}
