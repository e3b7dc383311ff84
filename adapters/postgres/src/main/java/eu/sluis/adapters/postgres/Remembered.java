package eu.sluis.adapters.postgres;

import eu.sluis.vocabulary.OrganisationId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Rows that were read before, for as long as nothing of their organisation changes. What was not
 * found is looked for again. Their tables MUST be watched: `call sluis_watch('…')`.
 *
 * @param <K> what a row is looked up by, within its organisation
 */
final class Remembered<K, V> {

  /** Then it forgets everything; more than this is used at once by no organisation we know of. */
  static final int ROWS_MAX = 10_000;

  private record Place<K>(OrganisationId organisation, K key) {}

  private record Row<V>(long version, V value) {}

  private final OrganisationDatabase database;
  private final Map<Place<K>, Row<V>> rows = new ConcurrentHashMap<>();

  Remembered(OrganisationDatabase database) {
    this.database = database;
  }

  /** What `read` gives, or gave when nothing changed since. */
  Optional<V> find(OrganisationId organisation, K key, Supplier<Optional<V>> read) {
    long version = database.version(organisation);
    var place = new Place<>(organisation, key);
    Row<V> known = rows.get(place);
    if (known != null && known.version() == version) {
      return Optional.of(known.value());
    }
    // The version was read first: a change in between is seen at the next look.
    Optional<V> found = read.get();
    if (rows.size() >= ROWS_MAX) {
      rows.clear();
    }
    found.ifPresentOrElse(
        value -> rows.put(place, new Row<>(version, value)), () -> rows.remove(place));
    return found;
  }

  /** For a change that the database does not count. */
  void forget(OrganisationId organisation, K key) {
    rows.remove(new Place<>(organisation, key));
  }
}
