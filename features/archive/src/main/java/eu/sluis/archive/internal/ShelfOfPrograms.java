package eu.sluis.archive.internal;

import eu.sluis.archive.internal.Talk.By;
import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.gateway.history.KeptForPrograms;
import eu.sluis.gateway.history.KeptTexts;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What programs asked and had kept. */
@ApplicationScoped
class ShelfOfPrograms implements Shelf {

  private final KeptForPrograms kept;

  @Inject
  ShelfOfPrograms(KeptForPrograms kept) {
    this.kept = kept;
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

  private static KeptForPrograms.Wanted theirs(Wanted wanted) {
    return new KeptForPrograms.Wanted(wanted.useCase(), wanted.from(), wanted.until());
  }

  private Talk talk(KeptForPrograms.Talk one) {
    return new Talk(
        one.id(),
        one.useCase(),
        new By.AProgram(one.key()),
        one.changed(),
        () -> kept.turns(one).stream().map(ShelfOfPrograms::said).toList());
  }

  /** Only what was answered is kept for a program. */
  private static Said said(KeptTurn turn) {
    return new Said(
        turn.id(),
        turn.made(),
        KeptTexts.question(turn.content()),
        KeptTexts.answer(turn.content()),
        "answered",
        Optional.of(turn.content().model()),
        "",
        Optional.empty(),
        Optional.of(turn.content().outcome()),
        List.of());
  }
}
