package eu.sluis.adapters.postgres;

import eu.sluis.sources.health.Care;
import eu.sluis.sources.health.Finding;
import eu.sluis.sources.health.Finding.Decision;
import eu.sluis.sources.health.Finding.Kind;
import eu.sluis.sources.health.HealthStore;
import eu.sluis.sources.health.Quality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.SourceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Findings, figures and care of sources. */
@Singleton
public final class PostgresHealth implements HealthStore {

  private final OrganisationDatabase database;

  @Inject
  public PostgresHealth(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public void found(OrganisationId organisation, SourceId source, List<Finding> findings) {
    database.run(
        organisation,
        handle -> {
          handle
              .createUpdate(
                  """
                  delete from finding
                  where source = :source and state = 'OPEN' and mark <> all (:marks)
                  """)
              .bind("source", source.value())
              .bind("marks", findings.stream().map(Finding::mark).toArray(String[]::new))
              .execute();
          var batch =
              handle.prepareBatch(
                  """
                  insert into finding (organisation, id, source, kind, mark, subject, other,
                    details, found, state)
                  values (:organisation, :id, :source, :kind, :mark, cast(:subject as uuid),
                    cast(:other as uuid), :details, :found, 'OPEN')
                  on conflict (organisation, source, mark) do update
                    set state = 'OPEN', decided = null, decided_by = null,
                      details = excluded.details
                    where finding.state <> 'DECLINED'
                  """);
          for (Finding finding : findings) {
            batch
                .bind("organisation", organisation.value())
                .bind("id", finding.id())
                .bind("source", source.value())
                .bind("kind", finding.kind().name())
                .bind("mark", finding.mark())
                .bind("subject", finding.subject().map(DocumentId::value).orElse(null))
                .bind("other", finding.other().map(DocumentId::value).orElse(null))
                .bind("details", PairsText.write(finding.details()))
                .bind("found", finding.found())
                .add();
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  @Override
  public List<Finding> findings(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select * from finding where source = :source
                    order by coalesce(decided, 'infinity') desc, found desc, mark
                    """)
                .bind("source", source.value())
                .map((row, _) -> finding(row))
                .list());
  }

  @Override
  public Map<SourceId, Integer> open(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select source, count(*) as open from finding where state = 'OPEN' group by source")
                .map(
                    (row, _) ->
                        Map.entry(
                            new SourceId(row.getObject("source", UUID.class)), row.getInt("open")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public boolean decide(
      OrganisationId organisation, UUID finding, boolean accepted, PersonId by, Instant when) {
    return database.in(
        organisation,
        handle ->
            handle
                    .createUpdate(
                        """
                        update finding set state = :state, decided_by = :by, decided = :when
                        where id = :id and state = 'OPEN'
                        """)
                    .bind("state", accepted ? "ACCEPTED" : "DECLINED")
                    .bind("by", by.value())
                    .bind("when", Columns.timestamp(when))
                    .bind("id", finding)
                    .execute()
                > 0);
  }

  @Override
  public Care care(OrganisationId organisation, SourceId source) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select owner, steward from source_care where source = :source")
                .bind("source", source.value())
                .map((row, _) -> new Care(person(row, "owner"), person(row, "steward")))
                .findOne()
                .orElse(Care.NOBODY));
  }

  @Override
  public void care(OrganisationId organisation, SourceId source, Care care) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into source_care (organisation, source, owner, steward)
                    values (:organisation, :source, cast(:owner as uuid), cast(:steward as uuid))
                    on conflict (organisation, source) do update
                      set owner = excluded.owner, steward = excluded.steward
                    """)
                .bind("organisation", organisation.value())
                .bind("source", source.value())
                .bind("owner", care.owner().map(PersonId::value).orElse(null))
                .bind("steward", care.steward().map(PersonId::value).orElse(null))
                .execute());
  }

  @Override
  public void measured(OrganisationId organisation, SourceId source, Quality quality) {
    var kinds = new TreeMap<String, String>();
    quality.kinds().forEach((kind, count) -> kinds.put(kind.name(), Integer.toString(count)));
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into source_quality (organisation, source, day, documents, remarked,
                      kinds)
                    values (:organisation, :source, :day, :documents, :remarked, :kinds)
                    on conflict (organisation, source, day) do update
                      set documents = excluded.documents, remarked = excluded.remarked,
                        kinds = excluded.kinds
                    """)
                .bind("organisation", organisation.value())
                .bind("source", source.value())
                .bind("day", quality.day())
                .bind("documents", quality.documents())
                .bind("remarked", quality.remarked())
                .bind("kinds", PairsText.write(kinds))
                .execute());
  }

  @Override
  public List<Quality> quality(OrganisationId organisation, SourceId source, LocalDate since) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select * from source_quality where source = :source and day >= :since
                    order by day
                    """)
                .bind("source", source.value())
                .bind("since", since)
                .map((row, _) -> quality(row))
                .list());
  }

  private static Finding finding(ResultSet row) throws SQLException {
    Optional<Instant> decided = Columns.instant(row, "decided");
    Decision decision =
        switch (row.getString("state")) {
          case "ACCEPTED" ->
              new Decision.Accepted(person(row, "decided_by"), decided.orElseThrow());
          case "DECLINED" ->
              new Decision.Declined(person(row, "decided_by"), decided.orElseThrow());
          default -> new Decision.Open();
        };
    return new Finding(
        row.getObject("id", UUID.class),
        new SourceId(row.getObject("source", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        row.getString("mark"),
        Optional.ofNullable(row.getObject("subject", UUID.class)).map(DocumentId::new),
        Optional.ofNullable(row.getObject("other", UUID.class)).map(DocumentId::new),
        PairsText.read(row.getString("details")),
        row.getObject("found", LocalDate.class),
        decision);
  }

  private static Quality quality(ResultSet row) throws SQLException {
    var kinds = new HashMap<Kind, Integer>();
    PairsText.read(row.getString("kinds"))
        .forEach((kind, count) -> kinds.put(Kind.valueOf(kind), Integer.valueOf(count)));
    return new Quality(
        row.getObject("day", LocalDate.class),
        row.getInt("documents"),
        row.getInt("remarked"),
        kinds);
  }

  private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
  }
}
