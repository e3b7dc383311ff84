package eu.sluis.archive.internal;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.KeptConversations;
import eu.sluis.workplace.Turn;
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
final class Shelf implements Conversations, KeptConversations {

  static final OrganisationId WATERHOVEN = OrganisationId.random();
  static final PersonId NOOR = PersonId.random();

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

  private final Map<Conversation, List<Turn>> all = new HashMap<>();
  private final Set<ConversationId> sealed = new HashSet<>();

  static Turn turn(Instant asked, String question, String answer) {
    return new Turn(
        TurnId.random(),
        asked,
        new KeptQuestion(question, List.of()),
        new Answer(
            List.of(
                new Answer.Sentence(
                    answer,
                    Answer.Shape.RUNNING,
                    0,
                    List.of(),
                    Answer.Support.SUPPORTED,
                    List.of())),
            List.of()),
        Turn.Closing.of(Turn.Closing.Kind.ANSWERED),
        Account.NONE,
        List.of(),
        List.of(),
        10);
  }

  Conversation add(Turn... turns) {
    var conversation =
        new Conversation(
            ConversationId.random(),
            WATERHOVEN,
            NOOR,
            WMO.id(),
            "",
            turns[turns.length - 1].asked());
    all.put(conversation, List.of(turns));
    return conversation;
  }

  void seal(Conversation conversation) {
    sealed.add(conversation.id());
  }

  void drop(Conversation conversation) {
    all.remove(conversation);
  }

  @Override
  public List<Turn> turns(Conversation conversation) {
    if (sealed.contains(conversation.id())) {
      throw new IllegalStateException("sealed");
    }
    return all.getOrDefault(conversation, List.of());
  }

  @Override
  public List<Conversation> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit) {
    return wanted(organisation, wanted)
        .filter(one -> after.isEmpty() || id(one).compareTo(after.get().toString()) > 0)
        .sorted(Comparator.comparing(Shelf::id))
        .limit(limit)
        .toList();
  }

  @Override
  public long count(OrganisationId organisation, Wanted wanted) {
    return wanted(organisation, wanted).count();
  }

  private Stream<Conversation> wanted(OrganisationId organisation, Wanted wanted) {
    return all.keySet().stream()
        .filter(
            one ->
                one.organisation().equals(organisation)
                    && wanted.useCase().map(one.useCase()::equals).orElse(true)
                    && !one.changed().isBefore(wanted.from())
                    && one.changed().isBefore(wanted.until()));
  }

  @Override
  public Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns) {
    return all.values().stream()
        .flatMap(List::stream)
        .map(Turn::id)
        .filter(turns::contains)
        .collect(Collectors.toSet());
  }

  private static String id(Conversation one) {
    return one.id().toString();
  }

  @Override
  public void begin(Conversation conversation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Conversation> find(
      OrganisationId organisation, PersonId person, ConversationId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Conversation> latest(OrganisationId organisation, PersonId person, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(Conversation conversation, Turn turn, String title) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PseudonymMap pseudonyms(Conversation conversation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void keep(Conversation conversation, PseudonymMap pseudonyms) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void erase(OrganisationId organisation, PersonId person, ConversationId id) {
    throw new UnsupportedOperationException();
  }
}
