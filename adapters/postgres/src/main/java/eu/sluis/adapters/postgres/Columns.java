package eu.sluis.adapters.postgres;

import eu.sluis.sources.Classification;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Validity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/** How values of the vocabulary stand in columns. */
final class Columns {

  private Columns() {}

  static String[] groups(Collection<GroupId> groups) {
    return groups.stream().map(GroupId::value).sorted().toArray(String[]::new);
  }

  static Set<GroupId> groups(ResultSet row, String column) throws SQLException {
    return texts(row, column).stream().map(GroupId::new).collect(Collectors.toUnmodifiableSet());
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** An array of bytea, which Jdbi cannot make by itself. */
  static Argument bytes(List<byte[]> values) {
    return (position, statement, _) ->
        statement.setArray(
            position,
            statement.getConnection().createArrayOf("bytea", values.toArray(byte[][]::new)));
  }

  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Classification classification(ResultSet row) throws SQLException {
    return new Classification(
        groups(row, "readers"),
        Confidentiality.ofCode(row.getString("confidentiality")),
        validity(row));
  }

  static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
  }

  static void classify(Handle handle, DocumentId id, Optional<Classification> own) {
    handle
        .createUpdate(
            """
            update document set own_classification = :own, readers = :readers,
              confidentiality = :confidentiality, valid_from = :from, valid_until = :until
            where id = :id
            """)
        .bind("own", own.isPresent())
        .bind("readers", own.map(value -> groups(value.readers())).orElse(null))
        .bind("confidentiality", own.map(value -> value.confidentiality().code()).orElse(null))
        .bind("from", own.flatMap(value -> value.validity().from()).orElse(null))
        .bind("until", own.flatMap(value -> value.validity().until()).orElse(null))
        .bind("id", id.value())
        .execute();
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
