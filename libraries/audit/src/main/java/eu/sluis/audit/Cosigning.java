package eu.sluis.audit;

import eu.sluis.audit.internal.note.NoteText;
import eu.sluis.vocabulary.OrganisationId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a witness to co-sign each checkpoint (C2SP tlog-witness, the side of the log), and keeps
 * what it signed beside the log's own signatures.
 *
 * <p>It says too whether the log may go on. After a start it may not until the witness agreed once:
 * who put back an older copy of the database would otherwise go on from there, and nobody would see
 * what is gone. A witness that is away later does not stop the log; one that refuses does. Safe on
 * every thread.
 */
public final class Cosigning implements LogGate {

  /** A witness says where it is, and then agrees; more turns mean that others submit too. */
  private static final int TURNS_MAX = 4;

  /** A witness may sign with several keys, but not fill the note. */
  private static final int COSIGNATURES_MAX = 8;

  private static final String SIZE = "text/x.tlog.size";

  private final Optional<Link> link;
  private final TrustedKeys witness;
  private final Publisher publisher;
  private final TreeStore tree;
  private final ConcurrentHashMap<OrganisationId, Agreement> agreements = new ConcurrentHashMap<>();

  /** The road to a witness. */
  public interface Link {

    /**
     * Posts a body to `add-checkpoint`.
     *
     * @throws IOException when it does not answer in time
     */
    Reply add(byte[] request) throws IOException;
  }

  /**
   * What a witness answered.
   *
   * @param body at most as long as a note
   */
  public record Reply(int status, String contentType, String body) {}

  /** What the witness last said of a log. */
  public sealed interface Agreement {

    /** Whether something may be intended. */
    default boolean goesOn() {
      return this instanceof Agreed || this instanceof NoWitness;
    }

    /** There is none. */
    record NoWitness() implements Agreement {}

    /** The log goes on from what the witness saw; it signed this size. */
    record Agreed(long size) implements Agreement {}

    /** It did not answer, or not in its protocol. */
    record NotAsked() implements Agreement {}

    /** It does not know this log or its keys, or signed with other keys than those we know. */
    record Stranger(int status) implements Agreement {}

    /**
     * The log does not go on from what the witness saw.
     *
     * @param seen how many leaves it saw
     */
    record Refused(long seen) implements Agreement {}
  }

  private Cosigning(Optional<Link> link, TrustedKeys witness, Publisher publisher, TreeStore tree) {
    this.link = link;
    this.witness = witness;
    this.publisher = publisher;
    this.tree = tree;
  }

  /**
   * With a witness.
   *
   * @param witness its keys
   */
  public static Cosigning by(Link link, TrustedKeys witness, Publisher publisher, TreeStore tree) {
    return new Cosigning(Optional.of(link), witness, publisher, tree);
  }

  /** Without one: the log always goes on, and is signed by itself only. */
  public static Cosigning none(Publisher publisher, TreeStore tree) {
    return new Cosigning(Optional.empty(), new TrustedKeys(List.of()), publisher, tree);
  }

  /** What the witness last said of this log. */
  public Agreement agreement(OrganisationId organisation) {
    if (link.isEmpty()) {
      return new Agreement.NoWitness();
    }
    return agreements.getOrDefault(organisation, new Agreement.NotAsked());
  }

  @Override
  public void require(OrganisationId organisation) {
    if (!agreement(organisation).goesOn() && !submit(organisation).goesOn()) {
      throw new LogHalted(agreement(organisation));
    }
  }

  /**
   * Signs what is new, and has the witness co-sign it.
   *
   * @return what it says now
   * @throws AuditDamaged as {@link Publisher#publish}
   * @throws AuditUnavailable when a store cannot be reached
   */
  public Agreement submit(OrganisationId organisation) {
    if (link.isEmpty()) {
      var _ = publisher.publish(organisation);
      return new Agreement.NoWitness();
    }
    SignedTree now = publisher.current(organisation);
    Agreement before = agreement(organisation);
    if (before.equals(new Agreement.Agreed(now.head().size()))) {
      return before;
    }
    long known = before instanceof Agreement.Agreed(long size) ? size : 0;
    Agreement after = ask(link.get(), organisation, now, known);
    // A witness that is away now has not taken back what it agreed to.
    if (after instanceof Agreement.NotAsked && before instanceof Agreement.Agreed) {
      return before;
    }
    agreements.put(organisation, after);
    return after;
  }

  private Agreement ask(Link road, OrganisationId organisation, SignedTree now, long known) {
    long old = known;
    for (int turn = 0; turn < TURNS_MAX; turn++) {
      if (old > now.head().size()) {
        return new Agreement.Refused(old);
      }
      Reply reply;
      try {
        reply = road.add(Witness.request(now.consistency(old), now.note()));
      } catch (IOException away) {
        return new Agreement.NotAsked();
      }
      switch (reply.status()) {
        case 200 -> {
          return keep(organisation, now, reply.body());
        }
        case 409 -> {
          OptionalLong seen = seen(reply);
          if (seen.isEmpty()) {
            return new Agreement.Refused(old);
          }
          old = seen.getAsLong();
        }
        case 422 -> {
          return new Agreement.Refused(old);
        }
        case 400, 403, 404 -> {
          return new Agreement.Stranger(reply.status());
        }
        default -> {
          return new Agreement.NotAsked();
        }
      }
    }
    return new Agreement.NotAsked();
  }

  /** How far the witness saw the log, when that is what it says. */
  private static OptionalLong seen(Reply reply) {
    try {
      return reply.contentType().startsWith(SIZE)
          ? OptionalLong.of(NoteText.decimal(reply.body().strip()))
          : OptionalLong.empty();
    } catch (Malformed notASize) {
      return OptionalLong.empty();
    }
  }

  private Agreement keep(OrganisationId organisation, SignedTree now, String lines) {
    var signatures = new ArrayList<NoteSignature>();
    try {
      for (String line : lines.lines().toList()) {
        signatures.add(NoteSignature.parse(line));
      }
    } catch (Malformed notASignature) {
      return new Agreement.NotAsked();
    }
    if (signatures.isEmpty()
        || signatures.size() > COSIGNATURES_MAX
        || !(witness.verify(new SignedNote(now.note().text(), signatures))
            instanceof NoteVerdict.Signed)) {
      return new Agreement.Stranger(200);
    }
    boolean first = !(witness.verify(now.note()) instanceof NoteVerdict.Signed);
    if (first && now.head().size() > 0) {
      // When the log went on meanwhile this is false; the next checkpoint is submitted too.
      var _ = tree.cosign(organisation, now.head().size(), now.note().with(signatures).bytes());
    }
    return new Agreement.Agreed(now.head().size());
  }
}
