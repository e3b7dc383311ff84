package eu.sluis.archive.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogPeriod;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.KeptConversations;
import eu.sluis.workplace.KeptConversations.Wanted;
import eu.sluis.workplace.Turn;
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
  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Conversations conversations;
  private final KeptConversations kept;
  private final LeafStore leaves;

  WooSearch(Conversations conversations, KeptConversations kept, LeafStore leaves) {
    this.conversations = conversations;
    this.kept = kept;
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
   * @param byPrograms questions of programs, of which what is kept belongs to their key
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
    void take(Conversation conversation, Turn turn) throws IOException;
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
    // A conversation goes on after a question, so its last change is no bound from above.
    var wanted = new Wanted(query.useCase(), query.period().start(), FOR_EVER);
    long opened = 0;
    long matching = 0;
    long searched = 0;
    long unreadable = 0;
    Optional<Conversation> last = Optional.empty();
    List<Conversation> page;
    do {
      page = kept.page(organisation, wanted, last.map(Conversation::id), PAGE);
      for (Conversation conversation : page) {
        last = Optional.of(conversation);
        opened++;
        Optional<List<Turn>> turns = ArchivePackage.turns(conversations, conversation);
        unreadable += turns.isEmpty() ? 1 : 0;
        for (Turn turn : turns.orElse(List.of())) {
          if (in(query.period(), turn.asked())) {
            searched++;
            if (query.words().in(turn.question().text() + "\n" + turn.answer().said())) {
              matching++;
              found.take(conversation, turn);
            }
          }
        }
      }
    } while (page.size() == PAGE && opened < CONVERSATIONS_MAX);
    long notOpened = Math.max(0, kept.count(organisation, wanted) - opened);
    Gone gone = gone(organisation, query);
    return new Outcome(matching, searched, unreadable, notOpened, gone.erased, gone.byPrograms);
  }

  private static boolean in(Period period, Instant moment) {
    return !moment.isBefore(period.start()) && moment.isBefore(period.end());
  }

  private static final class Gone {
    private long erased;
    private long byPrograms;
  }

  private Gone gone(OrganisationId organisation, Query query) throws IOException {
    var gone = new Gone();
    var turns = new ArrayList<TurnId>();
    new LogPeriod(leaves, organisation)
        .between(
            query.period().start(),
            query.period().end(),
            entry -> {
              if (!asks(entry.leaf(), query.useCase())) {
                return;
              }
              var fields = entry.leaf().facts().fields();
              String turn = fields.get("turn");
              if (fields.containsKey("key")) {
                gone.byPrograms++;
              } else if (turn != null) {
                turns.add(TurnId.of(turn));
              }
              if (turns.size() == BATCH) {
                gone.erased += missing(organisation, turns);
                turns.clear();
              }
            });
    if (!turns.isEmpty()) {
      gone.erased += missing(organisation, turns);
    }
    return gone;
  }

  private long missing(OrganisationId organisation, List<TurnId> turns) {
    return turns.size() - (long) kept.kept(organisation, turns).size();
  }

  private static boolean asks(Leaf leaf, Optional<UseCaseId> useCase) {
    return leaf.kind() instanceof Leaf.Kind.Intent
        && leaf.action().equals(Action.QUESTION.code())
        && useCase
            .map(wanted -> wanted.value().equals(leaf.facts().fields().get("use_case")))
            .orElse(true);
  }
}
