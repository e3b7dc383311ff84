package eu.sluis.workplace;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.EvidencePack.Opening;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.SignedTree;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.gateway.Evidence;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the evidence of a conversation: what the log holds of each turn, that it stands in the
 * signed tree, and the words themselves with what opens them.
 */
public final class Evidencing {

  private final AuditLog log;
  private final LeafStore leaves;
  private final Publisher publisher;

  public Evidencing(AuditLog log, LeafStore leaves, Publisher publisher) {
    this.log = log;
    this.leaves = leaves;
    this.publisher = publisher;
  }

  /**
   * Evidence of the turns that have a record; empty when none has. That it was taken is recorded
   * first.
   *
   * @param title for people, nothing personal
   * @throws AuditUnavailable when it could not be recorded or signed
   * @throws AuditDamaged when what was signed is not right any more
   */
  public Optional<EvidencePack> of(
      Asker asker, Conversation conversation, List<Turn> turns, String title) {
    // By place, because one record of two turns can stand before the other's outcome.
    var opened = new TreeMap<Long, List<Opening>>();
    for (Turn turn : turns) {
      Openings openings = Openings.of(turn);
      turn.account().sequence().ifPresent(place -> opened.put(place, openings.ofQuestion()));
      turn.account()
          .evidence()
          .map(Evidence::outcome)
          .ifPresent(place -> opened.put(place, openings.ofAnswer()));
    }
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    log.record(
        asker.organisation(),
        Action.EVIDENCE_TAKEN,
        Map.of("person", asker.person().toString(), "conversation", conversation.id().toString()));
    SignedTree tree = publisher.publish(asker.organisation()).orElseThrow();
    var entries = new ArrayList<EvidencePack.Entry>();
    opened.forEach(
        (place, openings) -> entries.add(entry(asker.organisation(), tree, place, openings)));
    return Optional.of(
        new EvidencePack(
            new EvidencePack.About(EvidencePack.Subject.CONVERSATION, title),
            new String(tree.note().bytes(), StandardCharsets.UTF_8),
            entries));
  }

  private EvidencePack.Entry entry(
      OrganisationId organisation, SignedTree tree, long place, List<Opening> opened) {
    return new EvidencePack.Entry(
        place, stored(organisation, place).entry(), tree.proof(place).path(), opened);
  }

  private StoredLeaf stored(OrganisationId organisation, long place) {
    try {
      return leaves.read(organisation, place, 1).stream()
          .filter(leaf -> leaf.sequence() == place)
          .findFirst()
          .orElseThrow(() -> new AuditDamaged(place));
    } catch (AuditDamaged damaged) {
      throw damaged;
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
  }
}
