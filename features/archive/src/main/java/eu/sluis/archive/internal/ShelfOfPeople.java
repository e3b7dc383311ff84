package eu.sluis.archive.internal;

import eu.sluis.archive.internal.Talk.By;
import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.archive.internal.Talk.Source;
import eu.sluis.gateway.Evidence;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.ConversationContents;
import eu.sluis.workplace.KeptConversations;
import eu.sluis.workplace.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people asked on the pages. */
@ApplicationScoped
class ShelfOfPeople implements Shelf {

  private final KeptConversations kept;
  private final ConversationContents contents;

  @Inject
  ShelfOfPeople(KeptConversations kept, ConversationContents contents) {
    this.kept = kept;
    this.contents = contents;
  }

  @Override
  public List<Talk> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit) {
    return kept.page(organisation, theirs(wanted), after, limit).stream().map(this::talk).toList();
  }

  @Override
  public long count(OrganisationId organisation, Wanted wanted) {
    return kept.count(organisation, theirs(wanted));
  }

  @Override
  public Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns) {
    return kept.kept(organisation, turns);
  }

  private static KeptConversations.Wanted theirs(Wanted wanted) {
    return new KeptConversations.Wanted(wanted.useCase(), wanted.from(), wanted.until());
  }

  private Talk talk(Conversation one) {
    return new Talk(
        one.id(),
        one.useCase(),
        new By.APerson(one.person()),
        one.changed(),
        () -> contents.turns(one).stream().map(ShelfOfPeople::said).toList());
  }

  private static Said said(Turn turn) {
    return new Said(
        turn.id(),
        turn.asked(),
        turn.question().text(),
        turn.answer().said(),
        turn.closing().kind().name().toLowerCase(Locale.ROOT),
        turn.account().model().map(model -> model.name()),
        turn.account().policyVersion(),
        turn.account().sequence(),
        turn.account().evidence().map(Evidence::outcome),
        turn.answer().sources().stream()
            .map(one -> new Source(one.number(), one.passage().toString(), one.hash()))
            .toList());
  }
}
