package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * A leaf as a {@link LeafStore} kept it. It proves nothing by itself: {@link #sound} holds it
 * against its own hash, and {@link SignedTree} against what was signed.
 *
 * @param sequence its place in the log, from 0
 * @param entry canonical JSON
 * @param hash of the entry as a leaf, as it was kept beside it
 * @param concludes the place of the intent that it ends; empty unless it is an outcome
 */
public record StoredLeaf(long sequence, String entry, Hash hash, OptionalLong concludes) {

  /** The entry as it stands in the tree. */
  public byte[] bytes() {
    return entry.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What the leaf says.
   *
   * @throws AuditDamaged when it is not what its hash is of, is of another organisation, or is not
   *     of the format
   */
  public Leaf sound(OrganisationId organisation) {
    byte[] bytes = bytes();
    try {
      Leaf leaf = Leaf.parse(bytes);
      if (Hash.ofLeaf(bytes).equals(hash)
          && leaf.organisation().equals(organisation)
          && concludes.isPresent() == leaf.kind() instanceof Leaf.Kind.Outcome
          && concludes.orElse(-1) < sequence) {
        return leaf;
      }
    } catch (Malformed malformed) {
      // No leaf at all is as bad as another one.
    }
    throw new AuditDamaged(sequence);
  }
}
