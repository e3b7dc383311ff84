package eu.sluis.audit.internal.pack;

import eu.sluis.audit.Checkpoint;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePackVerifier.Shown;
import eu.sluis.audit.EvidencePackVerifier.ShownEntry;
import eu.sluis.audit.Hash;
import eu.sluis.audit.InclusionProof;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.ProofFlaw;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One pass over the entries of a pack, in order; the first flaw ends it. */
public final class PackPass {

  private final EvidencePack pack;
  private final Checkpoint checkpoint;
  private final Map<UUID, Intent> open = new HashMap<>();
  private final Set<UUID> began = new HashSet<>();
  private final Set<Hash> committed = new HashSet<>();
  private final Set<Hash> shownValues = new HashSet<>();
  private final Set<Hash> erased = new HashSet<>();
  private final List<ShownEntry> shown = new ArrayList<>();
  private Optional<OrganisationId> organisation = Optional.empty();
  private long last = -1;
  private int withoutIntent = 0;

  private record Intent(Hash leaf, String action) {}

  /** What is wrong, and where. */
  public record Flaw(ProofFlaw why, String where) {}

  public PackPass(EvidencePack pack, Checkpoint checkpoint) {
    this.pack = pack;
    this.checkpoint = checkpoint;
  }

  /** Looks at every entry; empty when all are sound. */
  public Optional<Flaw> flaw() {
    for (EvidencePack.Entry entry : pack.entries()) {
      Optional<ProofFlaw> flaw = entry(entry);
      if (flaw.isPresent()) {
        return Optional.of(new Flaw(flaw.get(), "entry " + entry.index()));
      }
    }
    boolean receipt = pack.about().subject() == EvidencePack.Subject.ERASURE;
    if ((receipt && (erased.isEmpty() || !committed.containsAll(erased)))
        || erased.stream().anyMatch(shownValues::contains)) {
      return Optional.of(new Flaw(ProofFlaw.ERASURE, "file"));
    }
    return Optional.empty();
  }

  private Optional<ProofFlaw> entry(EvidencePack.Entry entry) {
    if (entry.index() <= last || entry.index() >= checkpoint.head().size()) {
      return Optional.of(ProofFlaw.INDEX);
    }
    last = entry.index();
    Leaf leaf;
    try {
      leaf = Leaf.parse(entry.leaf().getBytes(StandardCharsets.UTF_8));
    } catch (Malformed malformed) {
      return Optional.of(ProofFlaw.LEAF);
    }
    Hash hash = entry.hash();
    if (!new InclusionProof(entry.index(), checkpoint.head().size(), entry.path())
        .proves(hash, checkpoint.head())) {
      return Optional.of(ProofFlaw.INCLUSION);
    }
    if (!organisation.orElse(leaf.organisation()).equals(leaf.organisation())) {
      return Optional.of(ProofFlaw.ORGANISATION);
    }
    organisation = Optional.of(leaf.organisation());
    if (!follows(hash, leaf)) {
      return Optional.of(ProofFlaw.OUTCOME);
    }
    // A receipt says of what is before it, never of itself or of what is still to come.
    for (Hash value : leaf.facts().erases()) {
      if (pack.about().subject() == EvidencePack.Subject.ERASURE && !committed.contains(value)) {
        return Optional.of(ProofFlaw.ERASURE);
      }
      erased.add(value);
    }
    return openings(entry, leaf);
  }

  /** Only what is in the pack can be held against each other; the rest is counted. */
  private boolean follows(Hash hash, Leaf leaf) {
    return switch (leaf.kind()) {
      case Leaf.Kind.Event _ -> true;
      case Leaf.Kind.Intent _ -> {
        open.put(leaf.act(), new Intent(hash, leaf.action()));
        yield began.add(leaf.act());
      }
      case Leaf.Kind.Outcome(var intent, var _) -> {
        Intent before = open.remove(leaf.act());
        if (before == null) {
          withoutIntent++;
          // An act that began in the pack and has ended is not ended again, nor begun later.
          yield began.add(leaf.act());
        }
        yield before.leaf().equals(intent) && before.action().equals(leaf.action());
      }
    };
  }

  private Optional<ProofFlaw> openings(EvidencePack.Entry entry, Leaf leaf) {
    var closed = new ArrayList<>(leaf.facts().commitments());
    var opened = new ArrayList<String>();
    for (EvidencePack.Opening opening : entry.opened()) {
      Optional<Commitment> match = closed.stream().filter(opening::opens).findFirst();
      if (match.isEmpty()) {
        return Optional.of(ProofFlaw.OPENING);
      }
      closed.remove(match.get());
      opened.add(opening.of());
      shownValues.add(match.get().value());
    }
    leaf.facts().commitments().forEach(commitment -> committed.add(commitment.value()));
    shown.add(
        new ShownEntry(
            entry.index(),
            leaf.time(),
            leaf.action(),
            opened,
            closed.stream().map(Commitment::of).toList()));
    return Optional.empty();
  }

  /** What a sound pack shows. */
  public Shown shown() {
    return new Shown(
        pack.about(),
        shown,
        withoutIntent,
        open.size(),
        (int) erased.stream().filter(committed::contains).count());
  }
}
