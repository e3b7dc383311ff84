package eu.sluis.adapters.postgres;

import eu.sluis.register.UseCase;
import eu.sluis.register.UseCase.Approval;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** The register of use cases in PostgreSQL. */
@Singleton
public final class PostgresUseCases implements UseCases {

  private static final String COLUMNS =
      "organisation, id, name, purpose, legal_basis, owner, instructions, bouwcode, approved_by,"
          + " approved_from, approved_until, examples";

  private static final RowMapper<UseCase> USE_CASE =
      (row, _) ->
          new UseCase(
              new UseCaseId(row.getString("id")),
              new OrganisationId(row.getObject("organisation", UUID.class)),
              row.getString("name"),
              row.getString("purpose"),
              row.getString("legal_basis"),
              row.getString("owner"),
              row.getString("instructions"),
              row.getString("bouwcode"),
              approval(row),
              PersonRow.texts(row, "examples").toList());

  private final OrganisationDatabase database;
  private final Remembered<UseCaseId, UseCase> found;

  @Inject
  public PostgresUseCases(OrganisationDatabase database) {
    this.database = database;
    this.found = new Remembered<>(database);
  }

  @Override
  public List<UseCase> all(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select " + COLUMNS + " from use_case order by name, id")
                .map(USE_CASE)
                .list());
  }

  @Override
  public Optional<UseCase> find(OrganisationId organisation, UseCaseId id) {
    return found.find(organisation, id, () -> read(organisation, id));
  }

  private Optional<UseCase> read(OrganisationId organisation, UseCaseId id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select " + COLUMNS + " from use_case where id = :id")
                .bind("id", id.value())
                .map(USE_CASE)
                .findOne());
  }

  @Override
  public void save(UseCase useCase) {
    database.run(
        useCase.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into use_case (organisation, id, name, purpose, legal_basis, owner,
                      instructions, bouwcode, approved_by, approved_from, approved_until, examples)
                    values (:organisation, :id, :name, :purpose, :legalBasis, :owner,
                      :instructions, :bouwcode, :by, :from, :until, :examples)
                    on conflict (organisation, id) do update set
                      name = excluded.name, purpose = excluded.purpose,
                      legal_basis = excluded.legal_basis, owner = excluded.owner,
                      instructions = excluded.instructions, bouwcode = excluded.bouwcode,
                      approved_by = excluded.approved_by, approved_from = excluded.approved_from,
                      approved_until = excluded.approved_until, examples = excluded.examples
                    """)
                .bind("organisation", useCase.organisation().value())
                .bind("id", useCase.id().value())
                .bind("name", useCase.name())
                .bind("purpose", useCase.purpose())
                .bind("legalBasis", useCase.legalBasis())
                .bind("owner", useCase.owner())
                .bind("instructions", useCase.instructions())
                .bind("bouwcode", useCase.bouwcode())
                .bind("by", useCase.approval().map(Approval::by).orElse(null))
                .bind("from", useCase.approval().map(Approval::from).orElse(null))
                .bind("until", useCase.approval().map(Approval::until).orElse(null))
                .bindArray("examples", String.class, useCase.examples())
                .execute());
    database.changed(useCase.organisation());
  }

  private static Optional<Approval> approval(ResultSet row) throws SQLException {
    String by = row.getString("approved_by");
    return by == null
        ? Optional.empty()
        : Optional.of(
            new Approval(
                by,
                row.getObject("approved_from", LocalDate.class),
                row.getObject("approved_until", LocalDate.class)));
  }
}
