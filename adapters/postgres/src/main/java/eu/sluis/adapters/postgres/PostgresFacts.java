package eu.sluis.adapters.postgres;

import eu.sluis.knowledge.Sketch;
import eu.sluis.sources.health.DocumentFacts;
import eu.sluis.sources.health.FactStore;
import eu.sluis.sources.health.PersonalData;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Span;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Facts of documents, the pairs they make, and which are hidden. */
@Singleton
public final class PostgresFacts implements FactStore {

  /**
   * What was looked at of a document: its bytes, how they were read, and how that was looked at.
   */
  private static final String STATE = "d.hash || ' ' || d.reading || ' ' || :inspection";

  private final OrganisationDatabase database;

  @Inject
  public PostgresFacts(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public Map<DocumentId, String> unknown(
      OrganisationId organisation, SourceId source, int inspection, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select d.id, "
                        + STATE
                        + " as state from document d where d.source = :source"
                        + " and d.unreadable is null and not exists (select 1 from document_facts f"
                        + " where f.organisation = d.organisation and f.document = d.id"
                        + " and f.state = "
                        + STATE
                        + ") order by d.id limit :limit")
                .bind("source", source.value())
                .bind("inspection", Integer.toString(inspection))
                .bind("limit", limit)
                .map((row, _) -> Map.entry(document(row, "id"), row.getString("state")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void keep(OrganisationId organisation, DocumentFacts facts, LocalDate today) {
    database.run(
        organisation,
        handle -> {
          upsert(handle, organisation, facts, today);
          for (String table : List.of("document_band", "statement_band")) {
            handle
                .createUpdate("delete from " + table + " where document = :document")
                .bind("document", facts.document().value())
                .execute();
          }
          bands(handle, organisation, facts);
          statements(handle, organisation, facts);
        });
  }

  private static void upsert(
      Handle handle, OrganisationId organisation, DocumentFacts facts, LocalDate today) {
    handle
        .createUpdate(
            """
            insert into document_facts (organisation, document, source, state, known_since,
              characters, legible, sketch, subject, personal, identified, sensitive)
            values (:organisation, :document, :source, :state, :today, :characters, :legible,
              :sketch, :subject, :personal, :identified, :sensitive)
            on conflict (organisation, document) do update set state = excluded.state,
              characters = excluded.characters, legible = excluded.legible,
              sketch = excluded.sketch, subject = excluded.subject, personal = excluded.personal,
              identified = excluded.identified, sensitive = excluded.sensitive
            """)
        .bind("organisation", organisation.value())
        .bind("document", facts.document().value())
        .bind("source", facts.source().value())
        .bind("state", facts.state())
        .bind("today", today)
        .bind("characters", facts.characters())
        .bind("legible", facts.legible())
        .bind("sketch", facts.sketch().bytes())
        .bind("subject", facts.subject())
        .bind("personal", PairsText.write(byCode(facts.personal().counts())))
        .bind("identified", facts.personal().identified())
        .bind("sensitive", facts.personal().sensitive())
        .execute();
  }

  private static void bands(Handle handle, OrganisationId organisation, DocumentFacts facts) {
    var batch =
        handle.prepareBatch(
            """
            insert into document_band (organisation, document, band)
            values (:organisation, :document, :band) on conflict do nothing
            """);
    for (long band : facts.sketch().bands()) {
      batch
          .bind("organisation", organisation.value())
          .bind("document", facts.document().value())
          .bind("band", band)
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void statements(Handle handle, OrganisationId organisation, DocumentFacts facts) {
    var batch =
        handle.prepareBatch(
            """
            insert into statement_band (organisation, document, passage, first_char, last_char,
              band, figures)
            values (:organisation, :document, :passage, :first, :last, :band, :figures)
            on conflict do nothing
            """);
    for (DocumentFacts.Stated stated : facts.statements()) {
      for (long band : stated.statement().bands()) {
        batch
            .bind("organisation", organisation.value())
            .bind("document", facts.document().value())
            .bind("passage", stated.passage().value())
            .bind("first", stated.statement().span().start())
            .bind("last", stated.statement().span().end())
            .bind("band", band)
            .bind("figures", stated.statement().figures())
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  @Override
  public Map<DocumentId, Known> known(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select f.*, (select count(*) from passage_found w
                        join passage p on p.organisation = w.organisation and p.id = w.passage
                        where w.organisation = f.organisation and w.document = f.document)
                      as found_passages
                    from document_facts f
                      join document d on d.organisation = f.organisation and d.id = f.document
                    where f.source = :source and d.unreadable is null
                    """)
                .bind("source", source.value())
                .map((row, _) -> Map.entry(document(row, "document"), known(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<Alike> alike(OrganisationId organisation, SourceId source) {
    return pairs(
        organisation,
        source,
        """
        select distinct a.document as one, b.document as other
        from document_facts f
          join document_band a on a.organisation = f.organisation and a.document = f.document
          join document_band b on b.organisation = a.organisation and b.band = a.band
            and b.document <> a.document
        where f.source = :source
        order by one, other limit :limit
        """);
  }

  @Override
  public List<Alike> sameSubject(OrganisationId organisation, SourceId source) {
    return pairs(
        organisation,
        source,
        """
        select f.document as one, g.document as other
        from document_facts f
          join document_facts g on g.organisation = f.organisation and g.subject = f.subject
            and g.document <> f.document
        where f.source = :source and f.subject <> ''
        order by one, other limit :limit
        """);
  }

  private List<Alike> pairs(OrganisationId organisation, SourceId source, String pairs) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "with pair as ("
                        + pairs
                        + """
                        ) select pair.one, pair.other, x.sketch, y.sketch as other_sketch
                        from pair
                          join document_facts x on x.document = pair.one
                          join document_facts y on y.document = pair.other
                        order by pair.one, pair.other
                        """)
                .bind("source", source.value())
                .bind("limit", PAIRS_MAX)
                .map(
                    (row, _) ->
                        new Alike(
                            document(row, "one"),
                            Sketch.ofBytes(row.getBytes("sketch")),
                            document(row, "other"),
                            Sketch.ofBytes(row.getBytes("other_sketch"))))
                .list());
  }

  @Override
  public List<Stated> statedTwice(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select distinct a.document as one, a.passage, a.first_char, a.last_char,
                      b.document as other, b.passage as other_passage,
                      b.first_char as other_first, b.last_char as other_last
                    from document_facts f
                      join statement_band a
                        on a.organisation = f.organisation and a.document = f.document
                      join statement_band b on b.organisation = a.organisation and b.band = a.band
                        and b.document <> a.document and b.figures <> a.figures
                    where f.source = :source
                    order by one, a.passage, a.first_char, other, other_passage, other_first
                    limit :limit
                    """)
                .bind("source", source.value())
                .bind("limit", PAIRS_MAX)
                .map(
                    (row, _) ->
                        new Stated(
                            document(row, "one"),
                            new PassageId(row.getObject("passage", UUID.class)),
                            new Span(row.getInt("first_char"), row.getInt("last_char")),
                            document(row, "other"),
                            new PassageId(row.getObject("other_passage", UUID.class)),
                            new Span(row.getInt("other_first"), row.getInt("other_last"))))
                .list());
  }

  @Override
  public Set<DocumentId> hidden(OrganisationId organisation, SourceId source) {
    return new HashSet<>(
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery("select id from document where source = :source and hidden")
                    .bind("source", source.value())
                    .map((row, _) -> document(row, "id"))
                    .list()));
  }

  @Override
  public void hide(OrganisationId organisation, DocumentId document, boolean hidden) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("update document set hidden = :hidden where id = :id")
                .bind("hidden", hidden)
                .bind("id", document.value())
                .execute());
  }

  @Override
  public void readAnew(OrganisationId organisation, DocumentId document) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("update document set reading = 0 where id = :id")
                .bind("id", document.value())
                .execute());
  }

  private static Known known(ResultSet row) throws SQLException {
    var counts = new EnumMap<DataCategory, Integer>(DataCategory.class);
    PairsText.read(row.getString("personal"))
        .forEach((code, count) -> counts.put(DataCategory.ofCode(code), Integer.valueOf(count)));
    int found = row.getInt("found_passages");
    return new Known(
        row.getString("state"),
        row.getObject("known_since", LocalDate.class),
        row.getInt("characters"),
        row.getDouble("legible"),
        new PersonalData(counts, row.getInt("identified"), row.getInt("sensitive")),
        found > 0,
        found);
  }

  private static Map<String, String> byCode(Map<DataCategory, Integer> counts) {
    var codes = new TreeMap<String, String>();
    counts.forEach((category, count) -> codes.put(category.code(), Integer.toString(count)));
    return codes;
  }

  private static DocumentId document(ResultSet row, String column) throws SQLException {
    return new DocumentId(row.getObject(column, UUID.class));
  }
}
