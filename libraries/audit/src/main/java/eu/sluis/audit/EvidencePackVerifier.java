package eu.sluis.audit;

import eu.sluis.audit.internal.pack.PackPass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Checks an evidence pack with nothing but the pack and keys. The same rules, in the same order,
 * stand in `docs/formats/evidence-pack.md` and in the page that checks a pack in a browser.
 */
public final class EvidencePackVerifier {

  /**
   * What a sound pack shows, entry by entry.
   *
   * @param withoutIntent outcomes whose intent is not in the pack
   * @param withoutOutcome intents whose outcome is not in the pack
   * @param erased commitments of leaves in the pack that a leaf in the pack erases
   */
  public record Shown(
      EvidencePack.About about,
      List<ShownEntry> entries,
      int withoutIntent,
      int withoutOutcome,
      int erased) {
    public Shown {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One leaf.
   *
   * @param opened what commitments of it were opened, as codes
   * @param closed what commitments of it are not shown, as codes
   */
  public record ShownEntry(
      long index, Instant time, String action, List<String> opened, List<String> closed) {
    public ShownEntry {
      opened = List.copyOf(opened);
      closed = List.copyOf(closed);
    }
  }

  private final CheckpointVerifier checkpoints;

  /**
   * @param keys of the log and of witnesses; from elsewhere than the pack
   */
  public EvidencePackVerifier(TrustedKeys keys) {
    this.checkpoints = new CheckpointVerifier(keys);
  }

  /** Checks all of a pack, or up to the first flaw. */
  public ProofVerdict<Shown> verify(byte[] file) {
    EvidencePack pack;
    try {
      pack = EvidencePack.parse(file);
    } catch (Malformed malformed) {
      return new ProofVerdict.Wrong<>(ProofFlaw.FORM, "file");
    }
    return checkpoints.then(
        pack.checkpoint().getBytes(StandardCharsets.UTF_8),
        (checkpoint, signed) -> {
          var pass = new PackPass(pack, checkpoint);
          return pass.flaw()
              .<ProofVerdict<Shown>>map(flaw -> new ProofVerdict.Wrong<>(flaw.why(), flaw.where()))
              .orElseGet(() -> CheckpointVerifier.sound(checkpoint, signed, pass.shown()));
        });
  }
}
