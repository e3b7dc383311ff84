package eu.sluis.audit;

import eu.sluis.audit.EvidencePack.About;
import eu.sluis.audit.EvidencePack.Opening;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Takes leaves of a signed log into a pack, each with its proof. Safe on every thread. */
public final class PackMaker {

  private final LeafStore leaves;

  public PackMaker(LeafStore leaves) {
    this.leaves = leaves;
  }

  /**
   * Makes a pack.
   *
   * @param tree holds every place of `opened`
   * @param opened by the place of each leaf, 1 to {@link EvidencePack#ENTRIES_MAX}: the contents
   *     that are shown, empty when none is
   * @throws AuditDamaged when a leaf is gone, or a tile is not right
   * @throws AuditUnavailable when a store cannot be reached
   */
  public EvidencePack make(
      OrganisationId organisation,
      SignedTree tree,
      About about,
      SortedMap<Long, List<Opening>> opened) {
    Map<Long, StoredLeaf> stored = stored(organisation, List.copyOf(opened.keySet()));
    var entries = new ArrayList<EvidencePack.Entry>();
    opened.forEach(
        (place, openings) -> {
          StoredLeaf leaf = stored.get(place);
          if (leaf == null) {
            throw new AuditDamaged(place);
          }
          entries.add(
              new EvidencePack.Entry(place, leaf.entry(), tree.proof(place).path(), openings));
        });
    return new EvidencePack(
        about, new String(tree.note().bytes(), StandardCharsets.UTF_8), entries);
  }

  private Map<Long, StoredLeaf> stored(OrganisationId organisation, List<Long> places) {
    var stored = new HashMap<Long, StoredLeaf>();
    try {
      for (int from = 0; from < places.size(); from += LeafStore.BATCH_MAX) {
        int until = Math.min(places.size(), from + LeafStore.BATCH_MAX);
        leaves
            .at(organisation, places.subList(from, until))
            .forEach(leaf -> stored.put(leaf.sequence(), leaf));
      }
    } catch (RuntimeException failure) {
      throw new AuditUnavailable("the log cannot be read; try again later", failure);
    }
    return stored;
  }
}
