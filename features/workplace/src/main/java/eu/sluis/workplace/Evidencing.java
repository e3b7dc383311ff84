package eu.sluis.workplace;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePack.About;
import eu.sluis.audit.EvidencePack.Opening;
import eu.sluis.audit.EvidencePack.Subject;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.PackMaker;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.RecordedAct;
import eu.sluis.audit.SignedTree;
import eu.sluis.gateway.Evidence;
import eu.sluis.vocabulary.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Makes the evidence of a conversation: what the log holds of each turn, that it stands in the
 * signed tree, and the words themselves with what opens them.
 */
public final class Evidencing {

  private final AuditLog log;
  private final PackMaker packs;
  private final Publisher publisher;

  public Evidencing(AuditLog log, LeafStore leaves, Publisher publisher) {
    this.log = log;
    this.packs = new PackMaker(leaves);
    this.publisher = publisher;
  }

  /** A conversation with its turns. */
  public record Talk(Conversation conversation, List<Turn> turns) {
    public Talk {
      turns = List.copyOf(turns);
    }
  }

  /**
   * Evidence of the turns of one conversation that have a record; empty when none has. That it was
   * taken is recorded first.
   *
   * @param title for people, nothing personal
   * @throws AuditUnavailable when it could not be recorded or signed
   * @throws AuditDamaged when what was signed is not right any more
   */
  public Optional<EvidencePack> of(
      Asker asker, Conversation conversation, List<Turn> turns, String title) {
    return take(
        asker,
        new About(Subject.CONVERSATION, title),
        "conversation",
        List.of(new Talk(conversation, turns)),
        _ -> true);
  }

  /**
   * As {@link #of}, of the conversations of a case.
   *
   * @param shown which contents may be seen; the others stay closed commitments
   */
  public Optional<EvidencePack> ofCase(
      Asker asker, List<Talk> talks, String title, boolean forCitizen, Predicate<String> shown) {
    return take(
        asker,
        new About(Subject.CASE, title),
        forCitizen ? "case_for_citizen" : "case",
        talks,
        shown);
  }

  private Optional<EvidencePack> take(
      Asker asker, About about, String what, List<Talk> talks, Predicate<String> shown) {
    // By place, because one record of two turns can stand before the other's outcome.
    var opened = new TreeMap<Long, List<Opening>>();
    for (Talk talk : talks) {
      talk.turns().forEach(turn -> open(turn, shown, opened));
    }
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    var intents = new ArrayList<OpenIntent>();
    Ending ending = Ending.FAILED;
    try {
      for (Talk talk : talks) {
        intents.add(
            log.intend(
                asker.organisation(),
                Action.EVIDENCE_TAKEN,
                Map.of(
                    "person", asker.person().toString(),
                    "conversation", talk.conversation().id().toString(),
                    "what", what)));
      }
      SignedTree tree = publisher.publish(asker.organisation()).orElseThrow();
      EvidencePack pack = packs.make(asker.organisation(), tree, about, opened);
      ending = Ending.DONE;
      return Optional.of(pack);
    } finally {
      for (OpenIntent intent : intents) {
        RecordedAct.conclude(log, intent, ending, Leaf.Facts.NONE);
      }
    }
  }

  private static void open(
      Turn turn, Predicate<String> shown, SortedMap<Long, List<Opening>> opened) {
    Openings openings = Openings.of(turn);
    turn.account()
        .sequence()
        .ifPresent(place -> opened.put(place, only(openings.ofQuestion(), shown)));
    turn.account()
        .evidence()
        .map(Evidence::outcome)
        .ifPresent(place -> opened.put(place, only(openings.ofAnswer(), shown)));
  }

  private static List<Opening> only(List<Opening> openings, Predicate<String> shown) {
    return openings.stream().filter(opening -> shown.test(opening.content())).toList();
  }
}
