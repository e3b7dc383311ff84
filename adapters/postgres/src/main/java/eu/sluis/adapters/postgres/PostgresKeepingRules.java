package eu.sluis.adapters.postgres;

import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import eu.sluis.register.KeepingRules;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** How long conversations are kept, in PostgreSQL. */
@Singleton
public final class PostgresKeepingRules implements KeepingRules {

  private static final RowMapper<Keeping> KEEPING =
      (row, _) ->
          new Keeping(
              row.getInt("months"),
              Valuation.valueOf(row.getString("valuation").toUpperCase(Locale.ROOT)),
              row.getString("category"),
              Optional.ofNullable(row.getString("activity")).map(URI::create));

  private final OrganisationDatabase database;

  @Inject
  public PostgresKeepingRules(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public Keeping of(OrganisationId organisation, UseCaseId useCase) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from use_case_keeping where use_case = :use_case")
                .bind("use_case", useCase.value())
                .map(KEEPING)
                .findOne()
                .orElse(Keeping.USUAL));
  }

  @Override
  public void save(OrganisationId organisation, UseCaseId useCase, Keeping keeping) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into use_case_keeping
                      (organisation, use_case, months, valuation, category, activity)
                    values (:organisation, :use_case, :months, :valuation, :category, :activity)
                    on conflict (organisation, use_case) do update set
                      months = excluded.months, valuation = excluded.valuation,
                      category = excluded.category, activity = excluded.activity
                    """)
                .bind("organisation", organisation.value())
                .bind("use_case", useCase.value())
                .bind("months", keeping.months())
                .bind("valuation", keeping.valuation().name().toLowerCase(Locale.ROOT))
                .bind("category", keeping.category())
                .bind("activity", keeping.activity().map(URI::toString).orElse(null))
                .execute());
  }
}
