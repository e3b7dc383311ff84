package eu.sluis.adapters.postgres;

import eu.sluis.audit.Hash;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.NewLeaf;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The leaves of the log in PostgreSQL; places are given there, by a function of the migration. */
@Singleton
public final class PostgresLeafStore implements LeafStore {

  private final OrganisationDatabase database;

  @Inject
  public PostgresLeafStore(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public List<OptionalLong> append(OrganisationId organisation, List<NewLeaf> leaves) {
    return database.call(
        handle ->
            handle
                .createQuery(
                    """
                    select sluis_append_leaves(:organisation, :entries, :hashes, :acts, :intents,
                      :concluded) as places
                    """)
                .bind("organisation", organisation.value())
                .bindArray("entries", String.class, leaves.stream().map(NewLeaf::entry).toArray())
                .bind(
                    "hashes",
                    Columns.bytes(leaves.stream().map(leaf -> leaf.hash().bytes()).toList()))
                .bindArray("acts", UUID.class, leaves.stream().map(NewLeaf::act).toArray())
                .bindArray("intents", Boolean.class, leaves.stream().map(NewLeaf::intent).toArray())
                .bindArray("concluded", Long.class, concluded(leaves))
                .map((row, _) -> places(row))
                .one());
  }

  private static @Nullable Object[] concluded(List<NewLeaf> leaves) {
    var concluded = new @Nullable Object[leaves.size()];
    for (int i = 0; i < concluded.length; i++) {
      OptionalLong intent = leaves.get(i).concludes();
      concluded[i] = intent.isPresent() ? intent.getAsLong() : null;
    }
    return concluded;
  }

  private static List<OptionalLong> places(ResultSet row) throws SQLException {
    Array array = row.getArray("places");
    var places = new ArrayList<OptionalLong>();
    for (@Nullable Long place : (@Nullable Long[]) array.getArray()) {
      places.add(place == null ? OptionalLong.empty() : OptionalLong.of(place));
    }
    return places;
  }

  @Override
  public long size(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(max(sequence) + 1, 0) from audit_leaf
                    where organisation = :organisation
                    """)
                .bind("organisation", organisation.value())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<StoredLeaf> read(OrganisationId organisation, long from, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, entry, hash, concludes from audit_leaf
                    where organisation = :organisation and sequence >= :from
                    order by sequence limit :limit
                    """)
                .bind("organisation", organisation.value())
                .bind("from", from)
                .bind("limit", limit)
                .map((row, _) -> leaf(row))
                .list());
  }

  @Override
  public List<StoredLeaf> at(OrganisationId organisation, Collection<Long> places) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, entry, hash, concludes from audit_leaf
                    where organisation = :organisation and sequence = any (:places)
                    order by sequence
                    """)
                .bind("organisation", organisation.value())
                .bindArray("places", Long.class, places.toArray())
                .map((row, _) -> leaf(row))
                .list());
  }

  @Override
  public List<StoredLeaf> open(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select leaf.sequence, entry, hash, concludes
                    from audit_open join audit_leaf leaf using (organisation, sequence)
                    where organisation = :organisation
                    order by leaf.sequence
                    """)
                .bind("organisation", organisation.value())
                .map((row, _) -> leaf(row))
                .list());
  }

  private static StoredLeaf leaf(ResultSet row) throws SQLException {
    long concludes = row.getLong("concludes");
    OptionalLong concluded = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(concludes);
    return new StoredLeaf(
        row.getLong("sequence"), row.getString("entry"), Hash.of(row.getBytes("hash")), concluded);
  }
}
