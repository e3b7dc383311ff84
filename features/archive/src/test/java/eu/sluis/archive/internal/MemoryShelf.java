package eu.sluis.archive.internal;

import eu.sluis.archive.internal.Talk.By;
import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.gateway.KeyId;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conversations in memory, of which some cannot be opened. */
final class MemoryShelf implements Shelf {

  static final OrganisationId WATERHOVEN = OrganisationId.random();
  static final PersonId NOOR = PersonId.random();
  static final KeyId KEY = new KeyId("abcdefghijklm");

  static final UseCase WMO =
      new UseCase(
          new UseCaseId("wmo-consulent"),
          WATERHOVEN,
          "Wmo-consulent",
          "Vragen van consulenten over de Wmo beantwoorden.",
          "artikel 2.3.2",
          "Team Wmo",
          "",
          "",
          Optional.empty(),
          List.of());

  private final boolean ofPrograms;
  private final Map<Talk, List<Said>> all = new HashMap<>();
  private final Set<ConversationId> sealed = new HashSet<>();

  MemoryShelf(boolean ofPrograms) {
    this.ofPrograms = ofPrograms;
  }

  static Said said(Instant asked, String question, String answer) {
    return new Said(
        TurnId.random(),
        asked,
        question,
        answer,
        "answered",
        Optional.of("extractive"),
        "",
        Optional.of(7L),
        Optional.of(8L),
        List.of());
  }

  Talk add(Said... said) {
    ConversationId id = ConversationId.random();
    var talk =
        new Talk(
            id,
            WMO.id(),
            ofPrograms ? new By.AProgram(KEY) : new By.APerson(NOOR),
            said[said.length - 1].asked(),
            () -> opened(id));
    all.put(talk, List.of(said));
    return talk;
  }

  private List<Said> opened(ConversationId id) {
    if (sealed.contains(id)) {
      throw new IllegalStateException("sealed");
    }
    return all.entrySet().stream()
        .filter(each -> each.getKey().id().equals(id))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  void seal(Talk talk) {
    sealed.add(talk.id());
  }

  void drop(Talk talk) {
    all.remove(talk);
  }

  @Override
  public List<Talk> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit) {
    return wanted(organisation, wanted)
        .filter(one -> after.isEmpty() || name(one).compareTo(after.get().toString()) > 0)
        .sorted(Comparator.comparing(MemoryShelf::name))
        .limit(limit)
        .toList();
  }

  @Override
  public long count(OrganisationId organisation, Wanted wanted) {
    return wanted(organisation, wanted).count();
  }

  private Stream<Talk> wanted(OrganisationId organisation, Wanted wanted) {
    return all.keySet().stream()
        .filter(
            one ->
                organisation.equals(WATERHOVEN)
                    && wanted.useCase().map(one.useCase()::equals).orElse(true)
                    && !one.changed().isBefore(wanted.from())
                    && one.changed().isBefore(wanted.until()));
  }

  @Override
  public Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns) {
    return all.values().stream()
        .flatMap(List::stream)
        .map(Said::id)
        .filter(turns::contains)
        .collect(Collectors.toSet());
  }

  private static String name(Talk one) {
    return one.id().toString();
  }
}
