package eu.sluis.audit;

import eu.sluis.audit.internal.leaf.OpenActs;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks a whole log from its files: a checkpoint, tiles and entries, as they are served or lie in
 * a folder. Every file that a tree of that size has is read and held against the signed top, every
 * leaf is read, every outcome against its intent. Memory grows with open intents only.
 */
public final class LogVerifier {

  /**
   * A log that is whole.
   *
   * @param first when its first leaf was written; empty for an empty log
   * @param last when its last leaf was written
   * @param openIntents places of intents without an outcome
   * @param older a checkpoint that was kept, which this log goes on from
   */
  public record Whole(
      Optional<OrganisationId> organisation,
      Optional<Instant> first,
      Optional<Instant> last,
      List<Long> openIntents,
      Optional<Checkpoint> older) {
    public Whole {
      openIntents = List.copyOf(openIntents);
    }
  }

  private final CheckpointVerifier checkpoints;
  private final Function<String, Optional<byte[]>> files;

  /**
   * @param keys from elsewhere than the files
   * @param files gives the bytes of `checkpoint`, `tile/0/000` and so on, or nothing
   */
  public LogVerifier(TrustedKeys keys, Function<String, Optional<byte[]>> files) {
    this.checkpoints = new CheckpointVerifier(keys);
    this.files = files;
  }

  /** Reads all of it, or up to the first flaw. */
  public ProofVerdict<Whole> verify() {
    return verify(Optional.empty());
  }

  /**
   * Reads all of it, or up to the first flaw.
   *
   * @param older a signed checkpoint that was kept, for this log to go on from
   */
  public ProofVerdict<Whole> verify(Optional<byte[]> older) {
    Optional<byte[]> note = files.apply(CheckpointVerifier.CHECKPOINT);
    if (note.isEmpty()) {
      return new ProofVerdict.Wrong<>(ProofFlaw.MISSING, CheckpointVerifier.CHECKPOINT);
    }
    return checkpoints.then(
        note.get(),
        (checkpoint, signed) ->
            older.isEmpty()
                ? leaves(checkpoint, signed, Optional.empty())
                : checkpoints.then(
                    older.get(), (before, _) -> leaves(checkpoint, signed, Optional.of(before))));
  }

  private ProofVerdict<Whole> leaves(
      Checkpoint checkpoint, NoteVerdict.Signed signed, Optional<Checkpoint> older) {
    try {
      var reader = new TileReader(files, checkpoint.head());
      if (older.isPresent() && !goesOn(reader, checkpoint, older.get())) {
        return new ProofVerdict.Wrong<>(ProofFlaw.CONSISTENCY, CheckpointVerifier.CHECKPOINT);
      }
      var pass = new Pass(reader);
      Optional<ProofVerdict<Whole>> flaw = pass.flaw();
      return flaw.orElseGet(() -> CheckpointVerifier.sound(checkpoint, signed, pass.whole(older)));
    } catch (TileDamaged damaged) {
      return switch (damaged.why()) {
        case MISSING -> new ProofVerdict.Wrong<>(ProofFlaw.MISSING, damaged.path());
        case FORM -> new ProofVerdict.Wrong<>(ProofFlaw.FORM, damaged.path());
        case DIFFERS ->
            damaged.entry().isPresent()
                ? new ProofVerdict.Wrong<>(ProofFlaw.ENTRY, entry(damaged.entry().getAsLong()))
                : new ProofVerdict.Wrong<>(ProofFlaw.TILE, damaged.path());
      };
    }
  }

  private static boolean goesOn(TileReader reader, Checkpoint checkpoint, Checkpoint older)
      throws TileDamaged {
    return older.origin().equals(checkpoint.origin())
        && older.head().size() <= checkpoint.head().size()
        && reader.consistency(older.head().size()).proves(older.head(), checkpoint.head());
  }

  static String entry(long index) {
    return "entry " + index;
  }

  /** One pass over the leaves. */
  private static final class Pass {
    private final TileReader reader;
    private final OpenActs acts = new OpenActs();
    private Optional<OrganisationId> organisation = Optional.empty();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    Pass(TileReader reader) {
      this.reader = reader;
    }

    Optional<ProofVerdict<Whole>> flaw() throws TileDamaged {
      try (var bundles = new CheckedBundles(reader)) {
        for (var bundle = bundles.next(); bundle.isPresent(); bundle = bundles.next()) {
          long index = bundle.get().first();
          for (CheckedBundles.Checked checked : bundle.get().leaves()) {
            Optional<ProofFlaw> flaw = leaf(index, checked);
            if (flaw.isPresent()) {
              return Optional.of(new ProofVerdict.Wrong<>(flaw.get(), entry(index)));
            }
            index++;
          }
          bundle.get().throwDamage();
        }
      }
      return Optional.empty();
    }

    private Optional<ProofFlaw> leaf(long index, CheckedBundles.Checked checked) {
      if (checked.leaf().isEmpty()) {
        return Optional.of(ProofFlaw.LEAF);
      }
      Leaf leaf = checked.leaf().get();
      if (!organisation.orElse(leaf.organisation()).equals(leaf.organisation())) {
        return Optional.of(ProofFlaw.ORGANISATION);
      }
      if (!acts.follows(index, checked.hash(), leaf)) {
        return Optional.of(ProofFlaw.OUTCOME);
      }
      organisation = Optional.of(leaf.organisation());
      first = first.or(() -> Optional.of(leaf.time()));
      last = Optional.of(leaf.time());
      return Optional.empty();
    }

    Whole whole(Optional<Checkpoint> older) {
      return new Whole(organisation, first, last, acts.indexes(), older);
    }
  }
}
