package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps leaves in memory, for tests. Safe on every thread; one lock for everything. */
public final class InMemoryLeafStore implements LeafStore {

  private final Map<OrganisationId, List<StoredLeaf>> logs = new HashMap<>();
  private final Map<OrganisationId, NavigableMap<Long, UUID>> open = new HashMap<>();

  @Override
  public synchronized List<OptionalLong> append(OrganisationId organisation, List<NewLeaf> leaves) {
    var places = new ArrayList<OptionalLong>();
    var before = new TreeMap<>(openOf(organisation));
    for (NewLeaf leaf : leaves) {
      if (leaf.concludes().isPresent()
          && !before.remove(leaf.concludes().getAsLong(), leaf.act())) {
        places.add(OptionalLong.empty());
        continue;
      }
      List<StoredLeaf> log = logs.computeIfAbsent(organisation, _ -> new ArrayList<>());
      leaf.concludes().ifPresent(openOf(organisation)::remove);
      if (leaf.intent()) {
        openOf(organisation).put((long) log.size(), leaf.act());
      }
      places.add(OptionalLong.of(log.size()));
      log.add(new StoredLeaf(log.size(), leaf.entry(), leaf.hash(), leaf.concludes()));
    }
    return places;
  }

  @Override
  public synchronized long size(OrganisationId organisation) {
    return log(organisation).size();
  }

  @Override
  public synchronized List<StoredLeaf> read(OrganisationId organisation, long from, int limit) {
    return log(organisation).stream().skip(from).limit(limit).toList();
  }

  @Override
  public synchronized List<StoredLeaf> at(OrganisationId organisation, Collection<Long> places) {
    return log(organisation).stream().filter(leaf -> places.contains(leaf.sequence())).toList();
  }

  @Override
  public synchronized List<StoredLeaf> open(OrganisationId organisation) {
    return openOf(organisation).keySet().stream()
        .map(place -> log(organisation).get(place.intValue()))
        .toList();
  }

  /** A backup. */
  public synchronized InMemoryLeafStore copy() {
    var copy = new InMemoryLeafStore();
    logs.forEach((organisation, log) -> copy.logs.put(organisation, new ArrayList<>(log)));
    open.forEach((organisation, acts) -> copy.open.put(organisation, new TreeMap<>(acts)));
    return copy;
  }

  /** Puts another leaf in the place of one, as somebody with the database could. */
  public synchronized void tamper(OrganisationId organisation, StoredLeaf leaf) {
    log(organisation).set((int) leaf.sequence(), leaf);
  }

  private List<StoredLeaf> log(OrganisationId organisation) {
    return logs.getOrDefault(organisation, List.of());
  }

  private NavigableMap<Long, UUID> openOf(OrganisationId organisation) {
    return open.computeIfAbsent(organisation, _ -> new TreeMap<>());
  }
}
