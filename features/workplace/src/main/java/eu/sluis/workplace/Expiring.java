package eu.sluis.workplace;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.Erasing;
import eu.sluis.register.Keeping;
import eu.sluis.register.KeepingRules;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.workplace.KeptConversations.Wanted;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Erases conversations whose retention has passed: the key and everything under it, between an
 * intent in the log and an outcome that says what was erased. What a use case preserves is never
 * erased here.
 *
 * <p>A run that stops half way goes on at the next one. Two at once do no harm: the log may then
 * say of a conversation twice that it was erased.
 */
public final class Expiring {

  /** Each in a transaction of its own. */
  private static final int PAGE = 100;

  private final AuditLog log;
  private final Conversations conversations;
  private final KeptConversations kept;
  private final UseCases useCases;
  private final KeepingRules rules;
  private final InstantSource clock;

  public Expiring(
      AuditLog log,
      Conversations conversations,
      KeptConversations kept,
      UseCases useCases,
      KeepingRules rules,
      InstantSource clock) {
    this.log = log;
    this.conversations = conversations;
    this.kept = kept;
    this.useCases = useCases;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Erases what is past its time.
   *
   * @return how many conversations
   * @throws AuditUnavailable when one could not be recorded; it and what follows are still there
   * @throws StoreUnavailable when the database cannot be reached
   */
  public int run(OrganisationId organisation) {
    int erased = 0;
    for (UseCase useCase : useCases.all(organisation)) {
      Keeping keeping = rules.of(organisation, useCase.id());
      Optional<Instant> before = keeping.pastBefore(clock.instant());
      if (before.isPresent()) {
        var wanted = new Wanted(Optional.of(useCase.id()), Instant.EPOCH, before.get());
        List<Conversation> past;
        do {
          past = kept.page(organisation, wanted, Optional.empty(), PAGE);
          past.forEach(this::erase);
          erased += past.size();
        } while (past.size() == PAGE);
      }
    }
    return erased;
  }

  private void erase(Conversation past) {
    Erasing.expired(
        log,
        past.organisation(),
        past.id(),
        Openings.commitments(conversations, past),
        () -> conversations.erase(past.organisation(), past.person(), past.id()));
  }
}
