package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps tiles and checkpoints in memory, for tests. Safe on every thread. */
public final class InMemoryTreeStore implements TreeStore {

  private record Place(OrganisationId organisation, TilePath path) {}

  private record Signed(long size, String note) {}

  private final Map<OrganisationId, Signed> checkpoints = new HashMap<>();
  private final Map<Place, byte[]> tiles = new HashMap<>();

  @Override
  public synchronized Optional<byte[]> checkpoint(OrganisationId organisation) {
    return Optional.ofNullable(checkpoints.get(organisation))
        .map(signed -> signed.note().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized Optional<byte[]> tile(OrganisationId organisation, TilePath.Hashes path) {
    int length = path.width() * Hash.BYTES;
    return Optional.ofNullable(tiles.get(new Place(organisation, path.whole())))
        .filter(hashes -> hashes.length >= length)
        .map(hashes -> Arrays.copyOf(hashes, length));
  }

  @Override
  public synchronized boolean advance(
      OrganisationId organisation,
      long from,
      long to,
      Map<TilePath.Hashes, byte[]> grown,
      byte[] checkpoint) {
    Signed last = checkpoints.get(organisation);
    if ((last == null ? 0 : last.size()) != from) {
      return false;
    }
    grown.forEach(
        (path, hashes) -> {
          byte[] kept = tiles.getOrDefault(new Place(organisation, path.whole()), new byte[0]);
          if (hashes.length < kept.length
              || !Arrays.equals(kept, Arrays.copyOf(hashes, kept.length))) {
            throw new IllegalStateException("a tile does not begin with what is kept of it");
          }
        });
    grown.forEach(
        (path, hashes) -> tiles.put(new Place(organisation, path.whole()), hashes.clone()));
    checkpoints.put(organisation, new Signed(to, new String(checkpoint, StandardCharsets.UTF_8)));
    return true;
  }

  @Override
  public synchronized boolean cosign(OrganisationId organisation, long size, byte[] checkpoint) {
    Signed last = checkpoints.get(organisation);
    if (last == null || last.size() != size) {
      return false;
    }
    checkpoints.put(organisation, new Signed(size, new String(checkpoint, StandardCharsets.UTF_8)));
    return true;
  }

  /** Puts another tile in the place of one, as somebody with the database could. */
  public synchronized void tamper(
      OrganisationId organisation, TilePath.Hashes path, byte[] hashes) {
    tiles.put(new Place(organisation, path.whole()), hashes.clone());
  }
}
