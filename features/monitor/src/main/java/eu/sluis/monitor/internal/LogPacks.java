package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePack.About;
import eu.sluis.audit.EvidencePack.Opening;
import eu.sluis.audit.EvidencePack.Subject;
import eu.sluis.audit.EvidencePackVerifier;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.PackMaker;
import eu.sluis.audit.ProofVerdict;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.RecordedAct;
import eu.sluis.audit.SignedTree;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndex.Found;
import eu.sluis.monitor.LogQuery;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Evidence out of the log: acts with their proofs. Nothing in it is opened: an auditor has the
 * records and not the words. That a pack was taken is recorded first, and a pack that does not pass
 * the verifier that others use is not given.
 */
final class LogPacks {

  /** Acts in a pack; each has two leaves at most. */
  static final int ACTS_MAX = EvidencePack.ENTRIES_MAX / 2;

  private final AuditLog log;
  private final LeafStore leaves;
  private final Publisher publisher;
  private final LogKeys keys;
  private final LogIndex index;
  private final PackMaker packs;

  LogPacks(AuditLog log, LeafStore leaves, Publisher publisher, LogKeys keys, LogIndex index) {
    this.log = log;
    this.leaves = leaves;
    this.publisher = publisher;
    this.keys = keys;
    this.index = index;
    this.packs = new PackMaker(leaves);
  }

  /** What came of asking for a pack. */
  sealed interface Made {
    /** What it holds, oldest first. */
    record Pack(EvidencePack pack, List<Found> acts) implements Made {}

    /** There is nothing to put in it. */
    record Nothing() implements Made {}

    /** There is more than fits. */
    record TooMuch() implements Made {}
  }

  /** Everything that a question finds: a use case in a period. */
  Made ofQuery(Asker asker, LogQuery query, String title) {
    List<Found> found = index.find(asker.organisation(), query, OptionalLong.empty(), ACTS_MAX + 1);
    return of(asker, Subject.USE_CASE, query.useCase(), title, found.reversed());
  }

  /** Acts that somebody chose: an incident. Places that are no act are left out. */
  Made ofChosen(Asker asker, Collection<Long> chosen, String title) {
    if (chosen.size() > ACTS_MAX) {
      return new Made.TooMuch();
    }
    var found = new ArrayList<Found>();
    new java.util.TreeSet<>(chosen)
        .forEach(
            place ->
                index
                    .act(asker.organisation(), place)
                    .filter(act -> !found.contains(act))
                    .ifPresent(found::add));
    return of(asker, Subject.INCIDENT, "", title, found);
  }

  /** A receipt: what a conversation committed to, and the leaves that erase it. */
  Made ofErasure(Asker asker, ConversationId conversation, String title) {
    OrganisationId organisation = asker.organisation();
    List<Found> acts = index.ofConversation(organisation, conversation, ACTS_MAX + 1);
    if (acts.size() > ACTS_MAX) {
      return new Made.TooMuch();
    }
    Map<Long, Leaf> read = read(organisation, acts);
    Set<Hash> erased = new HashSet<>();
    read.values().forEach(leaf -> erased.addAll(leaf.facts().erases()));
    var opened = new TreeMap<Long, List<Opening>>();
    Set<Hash> committed = new HashSet<>();
    read.forEach(
        (place, leaf) -> {
          List<Hash> values = leaf.facts().commitments().stream().map(Commitment::value).toList();
          if (values.stream().anyMatch(erased::contains) || !leaf.facts().erases().isEmpty()) {
            opened.put(place, List.of());
            committed.addAll(values);
          }
        });
    // An outcome erases; its intent says who wanted that.
    acts.stream()
        .filter(act -> act.outcome().isPresent() && opened.containsKey(act.outcome().getAsLong()))
        .forEach(act -> opened.put(act.sequence(), List.of()));
    if (erased.isEmpty() || !committed.containsAll(erased)) {
      return new Made.Nothing();
    }
    return new Made.Pack(
        make(asker, new About(Subject.ERASURE, title), "", opened),
        acts.stream().filter(act -> opened.containsKey(act.sequence())).toList());
  }

  private Map<Long, Leaf> read(OrganisationId organisation, List<Found> acts) {
    List<Long> places = places(acts);
    var read = new TreeMap<Long, Leaf>();
    for (int from = 0; from < places.size(); from += LeafStore.BATCH_MAX) {
      List<Long> batch = places.subList(from, Math.min(places.size(), from + LeafStore.BATCH_MAX));
      for (StoredLeaf leaf : leaves.at(organisation, batch)) {
        read.put(leaf.sequence(), leaf.sound(organisation));
      }
    }
    return read;
  }

  private static List<Long> places(List<Found> acts) {
    var places = new ArrayList<Long>();
    for (Found act : acts) {
      places.add(act.sequence());
      act.outcome().ifPresent(places::add);
    }
    return places;
  }

  private Made of(Asker asker, Subject subject, String useCase, String title, List<Found> acts) {
    if (acts.isEmpty()) {
      return new Made.Nothing();
    }
    if (acts.size() > ACTS_MAX) {
      return new Made.TooMuch();
    }
    var opened = new TreeMap<Long, List<Opening>>();
    places(acts).forEach(place -> opened.put(place, List.of()));
    return new Made.Pack(make(asker, new About(subject, title), useCase, opened), acts);
  }

  private EvidencePack make(
      Asker asker, About about, String useCase, SortedMap<Long, List<Opening>> opened) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("person", asker.person().toString());
    fields.put("what", about.subject().name().toLowerCase(Locale.ROOT));
    fields.put("entries", Integer.toString(opened.size()));
    if (!useCase.isEmpty()) {
      fields.put("use_case", useCase);
    }
    return RecordedAct.<EvidencePack, RuntimeException>run(
        log,
        asker.organisation(),
        Action.EVIDENCE_TAKEN,
        fields,
        () -> verified(asker.organisation(), about, opened),
        _ -> Ending.DONE);
  }

  private EvidencePack verified(
      OrganisationId organisation, About about, SortedMap<Long, List<Opening>> opened) {
    SignedTree tree =
        publisher
            .publish(organisation)
            .orElseThrow(
                () -> new AuditUnavailable("nothing was signed yet", new IllegalStateException()));
    EvidencePack pack = packs.make(organisation, tree, about, opened);
    var verifier = new EvidencePackVerifier(keys.verifiers(organisation));
    if (verifier.verify(pack.bytes()) instanceof ProofVerdict.Sound) {
      return pack;
    }
    throw new AuditDamaged("checkpoint");
  }
}
