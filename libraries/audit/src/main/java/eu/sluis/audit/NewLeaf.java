package eu.sluis.audit;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A leaf on its way to a {@link LeafStore}.
 *
 * @param act what it is about
 * @param intent whether it opens an act
 * @param concludes the place of the intent that it ends; empty unless it is an outcome
 * @param entry canonical JSON, at most {@link EntryBundle#ENTRY_BYTES_MAX} bytes of UTF-8
 * @param hash of the entry as a leaf
 */
public record NewLeaf(UUID act, boolean intent, OptionalLong concludes, String entry, Hash hash) {

  /** An intent or an event. */
  public static NewLeaf of(Leaf leaf) {
    return of(leaf, OptionalLong.empty());
  }

  /** An outcome of the intent at this place. */
  public static NewLeaf concluding(long intent, Leaf outcome) {
    return of(outcome, OptionalLong.of(intent));
  }

  private static NewLeaf of(Leaf leaf, OptionalLong concludes) {
    byte[] bytes = leaf.bytes();
    return new NewLeaf(
        leaf.act(),
        leaf.kind() instanceof Leaf.Kind.Intent,
        concludes,
        new String(bytes, StandardCharsets.UTF_8),
        Hash.ofLeaf(bytes));
  }
}
