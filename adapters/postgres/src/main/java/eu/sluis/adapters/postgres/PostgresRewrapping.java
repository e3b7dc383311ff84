package eu.sluis.adapters.postgres;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.SealBroken;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Wraps the key of every conversation, and of all else that is sealed, with another master key.
 * Contents stay as they are: only their keys are wrapped anew. A page of rows at a time, each in a
 * transaction, so it can break off anywhere and be begun again: what has moved is left alone.
 */
@Singleton
public final class PostgresRewrapping {

  private static final int PAGE = 200;

  /** What the seal of a wrapped key was bound to, from its row. */
  private interface Context {
    String of(ResultSet row) throws SQLException;
  }

  /**
   * A table with wrapped keys.
   *
   * @param key the column that names a row within its organisation, of this SQL type
   */
  private record Sealed(String table, String key, String type, Context context) {}

  private static final List<Sealed> ALL =
      List.of(
          new Sealed("conversation", "id", "uuid", row -> id(row).toString()),
          new Sealed(
              "client_conversation",
              "id",
              "uuid",
              row -> KeptTurnRow.context(new ConversationId(id(row)))),
          new Sealed("tool_approval", "id", "uuid", row -> PostgresApprovals.context(id(row))),
          new Sealed(
              "recognition_words",
              "organisation",
              "uuid",
              row -> PostgresRecognition.context(organisation(row), row.getLong("version"))),
          new Sealed(
              "recognition_example", "id", "uuid", row -> PostgresRecognition.context(id(row))),
          new Sealed(
              "source_connection",
              "source",
              "uuid",
              row -> PostgresConnections.context(source(row))),
          new Sealed(
              "log_reason",
              "sequence",
              "bigint",
              row -> PostgresSearchReasons.context(organisation(row), row.getLong("sequence"))));

  /** The tables that hold wrapped keys. */
  static final List<String> TABLES = ALL.stream().map(Sealed::table).toList();

  /**
   * How it went.
   *
   * @param moved keys that are wrapped anew
   * @param already keys that were
   * @param lost keys that neither master key opens; they stay as they were
   */
  public record Moved(long moved, long already, long lost) {
    Moved plus(Moved other) {
      return new Moved(moved + other.moved, already + other.already, lost + other.lost);
    }
  }

  private final OrganisationDatabase database;

  @Inject
  public PostgresRewrapping(OrganisationDatabase database) {
    this.database = database;
  }

  /**
   * Moves the keys of one organisation. No other node may wrap with `from` meanwhile.
   *
   * @throws eu.sluis.register.StoreUnavailable when the database cannot be reached; begin again
   */
  public Moved run(OrganisationId organisation, MasterKey from, MasterKey to) {
    var moved = new Moved(0, 0, 0);
    for (Sealed sealed : ALL) {
      Optional<String> last = Optional.empty();
      do {
        Optional<String> after = last;
        Page page = database.in(organisation, handle -> page(handle, sealed, after, from, to));
        moved = moved.plus(page.moved());
        last = page.last();
      } while (last.isPresent());
    }
    return moved;
  }

  /**
   * A page of rows.
   *
   * @param last of a full page; empty when there are no more
   */
  private record Page(Moved moved, Optional<String> last) {}

  /**
   * A row with its key, opened.
   *
   * @param already whether the new master key opens it
   * @param key empty when neither does
   */
  private record Row(String name, String context, boolean already, Optional<ContentKey> key) {}

  private static Page page(
      Handle handle, Sealed sealed, Optional<String> after, MasterKey from, MasterKey to) {
    List<Row> rows =
        handle
            .createQuery(
                """
                select *, %2$s::text as row_key from %1$s
                where :after::text is null or %2$s > cast(:after::text as %3$s)
                order by %2$s limit :limit for update
                """
                    .formatted(sealed.table(), sealed.key(), sealed.type()))
            .bind("after", after.orElse(null))
            .bind("limit", PAGE)
            .map((row, _) -> opened(row, sealed, from, to))
            .list();
    var moved = new Moved(0, 0, 0);
    for (Row row : rows) {
      if (row.already()) {
        moved = moved.plus(new Moved(0, 1, 0));
      } else if (row.key().isEmpty()) {
        moved = moved.plus(new Moved(0, 0, 1));
      } else {
        handle
            .createUpdate(
                "update %1$s set wrapped_key = :wrapped where %2$s = cast(:key as %3$s)"
                    .formatted(sealed.table(), sealed.key(), sealed.type()))
            .bind("wrapped", to.wrap(row.key().get(), row.context()))
            .bind("key", row.name())
            .execute();
        moved = moved.plus(new Moved(1, 0, 0));
      }
    }
    return new Page(
        moved, rows.size() < PAGE ? Optional.empty() : Optional.of(rows.getLast().name()));
  }

  private static Row opened(ResultSet row, Sealed sealed, MasterKey from, MasterKey to)
      throws SQLException {
    byte[] wrapped = row.getBytes("wrapped_key");
    String context = sealed.context().of(row);
    Optional<ContentKey> already = opened(to, wrapped, context);
    return new Row(
        row.getString("row_key"),
        context,
        already.isPresent(),
        already.or(() -> opened(from, wrapped, context)));
  }

  private static Optional<ContentKey> opened(MasterKey master, byte[] wrapped, String context) {
    try {
      return Optional.of(master.unwrap(wrapped, context));
    } catch (SealBroken another) {
      return Optional.empty();
    }
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }

  private static UUID source(ResultSet row) throws SQLException {
    return row.getObject("source", UUID.class);
  }

  private static OrganisationId organisation(ResultSet row) throws SQLException {
    return new OrganisationId(row.getObject("organisation", UUID.class));
  }
}
