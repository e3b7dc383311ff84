package eu.sluis.adapters.postgres;

import eu.sluis.audit.Hash;
import eu.sluis.audit.TilePath;
import eu.sluis.audit.TreeStore;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was signed of the log, in PostgreSQL. */
@Singleton
public final class PostgresTreeStore implements TreeStore {

  private final OrganisationDatabase database;

  @Inject
  public PostgresTreeStore(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<byte[]> checkpoint(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select note from audit_checkpoint")
                .mapTo(String.class)
                .findOne()
                .map(note -> note.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<byte[]> tile(OrganisationId organisation, TilePath.Hashes path) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select substring(hashes for :length) from audit_tile
                    where organisation = :organisation and level = :level and place = :place
                      and length(hashes) >= :length
                    """)
                .bind("organisation", organisation.value())
                .bind("level", path.level())
                .bind("place", path.index())
                .bind("length", path.width() * Hash.BYTES)
                .mapTo(byte[].class)
                .findOne());
  }

  @Override
  public boolean advance(
      OrganisationId organisation,
      long from,
      long to,
      Map<TilePath.Hashes, byte[]> tiles,
      byte[] checkpoint) {
    // In one order on every node, as all rows that several are locked with.
    var sorted =
        new TreeMap<TilePath.Hashes, byte[]>(
            Comparator.comparingInt(TilePath.Hashes::level)
                .thenComparingLong(TilePath.Hashes::index));
    sorted.putAll(tiles);
    return database.call(
        handle ->
            handle
                .createQuery(
                    """
                    select sluis_advance_tree(:organisation, :from, :to, :levels, :places, :tiles,
                      :checkpoint)
                    """)
                .bind("organisation", organisation.value())
                .bind("from", from)
                .bind("to", to)
                .bindArray(
                    "levels",
                    Short.class,
                    sorted.keySet().stream().map(path -> (short) path.level()).toArray())
                .bindArray(
                    "places",
                    Long.class,
                    sorted.keySet().stream().map(TilePath.Hashes::index).toArray())
                .bind("tiles", Columns.bytes(List.copyOf(sorted.values())))
                .bind("checkpoint", new String(checkpoint, StandardCharsets.UTF_8))
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public boolean cosign(OrganisationId organisation, long size, byte[] checkpoint) {
    return database.in(
        organisation,
        handle ->
            handle
                    .createUpdate("update audit_checkpoint set note = :note where size = :size")
                    .bind("note", new String(checkpoint, StandardCharsets.UTF_8))
                    .bind("size", size)
                    .execute()
                == 1);
  }
}
