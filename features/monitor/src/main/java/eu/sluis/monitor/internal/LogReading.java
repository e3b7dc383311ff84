package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditReader;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Hash;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.SignedTree;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.audit.TlogProof;
import eu.sluis.audit.TreeHead;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the log a page at a time, and puts an intent and its outcome together. An entry that cannot
 * be trusted is shown as such and hides no other. Safe on every thread.
 *
 * <p>Every method throws {@link AuditUnavailable} when the store cannot be reached.
 */
final class LogReading {

  static final int PAGE = 50;

  /** So many newer entries are looked through for how the intents of a page ended. */
  static final int AFTERWARDS = 200;

  /** So many newer entries are looked through for how one intent ended. */
  static final int SEARCHED_MAX = 10_000;

  private final LeafStore store;
  private final Function<OrganisationId, Optional<SignedTree>> signed;
  private final AuditReader reader;

  /**
   * @param signed the last tree that was signed, checked; throws {@link AuditDamaged} when it is
   *     not right
   */
  LogReading(LeafStore store, Function<OrganisationId, Optional<SignedTree>> signed) {
    this.store = store;
    this.signed = signed;
    this.reader = new AuditReader(store);
  }

  /** One entry as it was found. */
  sealed interface Line {
    long sequence();

    /** Held against its own hash, and against the signed tree as far as that has come. */
    record Sound(AuditRecord entry) implements Line {
      @Override
      public long sequence() {
        return entry.sequence();
      }
    }

    /** Not what was written. */
    record Damaged(long sequence) implements Line {}
  }

  /** The other half of an entry. */
  sealed interface Companion {

    /** It has no duration, so no other half. */
    record None() implements Companion {}

    /** It is an outcome; this is its intent, empty when that cannot be trusted. */
    record Began(long sequence, Optional<AuditRecord> intent) implements Companion {}

    /** It is an intent, and ended so. */
    record Ended(long sequence, Ending ending) implements Companion {}

    /** It is an intent without an outcome. */
    record Running() implements Companion {}

    /** It is an intent that ended, but not within the entries that were looked through. */
    record Later() implements Companion {}
  }

  /** How far the log is signed. */
  sealed interface Signing {

    /** Nothing was signed yet. */
    record NotYet() implements Signing {}

    /** So far. */
    record UpTo(TreeHead head) implements Signing {}

    /**
     * What was signed is not right any more.
     *
     * @param where `checkpoint`, or a path of a tile
     */
    record Damaged(String where) implements Signing {}
  }

  /** Where an entry stands in what was signed. */
  sealed interface Standing {

    /** No checkpoint holds it yet. */
    record NotYet() implements Standing {}

    /** This checkpoint holds it. */
    record Held(TlogProof proof) implements Standing {}

    /** Another entry was signed at its place. */
    record Another() implements Standing {}

    /** What was signed is not right any more. */
    record Damaged(String where) implements Standing {}
  }

  /**
   * A page of the log.
   *
   * @param size entries in the log at this moment
   * @param start the lowest sequence on this page
   * @param end the sequence after the highest
   * @param lines newest first
   * @param companions by sequence, for every sound line
   */
  record Part(
      long size,
      Signing signing,
      long start,
      long end,
      List<Line> lines,
      Map<Long, Companion> companions) {
    Part {
      lines = List.copyOf(lines);
      companions = Map.copyOf(companions);
    }

    /** What to read before for the older page. */
    OptionalLong older() {
      return start > 0 ? OptionalLong.of(start) : OptionalLong.empty();
    }

    /** What to read before for the newer page. */
    OptionalLong newer() {
      return end < size ? OptionalLong.of(Math.min(size, end + PAGE)) : OptionalLong.empty();
    }

    List<Long> damaged() {
      return lines.stream()
          .filter(line -> line instanceof Line.Damaged)
          .map(Line::sequence)
          .toList();
    }
  }

  /**
   * One entry with what the tree says of it.
   *
   * @param entry as stored; empty when the store has lost it
   */
  record Single(Line line, Optional<StoredLeaf> entry, Standing standing, Companion companion) {}

  /** The page that ends before a sequence; the newest page when there is no such sequence. */
  Part before(OrganisationId organisation, OptionalLong sequence) {
    long total = reachable(() -> store.size(organisation));
    long asked = sequence.orElse(total);
    long end = asked >= 1 && asked <= total ? asked : total;
    long start = Math.max(0, end - PAGE);
    if (total == 0) {
      return new Part(0, new Signing.NotYet(), 0, 0, List.of(), Map.of());
    }
    var lines = new ArrayList<Line>();
    var newer = new ArrayList<AuditRecord>();
    try {
      long until = Math.min(total, end + AFTERWARDS);
      for (AuditRecord entry :
          reader.before(organisation, until, (int) (until - start)).records()) {
        if (entry.sequence() < end) {
          lines.add(new Line.Sound(entry));
        } else {
          newer.add(entry);
        }
      }
    } catch (AuditDamaged damaged) {
      lines.clear();
      newer.clear();
      for (long each = end - 1; each >= start; each--) {
        lines.add(line(organisation, each));
      }
    }
    Signing signing = hold(organisation, lines);
    return new Part(total, signing, start, end, lines, companions(organisation, lines, newer));
  }

  /** Holds every line against the signed tree, as far as that has come. */
  private Signing hold(OrganisationId organisation, List<Line> lines) {
    try {
      Optional<SignedTree> tree = signed.apply(organisation);
      if (tree.isEmpty()) {
        return new Signing.NotYet();
      }
      lines.replaceAll(line -> hold(tree.get(), line));
      return new Signing.UpTo(tree.get().head());
    } catch (AuditDamaged damaged) {
      return new Signing.Damaged(damaged.where());
    }
  }

  static Line hold(SignedTree tree, Line line) {
    return line instanceof Line.Sound(AuditRecord entry)
            && tree.holds(entry.sequence())
            && !tree.signed(entry.sequence(), entry.hash())
        ? new Line.Damaged(entry.sequence())
        : line;
  }

  /** One entry; empty when there is none with this sequence. */
  Optional<Single> single(OrganisationId organisation, long sequence) {
    long total = reachable(() -> store.size(organisation));
    if (sequence < 0 || sequence >= total) {
      return Optional.empty();
    }
    Optional<StoredLeaf> entry = stored(organisation, sequence);
    Standing standing =
        entry.map(leaf -> standing(organisation, leaf)).orElse(new Standing.Another());
    Line line =
        standing instanceof Standing.Another
            ? new Line.Damaged(sequence)
            : line(organisation, sequence);
    return Optional.of(
        new Single(
            line,
            entry,
            standing,
            line instanceof Line.Sound(AuditRecord sound)
                ? companion(organisation, sound, total)
                : new Companion.None()));
  }

  private Standing standing(OrganisationId organisation, StoredLeaf leaf) {
    try {
      Optional<SignedTree> tree =
          signed.apply(organisation).filter(signed -> signed.holds(leaf.sequence()));
      if (tree.isEmpty()) {
        return new Standing.NotYet();
      }
      return tree.get().signed(leaf.sequence(), Hash.ofLeaf(leaf.bytes()))
          ? new Standing.Held(tree.get().proof(leaf.sequence()))
          : new Standing.Another();
    } catch (AuditDamaged damaged) {
      return new Standing.Damaged(damaged.where());
    }
  }

  private Line line(OrganisationId organisation, long sequence) {
    return sound(organisation, sequence)
        .<Line>map(Line.Sound::new)
        .orElseGet(() -> new Line.Damaged(sequence));
  }

  private Optional<AuditRecord> sound(OrganisationId organisation, long sequence) {
    try {
      return reader.before(organisation, sequence + 1, 1).records().stream().findFirst();
    } catch (AuditDamaged damaged) {
      return Optional.empty();
    }
  }

  private Optional<StoredLeaf> stored(OrganisationId organisation, long sequence) {
    return reachable(() -> store.read(organisation, sequence, 1)).stream()
        .filter(entry -> entry.sequence() == sequence)
        .findFirst();
  }

  private Map<Long, Companion> companions(
      OrganisationId organisation, List<Line> lines, List<AuditRecord> newer) {
    var known = new HashMap<Long, AuditRecord>();
    var endings = new HashMap<Long, Companion.Ended>();
    for (AuditRecord entry : newer) {
      remember(entry, endings);
    }
    for (Line line : lines) {
      if (line instanceof Line.Sound(AuditRecord entry)) {
        known.put(entry.sequence(), entry);
        remember(entry, endings);
      }
    }
    Set<Long> open = open(organisation);
    var companions = new HashMap<Long, Companion>();
    for (AuditRecord entry : known.values()) {
      companions.put(
          entry.sequence(),
          switch (entry.kind()) {
            case AuditRecord.Kind.Event _ -> new Companion.None();
            case AuditRecord.Kind.Outcome(long concludes, Ending _) ->
                new Companion.Began(
                    concludes,
                    Optional.ofNullable(known.get(concludes))
                        .or(() -> sound(organisation, concludes)));
            case AuditRecord.Kind.Intent _ ->
                ending(entry.sequence(), endings, open).orElseGet(Companion.Later::new);
          });
    }
    return companions;
  }

  private Companion companion(OrganisationId organisation, AuditRecord entry, long total) {
    return switch (entry.kind()) {
      case AuditRecord.Kind.Event _ -> new Companion.None();
      case AuditRecord.Kind.Outcome(long concludes, Ending _) ->
          new Companion.Began(concludes, sound(organisation, concludes));
      case AuditRecord.Kind.Intent _ -> ended(organisation, entry.sequence(), total);
    };
  }

  private Companion ended(OrganisationId organisation, long intent, long total) {
    Set<Long> open = open(organisation);
    if (open.contains(intent)) {
      return new Companion.Running();
    }
    long end = Math.min(total, intent + 1 + SEARCHED_MAX);
    for (long from = intent + 1; from < end; from += AuditReader.PAGE_MAX) {
      long until = Math.min(end, from + AuditReader.PAGE_MAX);
      var endings = new HashMap<Long, Companion.Ended>();
      try {
        for (AuditRecord entry :
            reader.before(organisation, until, (int) (until - from)).records()) {
          remember(entry, endings);
        }
      } catch (AuditDamaged damaged) {
        return new Companion.Later();
      }
      Companion.Ended found = endings.get(intent);
      if (found != null) {
        return found;
      }
    }
    return new Companion.Later();
  }

  private static Optional<Companion> ending(
      long intent, Map<Long, Companion.Ended> endings, Set<Long> open) {
    return Optional.<Companion>ofNullable(endings.get(intent))
        .or(() -> open.contains(intent) ? Optional.of(new Companion.Running()) : Optional.empty());
  }

  private static void remember(AuditRecord entry, Map<Long, Companion.Ended> endings) {
    if (entry.kind() instanceof AuditRecord.Kind.Outcome(long concludes, Ending ending)) {
      endings.put(concludes, new Companion.Ended(entry.sequence(), ending));
    }
  }

  private Set<Long> open(OrganisationId organisation) {
    var open = new HashSet<Long>();
    for (StoredLeaf intent : reachable(() -> store.open(organisation))) {
      open.add(intent.sequence());
    }
    return open;
  }

  private static <T> T reachable(Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
  }
}
