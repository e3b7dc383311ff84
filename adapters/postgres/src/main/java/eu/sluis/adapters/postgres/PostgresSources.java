package eu.sluis.adapters.postgres;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Sources, documents and passages; rights are joined in at each read, never copied. */
@Singleton
public final class PostgresSources implements SourceStore {

  private final OrganisationDatabase database;

  @Inject
  public PostgresSources(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public List<Source> sources(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from source order by lower(name), id")
                .map((row, _) -> source(row))
                .list());
  }

  @Override
  public Optional<Source> source(OrganisationId organisation, SourceId id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from source where id = :id")
                .bind("id", id.value())
                .map((row, _) -> source(row))
                .findOne());
  }

  @Override
  public void save(Source source) {
    database.run(
        source.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into source (organisation, id, name, kind, location, readers,
                      confidentiality, valid_from, valid_until, indexed)
                    values (:organisation, :id, :name, :kind, :location, :readers,
                      :confidentiality, :from, :until, :indexed)
                    on conflict (organisation, id) do update set name = excluded.name,
                      kind = excluded.kind, location = excluded.location,
                      readers = excluded.readers, confidentiality = excluded.confidentiality,
                      valid_from = excluded.valid_from, valid_until = excluded.valid_until
                    """)
                .bind("organisation", source.organisation().value())
                .bind("id", source.id().value())
                .bind("name", source.name())
                .bind("kind", source.kind().name())
                .bind("location", source.location())
                .bind("readers", Columns.groups(source.classification().readers()))
                .bind("confidentiality", source.classification().confidentiality().code())
                .bind("from", source.classification().validity().from().orElse(null))
                .bind("until", source.classification().validity().until().orElse(null))
                .bind("indexed", source.indexed().map(Columns::timestamp).orElse(null))
                .execute());
  }

  @Override
  public void remove(OrganisationId organisation, SourceId id) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("delete from source where id = :id")
                .bind("id", id.value())
                .execute());
  }

  @Override
  public void indexed(OrganisationId organisation, SourceId id, Instant when) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("update source set indexed = :when where id = :id")
                .bind("when", Columns.timestamp(when))
                .bind("id", id.value())
                .execute());
  }

  @Override
  public List<Document> documents(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    DocumentRow.SELECT
                        + " where d.source = :source order by lower(d.title), d.path")
                .bind("source", source.value())
                .map((row, _) -> DocumentRow.read(row))
                .list());
  }

  @Override
  public List<Document> besides(OrganisationId organisation, Document document, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    DocumentRow.SELECT
                        + """
                         where d.source = :source and starts_with(d.path, :folder)
                           and strpos(substr(d.path, char_length(:folder) + 1), '/') = 0
                         order by d.path limit :limit
                        """)
                .bind("source", document.source().value())
                .bind("folder", document.folder())
                .bind("limit", limit)
                .map((row, _) -> DocumentRow.read(row))
                .list());
  }

  @Override
  public Optional<Document> document(OrganisationId organisation, DocumentId id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(DocumentRow.SELECT + " where d.id = :id")
                .bind("id", id.value())
                .map((row, _) -> DocumentRow.read(row))
                .findOne());
  }

  @Override
  public List<Passage> replace(
      OrganisationId organisation, Document document, List<Segment> segments) {
    return database.in(
        organisation,
        handle -> {
          UUID id = DocumentRow.write(handle, organisation, document);
          Map<String, UUID> known = identities(handle, id);
          handle
              .createUpdate("delete from passage where document = :document")
              .bind("document", id)
              .execute();
          insert(handle, organisation, id, segments, known);
          document
              .own()
              .ifPresent(own -> Columns.classify(handle, new DocumentId(id), Optional.of(own)));
          return passages(handle, new DocumentId(id));
        });
  }

  /** A passage whose text did not change keeps its identity, so that old citations still open. */
  private static Map<String, UUID> identities(Handle handle, UUID document) {
    var known = new HashMap<String, UUID>();
    handle
        .createQuery("select hash, id from passage where document = :document order by ordinal")
        .bind("document", document)
        .map((row, _) -> Map.entry(row.getString("hash"), row.getObject("id", UUID.class)))
        .forEach(entry -> known.putIfAbsent(entry.getKey(), entry.getValue()));
    return known;
  }

  private static void insert(
      Handle handle,
      OrganisationId organisation,
      UUID document,
      List<Segment> segments,
      Map<String, UUID> known) {
    if (segments.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into passage (organisation, id, document, ordinal, headings, article, page, text,
              hash)
            values (:organisation, :id, :document, :ordinal, :headings, :article, :page, :text,
              :hash)
            """);
    for (int ordinal = 0; ordinal < segments.size(); ordinal++) {
      Segment segment = segments.get(ordinal);
      String hash = Columns.sha256(segment.text());
      UUID kept = known.remove(hash);
      batch
          .bind("organisation", organisation.value())
          .bind("id", kept == null ? UUID.randomUUID() : kept)
          .bind("document", document)
          .bind("ordinal", ordinal)
          .bind("headings", segment.place().headings().toArray(String[]::new))
          .bind("article", segment.place().article().orElse(null))
          .bind(
              "page", segment.place().page().isPresent() ? segment.place().page().getAsInt() : null)
          .bind("text", segment.text())
          .bind("hash", hash)
          .add();
    }
    batch.execute();
  }

  @Override
  public void classify(OrganisationId organisation, DocumentId id, Optional<Classification> own) {
    database.run(organisation, handle -> Columns.classify(handle, id, own));
  }

  @Override
  public void rights(
      OrganisationId organisation, DocumentId id, Optional<Connector.GivenRights> given) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    update document set given_readers = :readers,
                      given_confidentiality = :confidentiality where id = :id
                    """)
                .bind("readers", given.map(one -> Columns.groups(one.readers())).orElse(null))
                .bind(
                    "confidentiality", given.map(one -> one.confidentiality().code()).orElse(null))
                .bind("id", id.value())
                .execute());
  }

  @Override
  public void version(OrganisationId organisation, DocumentId id, String version) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("update document set version = :version where id = :id")
                .bind("version", version)
                .bind("id", id.value())
                .execute());
  }

  @Override
  public void removeDocument(OrganisationId organisation, DocumentId id) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("delete from document where id = :id")
                .bind("id", id.value())
                .execute());
  }

  @Override
  public List<Passage> passages(OrganisationId organisation, DocumentId id) {
    return database.in(organisation, handle -> passages(handle, id));
  }

  private static List<Passage> passages(Handle handle, DocumentId id) {
    return handle
        .createQuery(PassageRow.SELECT + " where p.document = :document order by p.ordinal")
        .bind("document", id.value())
        .map((row, _) -> PassageRow.read(row))
        .list();
  }

  @Override
  public List<Passage> current(OrganisationId organisation, Collection<PassageId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    UUID[] asked = ids.stream().map(PassageId::value).toArray(UUID[]::new);
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    PassageRow.SELECT
                        + " where p.id = any(:ids) order by array_position(:ids, p.id)")
                .bind("ids", asked)
                .map((row, _) -> PassageRow.read(row))
                .list());
  }

  @Override
  public boolean hidden(OrganisationId organisation, DocumentId id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select hidden from document where id = :id")
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }

  @Override
  public int passageCount(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from passage p where not exists (
                      select 1 from document d
                      where d.organisation = p.organisation and d.id = p.document and d.hidden)
                    """)
                .mapTo(Integer.class)
                .one());
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        new SourceId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("name"),
        Source.Kind.valueOf(row.getString("kind")),
        row.getString("location"),
        Columns.classification(row),
        Columns.instant(row, "indexed"));
  }
}
