package eu.sluis.monitor.internal;

import eu.sluis.monitor.LogAct;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.Pattern;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The index of one organisation in memory, for tests. */
final class InMemoryLogIndex implements LogIndex {

  private final Map<Long, LogAct> acts = new TreeMap<>(Comparator.reverseOrder());
  private final Map<Long, LogAct.Ended> endings = new TreeMap<>();
  private long reach;

  @Override
  public long reach(OrganisationId organisation) {
    return reach;
  }

  @Override
  public void add(
      OrganisationId organisation,
      long from,
      long to,
      List<LogAct> more,
      List<LogAct.Ended> ended) {
    more.forEach(act -> acts.put(act.sequence(), act));
    ended.forEach(one -> endings.put(one.sequence(), one));
    reach = to;
  }

  private Stream<LogAct> matching(LogQuery query) {
    return acts.values().stream()
        .filter(act -> query.useCase().isEmpty() || query.useCase().equals(act.useCase()))
        .filter(act -> query.action().isEmpty() || query.action().equals(act.action()))
        .filter(act -> query.person().map(one -> one.toString().equals(act.person())).orElse(true));
  }

  private Found found(LogAct act) {
    LogAct.Ended ended = endings.get(act.sequence());
    return new Found(
        act.sequence(), ended == null ? OptionalLong.empty() : OptionalLong.of(ended.outcome()));
  }

  @Override
  public List<Found> find(
      OrganisationId organisation, LogQuery query, OptionalLong before, int limit) {
    return matching(query)
        .filter(act -> act.sequence() < before.orElse(Long.MAX_VALUE))
        .limit(limit)
        .map(this::found)
        .toList();
  }

  @Override
  public long count(OrganisationId organisation, LogQuery query, long most) {
    return matching(query).limit(most).count();
  }

  @Override
  public Optional<Found> act(OrganisationId organisation, long sequence) {
    return acts.values().stream()
        .map(this::found)
        .filter(
            one -> one.sequence() == sequence || one.outcome().equals(OptionalLong.of(sequence)))
        .findFirst();
  }

  @Override
  public List<Found> ofConversation(
      OrganisationId organisation, ConversationId conversation, int limit) {
    return acts.values().stream()
        .filter(act -> act.conversation().equals(conversation.toString()))
        .sorted(Comparator.comparing(LogAct::sequence))
        .limit(limit)
        .map(this::found)
        .toList();
  }

  @Override
  public List<PersonId> people(OrganisationId organisation, String beginning) {
    return acts.values().stream()
        .map(LogAct::person)
        .filter(person -> person.startsWith(beginning))
        .distinct()
        .limit(2)
        .map(PersonId::of)
        .toList();
  }

  @Override
  public List<Tally> tally(OrganisationId organisation, Pattern pattern, Instant now, int weeks) {
    return List.of();
  }
}
