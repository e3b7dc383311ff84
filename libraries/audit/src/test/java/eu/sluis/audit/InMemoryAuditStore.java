package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps entries in memory, for tests. Safe on every thread; one lock for everything. */
public final class InMemoryAuditStore implements AuditStore {

  private final Map<OrganisationId, List<ChainedEntry>> chains = new HashMap<>();

  @Override
  public synchronized ChainedEntry append(
      OrganisationId organisation, Function<ChainHead, ChainedEntry> next) {
    ChainedEntry entry = next.apply(head(organisation));
    if (entry.concludes().isPresent()
        && !openSequences(organisation).containsKey(entry.concludes().getAsLong())) {
      throw new IntentNotOpen(entry.concludes().getAsLong());
    }
    chains.computeIfAbsent(organisation, _ -> new ArrayList<>()).add(entry);
    return entry;
  }

  @Override
  public synchronized ChainHead head(OrganisationId organisation) {
    List<ChainedEntry> chain = chain(organisation);
    return chain.isEmpty() ? ChainHead.START : new ChainHead(chain.size(), chain.getLast().hash());
  }

  @Override
  public synchronized List<ChainedEntry> read(
      OrganisationId organisation, long fromSequence, int limit) {
    return chain(organisation).stream().skip(fromSequence).limit(limit).toList();
  }

  @Override
  public synchronized List<OpenIntent> open(OrganisationId organisation) {
    return openSequences(organisation).values().stream()
        .map(entry -> new OpenIntent(organisation, entry.sequence(), action(entry)))
        .toList();
  }

  private List<ChainedEntry> chain(OrganisationId organisation) {
    return chains.getOrDefault(organisation, List.of());
  }

  private Map<Long, ChainedEntry> openSequences(OrganisationId organisation) {
    var open = new TreeMap<Long, ChainedEntry>();
    for (ChainedEntry entry : chain(organisation)) {
      if (entry.intent()) {
        open.put(entry.sequence(), entry);
      }
      entry.concludes().ifPresent(open::remove);
    }
    return open;
  }

  /** The action stands first in an envelope, because canonical JSON sorts its names. */
  private static AuditLog.Action action(ChainedEntry entry) {
    for (AuditLog.Action action : AuditLog.Action.values()) {
      if (entry.envelope().startsWith("{\"action\":\"" + action.code() + "\"")) {
        return action;
      }
    }
    throw new IllegalStateException("entry `" + entry.sequence() + "` has no known action");
  }
}
