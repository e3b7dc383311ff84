package eu.sluis.adapters.postgres;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Legibility;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Document;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A document as it was last read, with what its place tells of it. */
final class DocumentRow {

  static final String SELECT =
      """
      select d.*, (select count(*) from passage p
        where p.organisation = d.organisation and p.document = d.id) as passages
      from document d
      """;

  private DocumentRow() {}

  /** Keeps a document under its path; returns the identity that this path has. */
  static UUID write(Handle handle, OrganisationId organisation, Document document) {
    return handle
        .createQuery(
            """
            insert into document (organisation, id, source, path, title, hash, reading, bytes,
              modified, unreadable, recognised_pages, confidence, missed_parts, version,
              given_readers, given_confidentiality)
            values (:organisation, :id, :source, :path, :title, :hash, :reading, :bytes,
              :modified, :unreadable, :recognised, :confidence, :missed, :version,
              :given_readers, :given_confidentiality)
            on conflict (organisation, source, path) do update set title = excluded.title,
              hash = excluded.hash, reading = excluded.reading, bytes = excluded.bytes,
              modified = excluded.modified, unreadable = excluded.unreadable,
              recognised_pages = excluded.recognised_pages, confidence = excluded.confidence,
              missed_parts = excluded.missed_parts,
              version = excluded.version, given_readers = excluded.given_readers,
              given_confidentiality = excluded.given_confidentiality
            returning id
            """)
        .bind("organisation", organisation.value())
        .bind("id", document.id().value())
        .bind("source", document.source().value())
        .bind("path", document.path())
        .bind("title", document.title())
        .bind("hash", document.hash())
        .bind("reading", document.reading())
        .bind("bytes", document.bytes())
        .bind("modified", Columns.timestamp(document.modified()))
        .bind("unreadable", document.unreadable().map(Enum::name).orElse(null))
        .bind("recognised", document.legibility().recognisedPages())
        .bind("confidence", confidence(document.legibility()))
        .bind("missed", document.legibility().missedParts())
        .bind("version", document.version())
        .bind(
            "given_readers",
            document.given().map(one -> Columns.groups(one.readers())).orElse(null))
        .bind(
            "given_confidentiality",
            document.given().map(one -> one.confidentiality().code()).orElse(null))
        .mapTo(UUID.class)
        .one();
  }

  private static @Nullable Integer confidence(Legibility legibility) {
    return legibility.confidence().isPresent() ? legibility.confidence().getAsInt() : null;
  }

  static Document read(ResultSet row) throws SQLException {
    return new Document(
        new DocumentId(row.getObject("id", UUID.class)),
        new SourceId(row.getObject("source", UUID.class)),
        row.getString("path"),
        row.getString("title"),
        row.getString("hash"),
        row.getInt("reading"),
        row.getLong("bytes"),
        Columns.instant(row, "modified").orElse(Instant.EPOCH),
        row.getBoolean("own_classification")
            ? Optional.of(Columns.classification(row))
            : Optional.empty(),
        Optional.ofNullable(row.getString("unreadable")).map(Unreadable.Reason::valueOf),
        new Legibility(
            row.getInt("recognised_pages"),
            row.getObject("confidence") == null
                ? OptionalInt.empty()
                : OptionalInt.of(row.getInt("confidence")),
            row.getInt("missed_parts")),
        row.getInt("passages"),
        row.getString("version"),
        row.getString("given_confidentiality") == null
            ? Optional.empty()
            : Optional.of(
                new Connector.GivenRights(
                    Columns.groups(row, "given_readers"),
                    Confidentiality.ofCode(row.getString("given_confidentiality")))));
  }
}
